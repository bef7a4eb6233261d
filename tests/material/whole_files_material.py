"""A file that cannot be written, and a process that writes one."""

import subprocess
import sys
from pathlib import Path

import pytest

import engine
from engine.errors import InputError
from engine.whole_files import write_whole

ROOT = Path(engine.__file__).parents[1]
needs_modes = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")


def refusal(path: Path, content: str = "new") -> str:
    """What is said of a file that cannot be written."""
    with pytest.raises(InputError) as caught:
        write_whole(path, content)
    assert caught.value.template == (
        "{path} cannot be written: {reason}. Choose another place; nothing is lost.")
    return str(caught.value)


def child(program: str, *arguments: object) -> "subprocess.Popen[str]":
    """A process of its own that runs this program, with the writer at hand."""
    return subprocess.Popen(
        [sys.executable, "-c", f"import os, sys\nfrom pathlib import Path\n"
         f"from engine.whole_files import write_whole\n{program}", *map(str, arguments)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )
