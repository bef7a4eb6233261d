"""`python -m engine … | head -1` ends quietly, and soon."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("command", [
    ["train", "--epochs", "10000", "--device", "cpu"],
    ["train", "--epochs", "10000", "--device", "cpu", "--json"],
    ["figures"],
])
def test_a_reader_who_has_enough_ends_it(command: list[str]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "engine", *command], cwd=ROOT, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None and program.stderr is not None
        assert program.stdout.readline()
        program.stdout.close()
        assert program.stderr.read() == ""
        assert program.wait(timeout=300) == 141


def test_help_into_a_reader_that_reads_nothing_is_quiet() -> None:
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m engine --help | true'], cwd=ROOT, text=True,
        capture_output=True, check=False,
    )
    assert done.stderr == ""


@pytest.mark.parametrize(("command", "status"), [
    ("-m engine train --epochs 1 >&-", 0), ("-m engine train --epochs 1 2>&-", 0),
    ("-m engine train --learning-rate nan 2>&-", 2), ("-m engine --help >&-", 0),
    ("-m engine train --epochs 1 >/dev/full", 74), ("-m gui --where >/dev/full", 74),
    ("-m gui --version >/dev/full", 74), ("-m gui --where >&-", 0),
    ("-m engine train --learning-rate nan 2>/dev/full", 74),
    ("-m engine train --epochs 1 --save /nowhere/at/all.safetensors", 2),
])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_streams_that_are_closed_or_full_end_in_a_status(command: str, status: int) -> None:
    done = subprocess.run(["sh", "-c", f'"{sys.executable}" {command}'], cwd=ROOT, text=True,
                          capture_output=True, check=False)
    assert done.returncode == status
    assert "Traceback" not in done.stderr and done.stderr.count("\n") <= 1
    assert not done.stdout or status == 0  # what cannot be saved is said before the training


def test_a_letter_that_the_terminal_lacks_is_written_otherwise() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "gui", "--where", "--data", "/tmp/한"], cwd=ROOT, text=True,
        capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert (done.returncode, done.stderr) == (0, "") and r"/tmp/\ud55c" in done.stdout


def test_ctrl_c_ends_it_without_a_traceback() -> None:
    heard = (  # also where these tests run in the background, which does not hear it
        "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "runpy.run_module('engine', run_name='__main__', alter_sys=True)")
    with subprocess.Popen(
        [sys.executable, "-c", heard, "train", "--epochs", "10000"], cwd=ROOT, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None and program.stdout.readline()
        program.send_signal(signal.SIGINT)
        _, said = program.communicate(timeout=300)
        assert (program.returncode, said) == (130, "")
