"""What the code of a digits' training is to do, and its cells."""

from pathlib import Path

from engine.code import digit_data, digit_runs, digit_steps
from engine.code.cells import Cell
from engine.code.digit_plan import CodeRun, DigitCode, TrainingImages

__all__ = ["CodeRun", "DigitCode", "TrainingImages", "digit_cells"]


def digit_cells(code: DigitCode, folder: Path) -> tuple[Cell, ...]:
    """The code from the files of MNIST to the prediction on the drawing. folder: where they lie."""
    return (
        digit_data.beginning(code, folder),
        digit_data.recipe(code),
        digit_data.images(code),
        *digit_data.mine(code),
        digit_data.drawing(code),
        digit_data.means(),
        digit_data.distances(code),
        digit_steps.initialise(code),
        digit_steps.loss(code),
        digit_steps.seven_steps(code),
        digit_runs.runs(code),
        digit_steps.autograd(code),
        digit_steps.prediction(code),
    )
