"""A model's training on images of digits, as a task for `fit`."""

from collections.abc import Iterator

import torch

from engine.data.datasets import Dataset, Split
from engine.errors import InputError
from engine.models.parameters import Parameters
from engine.models.roster import architecture_of
from engine.models.trained import TrainedModel
from engine.training.batch_machine import BatchMachine
from engine.training.devices import Device
from engine.training.digit_tables import DigitTables
from engine.training.recipe import Recipe
from engine.training.record import Diverged, Step
from engine.training.schedule import factor


def initialise(digits: tuple[int, ...], train: Dataset, recipe: Recipe) -> TrainedModel:
    """Step 1. The model a run with this recipe starts from.

    Raises InputError for a start that its model has not.
    """
    architecture = architecture_of(recipe.model)
    if recipe.start not in architecture.starts:
        raise InputError(
            "A {model} cannot start from “{start}”. Choose one of {known}.",
            model=architecture.name, start=recipe.start, known=", ".join(architecture.starts),
        )
    return architecture.model(
        digits, architecture.start(digits, train, recipe.start, recipe.seed)
    )


class DigitTraining:
    """Train from `model` on data.train, and validate on data.valid at the end of each epoch.

    tables: of the data and the model's digits, where they have been made already. memory: what
    the optimizer remembers of the steps that made the model, where the run goes on from them.
    The run raises Diverged after its last good step. Raises ValueError without images, and the
    run does so for labels that the model does not know.
    """

    def __init__(
        self, model: TrainedModel, data: Split, recipe: Recipe,
        tables: DigitTables | None = None, memory: Parameters | None = None,
    ) -> None:
        if not len(data.train) or not len(data.valid):
            raise ValueError("training needs images to learn from and images to be judged on")
        self.model, self.data, self.recipe, self.tables = model, data, recipe, tables
        self.memory = memory

    @property
    def epochs(self) -> int:
        return self.recipe.epochs

    def stepper(self, device: Device, after: Step | None) -> "_DigitStepper":
        if after is None:
            return _DigitStepper(self, device, self.model, self.memory)
        return _DigitStepper(self, device, after.model, after.memory)


class _DigitStepper:
    """The arithmetic of the steps, and what is told of each."""

    def __init__(
        self, task: DigitTraining, device: Device, start: TrainedModel, memory: Parameters | None
    ) -> None:
        self._recipe, self._start, self._device = task.recipe, start, device
        self._images = len(task.data.train)
        self._note = device.note
        self.batches = self._recipe.batches(self._images)
        with torch.inference_mode():
            self._machine = BatchMachine(
                device.kind, start, task.data, task.recipe, task.tables, memory
            )

    def shuffle(self, order: torch.Generator) -> None:
        with torch.inference_mode():
            self._machine.batches.shuffle(order)

    def _rates(self, learning_rate: float, taken: range) -> list[float]:
        """Of these steps of the run, from 0."""
        schedule = self._recipe.schedule
        if schedule == "constant":
            return [learning_rate] * len(taken)
        steps = self._recipe.steps(self._images)
        return [learning_rate * factor(schedule, step + 1, steps) for step in taken]

    def take(self, epoch: int, batches: range, learning_rate: float) -> Iterator[Step]:
        machine, before = self._machine, (epoch - 1) * self.batches
        rates = self._rates(learning_rate, range(before + batches.start, before + batches.stop))
        with torch.inference_mode():  # never across a yield: it is the thread's
            for batch, rate in zip(batches, rates, strict=True):
                machine.step(batch, rate)
            outcomes = machine.read(batches)
            accuracy = machine.accuracy() if batches.stop == self.batches else None
        for batch, rate, step in zip(batches, rates, outcomes, strict=True):
            number = before + batch + 1
            if not step.is_finite:
                raise Diverged(number, rate)
            yield Step(
                number, epoch, step.loss, rate,
                self._recipe.seen(epoch, batch + 1, self._images),
                self._start.digits, self._start.key, step.parameters, self._device.name,
                step.memory, accuracy if batch == self.batches - 1 else None, self._note,
            )
            self._note = ""
