"""`python -m engine … | head -1` ends quietly, and soon."""

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
