"""`make run TORCH=…`: which torch is asked of pip. The pip here is a script that writes it down."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CPU_INDEX = "https://download.pytorch.org/whl/cpu"


class Computer:
    """With a virtual environment; nvidia-smi and PyTorch's index answer or do not."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.log = folder, folder / "asked"
        self.has_gpu, self.has_index, self.finds = False, True, "2.13.0"
        self.has_network = True
        for name in ("venv/bin", "path"):
            (folder / name).mkdir(parents=True)

    def choose(self, *choice: str) -> tuple[int, list[str], str]:
        """Exit status, what pip was asked, and what was said."""
        self.log.write_text("")
        fails = 'echo "ERROR: $*" >&2; exit 1'
        index = "" if self.has_index else f"case $* in *{CPU_INDEX}*) {fails};; esac"
        network = "exit 0" if self.has_network else fails
        report = f"""case $* in *--report*) echo '"version": "{self.finds}"';; esac"""
        self._script("venv/bin/python", f'echo "$*" >> {self.log}\n{report}\n{index}\n{network}')
        self._script("path/nvidia-smi", f"exit {int(not self.has_gpu)}")
        done = subprocess.run(
            ["sh", ".ci/torch.sh", self.folder / "venv/bin/python", *choice], cwd=ROOT, text=True,
            env={**os.environ, "PATH": f"{self.folder / 'path'}:{os.environ['PATH']}"},
            capture_output=True, check=False,
        )
        return done.returncode, self.log.read_text().splitlines(), done.stdout + done.stderr

    def _script(self, name: str, lines: str) -> None:
        path = self.folder / name
        path.write_text(f"#!/bin/sh\n{lines}\n")
        path.chmod(0o755)


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path)


def test_without_a_gpu_the_small_build_is_taken(computer: Computer) -> None:
    status, asked, _ = computer.choose()
    assert status == 0 and len(asked) == 1 and CPU_INDEX in asked[0]


def test_where_nvidia_smi_answers_pypis_is_taken(computer: Computer) -> None:
    computer.has_gpu = True
    status, asked, said = computer.choose()
    assert status == 0 and len(asked) == 1 and CPU_INDEX not in asked[0] and "2.8 GB" in said


def test_without_the_index_what_pip_finds_is_taken(computer: Computer) -> None:
    computer.has_index = False
    status, asked, said = computer.choose()
    assert status == 0 and [CPU_INDEX in each for each in asked] == [True, False]
    assert "Installing the torch that pip finds elsewhere" in said and "ERROR" not in said


def test_what_pip_says_is_shown_where_nothing_is_found(computer: Computer) -> None:
    computer.has_index = computer.has_network = False
    status, asked, said = computer.choose()
    assert status == 1 and len(asked) == 2
    assert [CPU_INDEX in line for line in said.splitlines() if "ERROR" in line] == [True, False]
    assert not (computer.folder / "venv/.torch").exists()


def test_who_asks_for_the_small_build_does_not_get_gigabytes(computer: Computer) -> None:
    computer.has_index = False
    status, asked, said = computer.choose("cpu")
    assert status == 1 and "2.8 GB" in said and "ERROR" in said
    assert [each for each in asked if "--dry-run" not in each] == asked[:1]
    computer.finds = "2.13.0+cpu"  # a wheel in a folder that pip is told of
    status, asked, said = computer.choose("cpu")
    assert status == 0 and CPU_INDEX not in asked[-1] and "--dry-run" not in asked[-1]
    assert "Installing the CPU's build that pip finds elsewhere" in said and "ERROR" not in said


def test_a_choice_stays_until_another_is_made(computer: Computer) -> None:
    computer.choose("cuda")
    assert [CPU_INDEX in each for each in computer.choose()[1]] == [False]
    asked = computer.choose("cpu")[1]  # another build of the same version: the first has to go
    assert "uninstall" in asked[0] and CPU_INDEX in asked[1]


def test_another_word_is_refused(computer: Computer) -> None:
    status, asked, said = computer.choose("gpu")
    assert status == 1 and asked == [] and "TORCH=gpu: choose cpu or cuda." in said
