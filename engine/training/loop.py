"""The training loop, whatever is trained: digits by their pixels, or three numbers of a parabola.

`fit` is a generator: asking for the next step does it, not asking pauses, dropping it stops.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

import torch

from engine.training import devices
from engine.training.recipe import Controls, DeviceName


class AnyStep(Protocol):
    """What every step has. number: from 1."""

    @property
    def number(self) -> int: ...


S = TypeVar("S", bound=AnyStep)
S_co = TypeVar("S_co", bound=AnyStep, covariant=True)


class Stepper(Protocol[S_co]):
    """Data and parameters on one device, and the arithmetic of a step on them."""

    batches: int
    """Steps an epoch has."""

    def shuffle(self, order: torch.Generator) -> None:
        """Put the data into a new order: an epoch begins."""
        ...

    def take(self, epoch: int, batches: range, learning_rate: float) -> Iterable[S_co]:
        """Do steps 2 to 5, predict, loss, gradient, step, on each of these batches of an epoch.

        Both count as Python does for batches, from 0, and as people do for epochs, from 1. May end
        with engine.training.record.Diverged after the last good step.
        """
        ...


class AnyRecipe(Protocol):
    """What every recipe has."""

    @property
    def learning_rate(self) -> float: ...
    @property
    def seed(self) -> int: ...
    @property
    def device(self) -> DeviceName: ...


class Task(Protocol[S]):
    """What is to be trained: where it begins, on what, and how long."""

    @property
    def epochs(self) -> int: ...
    @property
    def recipe(self) -> AnyRecipe: ...

    def stepper(self, device: devices.Device, after: S | None) -> Stepper[S]:
        """Step 1, initialise: everything on a device, as it was after a step, or at the start."""
        ...


def fit(task: Task[S], controls: Controls | None = None) -> Iterator[S]:
    """Train, and yield every step.

    Steps 2 to 7: predict, loss, gradient, step, repeat, stop. Every epoch sees the data once, in a
    new order drawn from the recipe's seed. On one computer's CPU the same arguments give the same
    numbers to the last bit; another stride changes no parameter, and of a loss at most the last
    bits, as many are then computed at once. A GPU that is full or lost is left for the CPU: the run
    goes on after its last step with what that keeps (the digits' steps what the optimizer
    remembers, the lab's not), and the next step's note says why. Raises what the stepper raises.
    """
    torch.set_num_threads(1)  # a second thread on a model this small costs more than it gives
    controls = controls or Controls(task.recipe.learning_rate)
    device = devices.choose(task.recipe.device)
    last: S | None = None
    while True:
        try:
            for step in _run(task, device, controls, last):
                last = step
                yield step
            return
        except devices.GPU_ERRORS as error:
            device = devices.instead(device, error)


def _run(
    task: Task[S], device: devices.Device, controls: Controls, after: S | None
) -> Iterator[S]:
    """The run's steps on one device, from the one that follows `after` on."""
    stepper = task.stepper(device, after)
    order = torch.Generator().manual_seed(task.recipe.seed)
    done = after.number if after else 0
    for epoch in range(1, task.epochs + 1):
        stepper.shuffle(order)
        batch = min(max(done - (epoch - 1) * stepper.batches, 0), stepper.batches)
        while batch < stepper.batches:  # step 6: repeat …
            taken = range(batch, min(batch + controls.stride, stepper.batches))
            yield from stepper.take(epoch, taken, controls.learning_rate)
            batch = taken.stop
    # … step 7: stop
