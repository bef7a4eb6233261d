"""The seven steps of stochastic gradient descent one at a time, with every number in them.

Each `next()` does one of them: 1 initialise, 2 predict, 3 loss, 4 gradient, 5 step, 6 repeat, and
from 2 again until 7 stop. The operations are `fit`'s own in its order, so are the numbers.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.data.datasets import Split
from engine.drawings.drawing import PIXELS
from engine.models.classifier import Floats
from engine.models.layer_by_layer import Layered
from engine.models.logits import probabilities
from engine.models.parameters import Parameters
from engine.models.roster import architecture_of
from engine.models.trained import TrainedModel
from engine.training import devices
from engine.training.batch_machine import BatchMachine
from engine.training.digit_tables import DigitTables
from engine.training.layer_walk import FollowedBatch
from engine.training.optimizing.roster import update_of
from engine.training.recipe import Controls, Recipe
from engine.training.record import Diverged, Step
from engine.training.schedule import factor
from engine.training.seven_steps_record import (
    Derived,
    Finished,
    Initialised,
    Lost,
    Predicted,
    Repeated,
    Stage,
    Stepped,
)


def by_hand(
    model: TrainedModel, data: Split, recipe: Recipe, controls: Controls | None = None,
    tables: DigitTables | None = None,
) -> Iterator[Stage]:
    """Train from `model` as `fit` does, and stop after each stage.

    On one computer's CPU the parameters are `fit`'s to the bit, and so are the losses where its
    stride is 1.

    The learning rate is looked at as step 5 is taken. Raises Diverged there, as `fit` does; the
    stages before it still show the numbers that explode. A GPU that is full or lost is left for
    the CPU, as `fit` does it, and the step that is complete next says why. Raises ValueError
    without images. tables: of the data, where somebody has made them already.
    """
    if not len(data.train) or not len(data.valid):
        raise ValueError("training needs images to learn from and images to be judged on")
    torch.set_num_threads(1)
    controls = controls or Controls(recipe.learning_rate)
    run = _Run(model, data, recipe, tables)
    yield Initialised(model.parameters, run.device.name, run.note)
    number, per_epoch = 0, recipe.batches(len(data.train))
    for epoch in range(1, recipe.epochs + 1):
        run.begin_epoch()
        for batch in range(1, per_epoch + 1):
            number += 1
            yield from run.batch(number, epoch, batch, controls)
            yield _next(epoch, batch, per_epoch, recipe.epochs)
    yield Finished(number)


class _Run:
    """The run on its device. Where a GPU fails, the batch that it was at is done on the CPU."""

    def __init__(
        self, model: TrainedModel, data: Split, recipe: Recipe, tables: DigitTables | None
    ) -> None:
        self._data, self._recipe, self._start, self._tables = data, recipe, model, tables
        self._parameters = model.parameters
        self._memory: Parameters | None = None
        self._order = torch.Generator().manual_seed(recipe.seed)
        self._epoch: Tensor | None = None  # the order's state as it began
        self._epochs = 0
        self.device = devices.choose(recipe.device)
        try:
            self._machine = self._made()
        except devices.GPU_ERRORS as error:
            self._leave_gpu(error)
        self.note = self.device.note

    def _made(self) -> BatchMachine:
        with torch.inference_mode():  # never across a yield, here as below: it is the thread's
            start = self._start
            model = architecture_of(start.key).model(start.digits, self._parameters)
            return BatchMachine(
                self.device.kind, model, self._data, self._recipe, self._tables, self._memory
            )

    def _leave_gpu(self, error: Exception) -> None:
        """Raises the error of a CPU again."""
        self.device = devices.instead(self.device, error)
        self.note = self.device.note
        self._machine = self._made()
        if self._epoch is not None:
            self._order.set_state(self._epoch)
            with torch.inference_mode():
                self._machine.batches.epoch = self._epochs - 1
                self._machine.batches.shuffle(self._order)

    def begin_epoch(self) -> None:
        self._epoch = self._order.get_state()
        self._epochs += 1
        try:
            with torch.inference_mode():
                self._machine.batches.shuffle(self._order)
        except devices.GPU_ERRORS as error:
            self._leave_gpu(error)

    def batch(self, number: int, epoch: int, batch: int, controls: Controls) -> Iterator[Stage]:
        """Steps 2 to 5. What a GPU has shown already is not shown again."""
        shown = 0
        while True:
            stages = islice(self._stages(number, epoch, batch, controls), shown, None)
            try:
                for stage in stages:
                    shown += 1
                    yield stage
                return
            except devices.GPU_ERRORS as error:
                self._leave_gpu(error)

    def _stages(self, number: int, epoch: int, batch: int, controls: Controls) -> Iterator[Stage]:
        machine, data, before = self._machine, self._data, self._parameters
        per_epoch = self._recipe.batches(len(data.train))
        with torch.inference_mode():
            pixels, targets = machine.batches.take(batch - 1)
            outputs = machine.predict(pixels)
            indices = _numbers(machine.batches.indices(batch - 1))
            known, found = _numbers(targets), _numbers(outputs)
            images = data.train.images[indices]
            if self._recipe.variants.in_use:  # those that were predicted, not what they vary
                images = _numbers(pixels[:, :PIXELS]).astype(np.uint8).reshape(images.shape)
            layers, most = self._followed(machine, pixels, targets, images)
        yield Predicted(
            number, epoch, batch, per_epoch, indices, images,
            data.train.labels[indices], known, found, _probabilities(found), layers, most,
        )
        with torch.inference_mode():
            terms = machine.terms(outputs, targets)
            mean = float(machine.mean_losses(terms)[0])
        yield Lost(terms, mean)
        with torch.inference_mode():
            slope = machine.slope(outputs, targets)
            gradient = machine.gradient(slope, pixels)
        yield Derived(gradient)
        rate = controls.learning_rate * factor(
            self._recipe.schedule, number, self._recipe.steps(len(data.train))
        )
        with torch.inference_mode():
            machine.descend(slope, pixels, rate)
            (outcome,) = machine.read(range(batch - 1, batch))
            accuracy = machine.accuracy() if batch == per_epoch else None
        if not outcome.is_finite:
            raise Diverged(number, rate)
        seen = self._recipe.seen(epoch, batch, len(data.train))
        remembered, self._parameters, self._memory = (
            self._memory, outcome.parameters, outcome.memory
        )
        note, self.note = self.note, ""
        yield Stepped(
            Step(number, epoch, outcome.loss, rate, seen, self._start.digits, self._start.key,
                 outcome.parameters, self.device.name, outcome.memory, accuracy, note),
            before,
            _update(self._recipe, rate, before, gradient, outcome.memory), remembered,
        )


    def _followed(
        self, machine: BatchMachine, pixels: Tensor, targets: Tensor, images: NDArray[np.uint8]
    ) -> tuple[FollowedBatch | None, int]:
        """With how many images at most it is; 0 for a model that cannot be followed.

        On the CPU: nobody else sees to it that a GPU fails while somebody looks.
        """
        arithmetic = machine.arithmetic_on("cpu")
        if not isinstance(arithmetic, Layered):
            return None, 0
        layers = arithmetic.layer_by_layer
        if len(images) > layers.most_images:
            return None, layers.most_images
        return FollowedBatch(
            arithmetic, layers, {name: each.cpu() for name, each in machine.parameters.items()},
            pixels.cpu().clone(), targets.cpu(), images.reshape(len(images), PIXELS),
            self._recipe.loss, self._start.parameters,
        ), layers.most_images


def _next(epoch: int, batch: int, batches: int, epochs: int) -> Repeated:
    """What follows on this batch."""
    if batch < batches:
        return Repeated(epoch, batch + 1)
    return Repeated(epoch + 1, 1) if epoch < epochs else Repeated(None, None)


def _update(
    recipe: Recipe, rate: float, before: Parameters, gradient: Parameters, memory: Parameters | None
) -> Parameters:
    with np.errstate(over="ignore", invalid="ignore"):
        return Parameters({
            name: each.astype(np.float32) for name, each in
            update_of(recipe.optimizer_settings, rate, before, gradient, memory).items()
        })


def _probabilities(outputs: NDArray[np.float32]) -> Floats:
    with np.errstate(invalid="ignore", over="ignore"):  # outputs that are exploding
        return probabilities(outputs.astype(np.float64))


def _numbers(tensor: Tensor) -> NDArray[Any]:
    """The tensor's numbers in memory of their own: no reader can change what is computed on."""
    return np.array(tensor.cpu().numpy())
