"""What the tests of the exported code share: running it in a fresh process, and a small MNIST."""

import gzip
import json
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import nbformat
import numpy as np
from measures.present import present

import resources
from engine.code.cells import Cell
from engine.code.digits import CodeRun, DigitCode
from engine.code.notebook import as_notebook
from engine.code.script import as_script
from engine.data.datasets import Split
from engine.models.trained import TrainedModel
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Controls, Recipe
from engine.training.record import Step

CHILD = Path(__file__).parents[1] / "code_child.py"


class Reader:
    """A process of its own that runs exported code; torch is loaded once for all."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-W", "error", str(CHILD)], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True, cwd=tempfile.gettempdir(),
        )

    def run(self, sources: list[str], *arguments: str) -> str:
        """What the sources print, run in their order in one fresh namespace."""
        pipes = self._process.stdin, self._process.stdout
        present(pipes[0]).write(json.dumps({"sources": sources, "arguments": arguments}) + "\n")
        present(pipes[0]).flush()
        answer: dict[str, str] = json.loads(present(pipes[1]).readline())
        assert "error" not in answer, answer["error"]
        return answer["printed"]

    def close(self) -> None:
        self._process.communicate(timeout=60)


def script_sources(cells: tuple[Cell, ...]) -> list[str]:
    return [as_script(cells)]


def notebook_sources(cells: tuple[Cell, ...]) -> list[str]:
    """The code cells of the notebook, read back and found valid."""
    notebook = nbformat.reads(as_notebook(cells), as_version=4)  # type: ignore[no-untyped-call]  # a library without types
    nbformat.validate(notebook)
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


def small_mnist(folder: Path, train: int, valid: int) -> Path:
    """The first images of MNIST as four files of the same form."""
    for part, count in (("train", train), ("t10k", valid)):
        for name, header in ((f"{part}-images-idx3-ubyte.gz", 16),
                             (f"{part}-labels-idx1-ubyte.gz", 8)):
            data = gzip.decompress((resources.MNIST / name).read_bytes())
            size = 784 if header == 16 else 1
            head = data[:4] + count.to_bytes(4, "big") + data[8:header]
            kept = data[header : header + count * size]
            (folder / name).write_bytes(gzip.compress(head + kept, 1))
    return folder


def train(model: TrainedModel, data: Split, recipe: Recipe,
          controls: Controls | None = None) -> list[Step]:
    on_cpu = replace(recipe, device="cpu")  # to the last digit the code is the CPU's
    return list(fit(DigitTraining(model, data, on_cpu), controls))


def begin(digits: tuple[int, ...], data: Split, recipe: Recipe) -> TrainedModel:
    return initialise(digits, data.train, recipe)


def epochs_as_shown(steps: list[Step]) -> list[str]:
    """The lines of a run that goes through, with the window's four decimals."""
    return [f"epoch {step.epoch}, step {step.number}: loss {step.loss:.4f}, "
            f"accuracy {step.accuracy:.4f}" for step in steps if step.accuracy is not None]


def of_epochs(printed: str) -> list[str]:
    return [line for line in printed.splitlines() if line.startswith("epoch ")]


def plain(digits: tuple[int, ...], recipe: Recipe, drawing: np.ndarray | None = None) -> DigitCode:
    """One run with a recipe from its own start."""
    image = np.zeros((28, 28), np.uint8) if drawing is None else drawing
    return DigitCode(digits, image, "normalised", recipe.start, recipe.seed, (CodeRun(recipe),))


