"""Before and after: how well the linear model does on MNIST and on the user's drawings."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from engine.data.datasets import Dataset, Split
from engine.drawings.stroke_file import LabelledDrawing
from engine.errors import InputError
from engine.evaluation import as_dataset
from engine.models.classifier import accuracy
from engine.models.trained import TrainedModel
from gui.model.predictions import ImageForm

Source = Literal["mnist", "mine", "both"]
"""What to train on: MNIST's images, the user's drawings, or both."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Accuracies, 0..1, of the linear model before a run and now; None where there is none."""

    mnist_before: float | None = None
    mine_before: float | None = None
    mnist_after: float | None = None
    mine_after: float | None = None


def my_images(
    drawings: Sequence[LabelledDrawing], digits: tuple[int, ...], form: ImageForm
) -> Dataset:
    """The user's drawings of the digits told apart, in the form that the models are given."""
    return as_dataset([each for each in drawings if each.label in digits], form)


def training_data(
    mnist: Split, mine: Dataset, source: Source, weight: int, balanced: bool = False
) -> Split:
    """What a run learns from; it is always validated on MNIST's validation images.

    weight: as how many images each of the user's counts beside MNIST's. balanced: whether the
    user's of rarer digits count more, so that each digit of them counts equally. Raises InputError
    where the user's are wanted and there are none.
    """
    if source == "mnist":
        return mnist
    if not len(mine):
        raise InputError(
            "There is no drawing of yours to train on. Draw a digit and add it first."
        )
    if balanced:
        mine = mine.balanced()
    train = mine if source == "mine" else mnist.train + mine.repeated(weight)
    return Split(train, mnist.valid)


def accuracy_on(model: TrainedModel, data: Dataset) -> float | None:
    """0..1, or None where there are no images."""
    return accuracy(model, data) if len(data) else None
