"""What the code of a digits' training is to do, and its cells."""

from pathlib import Path

from engine.code import digit_data, digit_loop, digit_runs, digit_steps, model_steps
from engine.code.cells import Cell
from engine.code.digit_plan import CodeRun, DigitCode, TrainingImages
from engine.models.roster import architecture_of
from engine.models.trained import TrainedModel

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
        *_training(code),
    )


def _training(code: DigitCode) -> tuple[Cell, ...]:
    start = "zeros" if isinstance(code.start, TrainedModel) else code.start
    model = architecture_of(code.model).code(code.digits, start, code.seed)
    if model is None:
        return (
            digit_steps.initialise(code), digit_steps.loss(code), digit_loop.seven_steps(code),
            digit_runs.runs(code), digit_steps.autograd(code), digit_steps.prediction(code),
        )
    return (
        model_steps.initialise(code, model), digit_steps.loss(code),
        model_steps.seven_steps(code), digit_runs.runs(code), model_steps.prediction(code),
    )
