"""The code of a tensor's way as a file that runs alone, and what it has to print."""

import ast
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from engine.code.tensor_code import SHOWN
from engine.tensors.pipeline import TensorStep


def output_of(script: str, folder: Path) -> list[str]:
    """What a file of it prints, run where nothing of this project is found."""
    path = folder / "exported.py"
    path.write_text(script, encoding="utf-8")
    done = subprocess.run([sys.executable, "-I", "-W", "error", str(path)], cwd=folder,
                          capture_output=True, encoding="utf-8", timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def assert_prints(lines: Sequence[str], steps: Sequence[TensorStep]) -> None:
    """Two lines for each tensor of each step: what it is, and its first values."""
    tensors = [tensor for step in steps for tensor in step.values]
    assert len(lines) == 2 * len(tensors)
    for facts, values, tensor in zip(lines[::2], lines[1::2], tensors, strict=True):
        assert facts == f"{list(tensor.shape)} {tensor.stride()} {tensor.dtype}"
        first = tensor[(0,) * (tensor.dim() - 1)][:SHOWN]
        # another number of threads adds a channel's pixels in another order
        assert ast.literal_eval(values.replace("nan", "None")) == pytest.approx(
            [None if each != each else each for each in first.tolist()], rel=1e-5, abs=1e-6)
