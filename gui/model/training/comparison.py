"""Before and after: how well the model does on MNIST and on the user's drawings."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from engine.data.datasets import Dataset, Split
from engine.drawings.stroke_file import LabelledDrawing
from engine.errors import InputError
from engine.evaluation import as_dataset
from gui.model.predictions import ImageForm

Source = Literal["mnist", "mine", "both"]
"""What to train on: MNIST's images, the user's drawings, or both."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Accuracies, 0..1, of the model before a run and now; None where there is none.

    mine: on the drawings that are held out. learned: on those that may be learned from.
    """

    mnist_before: float | None = None
    mine_before: float | None = None
    learned_before: float | None = None
    mnist_after: float | None = None
    mine_after: float | None = None
    learned_after: float | None = None


def my_images(
    drawings: Sequence[LabelledDrawing], digits: tuple[int, ...], form: ImageForm
) -> Dataset:
    """The user's drawings of the digits told apart, in the form that the models are given."""
    return as_dataset([each for each in drawings if each.label in digits], form)


def training_data(
    mnist: Split, mine: Dataset, source: Source, weight: int, balanced: bool = False
) -> Split:
    """What a run learns from; it is always validated on MNIST's validation images.

    mine: of the user's those that are learned from, without what is held out. weight: as how many
    images each of them counts beside MNIST's. balanced: whether those of rarer digits count more,
    so that each digit of them counts equally. Raises InputError where the user's are wanted and
    there are none.
    """
    if source == "mnist":
        return mnist
    if not len(mine):
        raise InputError(
            "You have no drawings to train on. Draw a digit and add it first."
        )
    if balanced:
        mine = mine.balanced()
    train = mine if source == "mine" else mnist.train + mine.repeated(weight)
    return Split(train, mnist.valid)
