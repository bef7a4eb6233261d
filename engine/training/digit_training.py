"""The linear model's training on images of digits, as a task for `fit`."""

from collections.abc import Iterator

import numpy as np
import torch

from engine.data.datasets import Dataset, Split
from engine.models.linear import PIXELS, LinearModel, from_means, outputs
from engine.models.pixel_similarity import mean_images
from engine.training.devices import Device
from engine.training.digit_tables import DigitTables
from engine.training.linear_sgd import LinearSGD
from engine.training.recipe import Recipe
from engine.training.record import Diverged, Step


def initialise(digits: tuple[int, ...], train: Dataset, recipe: Recipe) -> LinearModel:
    """Step 1. The model a run with this recipe starts from."""
    if recipe.start == "baseline":
        return from_means(digits, mean_images(train, digits))
    shape = (outputs(digits), PIXELS + 1)
    if recipe.start == "random":
        generator = torch.Generator().manual_seed(recipe.seed)
        return LinearModel(digits, torch.randn(shape, generator=generator).numpy())
    return LinearModel(digits, np.zeros(shape, np.float32))


class DigitTraining:
    """Train from `model` on data.train, and validate on data.valid at the end of each epoch.

    tables: of the data and the model's digits, where they have been made already.
    The run raises Diverged after its last good step. Raises ValueError without images, and the
    run does so for labels that the model does not know.
    """

    def __init__(
        self, model: LinearModel, data: Split, recipe: Recipe, tables: DigitTables | None = None
    ) -> None:
        if not len(data.train) or not len(data.valid):
            raise ValueError("training needs images to learn from and images to be judged on")
        self.model, self.data, self.recipe, self.tables = model, data, recipe, tables

    @property
    def epochs(self) -> int:
        return self.recipe.epochs

    def stepper(self, device: Device, after: Step | None) -> "_DigitStepper":
        return _DigitStepper(self, device, after.model if after else self.model)


class _DigitStepper:
    """The arithmetic of the steps, and what is told of each."""

    def __init__(self, task: DigitTraining, device: Device, start: LinearModel) -> None:
        self._recipe, self._digits, self._device = task.recipe, start.digits, device
        self._images = len(task.data.train)
        self._note = device.note
        self.batches = self._recipe.batches(self._images)
        with torch.inference_mode():
            self._stepper = LinearSGD(device.kind, start, task.data, task.recipe, task.tables)

    def shuffle(self, order: torch.Generator) -> None:
        with torch.inference_mode():
            self._stepper.shuffle(order)

    def take(self, epoch: int, batches: range, learning_rate: float) -> Iterator[Step]:
        stepper = self._stepper
        with torch.inference_mode():  # never across a yield: it is the thread's
            for batch in batches:
                stepper.step(batch, learning_rate)
            losses, parameters, finite = stepper.read(batches)
            accuracy = stepper.accuracy() if batches.stop == self.batches else None
        for index, batch in enumerate(batches):
            number = (epoch - 1) * self.batches + batch + 1
            if not finite[index]:
                raise Diverged(number, learning_rate)
            yield Step(
                number, epoch, losses[index], learning_rate,
                self._recipe.seen(epoch, batch + 1, self._images),
                self._digits, parameters[index], self._device.name,
                accuracy if batch == self.batches - 1 else None, self._note,
            )
            self._note = ""
