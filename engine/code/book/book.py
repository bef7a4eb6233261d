"""The digits' code as chapter 4 of "Deep Learning for Coders with fastai & PyTorch" writes it.

The names are the chapter's; the images come in the order that the program shuffles them into, so
the figures are the program's. torch.utils.data stands for fastai's DataLoader.
"""

from pathlib import Path

from engine.code import digit_data
from engine.code.book import book_data, book_loop, book_model, book_results
from engine.code.cells import Cell
from engine.code.digit_plan import DigitCode
from engine.models.capabilities.sequential import Sequential
from engine.models.roster import architecture_of
from engine.text import Text


def book_cells(code: DigitCode, folder: Path) -> tuple[Cell, ...]:
    """From MNIST's files to the prediction on the drawing. code: one of which nothing is missing.

    folder: where the files lie.
    """
    return (
        book_data.beginning(code, folder),
        digit_data.recipe(code),
        digit_data.images(code),
        *digit_data.mine(code),
        digit_data.drawing(code),
        book_data.similarity(code),
        book_data.datasets(code),
        book_model.initialise(code),
        book_loop.losses(code),
        *book_loop.optimizer(code),
        book_loop.epochs(code),
        book_loop.runs(code),
        book_results.same_again(code),
        book_results.prediction(code),
    )


def missing(code: DigitCode) -> Text | None:
    """What of it the chapter has no word for: why there are no `book_cells`."""
    model = architecture_of(code.model)
    if not (model.is_additive or isinstance(model, Sequential)):
        return Text("Chapter 4 of the book does not contain this model: {model}.", model=model.name)
    if any(run.changes or run.stop is not None or run.carries_on for run in code.runs):
        return Text("A run of this curve was stopped, continued from the previous run, or had "
                    "its learning rate changed; in the book's loop a run always finishes, with a "
                    "new optimizer and one learning rate.")
    return None
