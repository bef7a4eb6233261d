"""Stochastic gradient descent, in the chapter's seven steps.

`fit` is a generator: asking for the next step does it, not asking pauses, dropping it stops.
"""

import math
from collections.abc import Iterator

import numpy as np
import torch

from engine import devices
from engine.datasets import Dataset, Split
from engine.linear import PIXELS, LinearModel, from_means, outputs
from engine.recipe import Controls, Recipe
from engine.sgd import Machine
from engine.similarity import mean_images
from engine.training_record import Diverged, Step


def initialise(digits: tuple[int, ...], train: Dataset, recipe: Recipe) -> LinearModel:
    """Step 1. The model a run with this recipe starts from."""
    if recipe.start == "baseline":
        return from_means(digits, mean_images(train, digits))
    shape = (outputs(digits), PIXELS + 1)
    if recipe.start == "random":
        generator = torch.Generator().manual_seed(recipe.seed)
        return LinearModel(digits, torch.randn(shape, generator=generator).numpy())
    return LinearModel(digits, np.zeros(shape, np.float32))


def fit(
    model: LinearModel, data: Split, recipe: Recipe, controls: Controls | None = None
) -> Iterator[Step]:
    """Train from `model` on data.train, and judge on data.valid at the end of each epoch.

    Steps 2 to 7: predict, loss, gradient, step, repeat, stop. Every epoch sees each image once, in
    a new order drawn from the recipe's seed. On the CPU the same arguments give the same numbers
    to the last bit, whatever the stride. A GPU that is full or lost is left for the CPU: the run
    goes on from its last step, which carries a note. Raises Diverged after the last good step, and
    ValueError without images.
    """
    if not len(data.train) or not len(data.valid):
        raise ValueError("training needs images to learn from and images to be judged on")
    torch.set_num_threads(1)  # a second thread on a model this small costs more than it gives
    controls = controls or Controls(recipe.learning_rate)
    device = devices.choose(recipe.device)
    note = device.note
    last: Step | None = None
    while True:
        try:
            for step in _run(device, note, model, data, recipe, controls, last):
                last = step
                yield step
            return
        except devices.OUT_OF_DEVICE as error:
            if device.kind == "cpu":
                raise
            reason = str(error).splitlines()[0]
            device = devices.Device("cpu", "CPU")
            note = f"The GPU could not go on ({reason}); training goes on on the CPU."


def _run(
    device: devices.Device,
    note: str,
    model: LinearModel,
    data: Split,
    recipe: Recipe,
    controls: Controls,
    after: Step | None,
) -> Iterator[Step]:
    """The run's steps on one device, from the one that follows `after` on."""
    start = after.model if after else model
    with torch.inference_mode():
        machine = Machine(device.kind, start, data, recipe)
    order = torch.Generator().manual_seed(recipe.seed)
    number, per_epoch = 0, math.ceil(len(data.train) / recipe.batch_size)
    done = after.number if after else 0
    for epoch in range(1, recipe.epochs + 1):  # step 6: repeat …
        with torch.inference_mode():
            machine.shuffle(order)
        if number + per_epoch <= done:
            number += per_epoch
            continue
        batch = done - number if number < done else 0
        number += batch
        while batch < per_epoch:
            rate, stride = controls.learning_rate, controls.stride
            taken = range(batch, min(batch + stride, per_epoch))
            with torch.inference_mode():  # never across a yield: entering costs
                for index in taken:
                    machine.step(index, rate)
                losses, parameters, finite = machine.read(taken)
                accuracy = machine.accuracy() if taken.stop == per_epoch else None
            for place, index in enumerate(taken):
                if not finite[place]:
                    raise Diverged(number + 1, rate)
                number += 1
                ends = index == per_epoch - 1
                seen = (epoch - 1) * len(data.train) + min(
                    (index + 1) * recipe.batch_size, len(data.train)
                )
                yield Step(
                    number, epoch, losses[place], rate, seen, model.digits, parameters[place],
                    device.name, accuracy if ends else None, note,
                )
                note = ""
            batch = taken.stop
    # … step 7: stop
