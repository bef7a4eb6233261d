"""A problem of the lab as a task for `fit`: one step an epoch, over all of the training part."""

from collections.abc import Iterator

import torch
from torch import Tensor

from engine.lab.gradients import gradient
from engine.lab.loss import training_part, validation_part
from engine.lab.problems import problem_of
from engine.lab.recipe import LabRecipe, optimizer_settings
from engine.lab.record import LabStep
from engine.training.devices import Device
from engine.training.optimizing.kind import OptimizerState
from engine.training.optimizing.roster import kind_of, optimizer_of

_NAME = "parameters"


class LabTraining:
    """Train from the problem's start. A loss that explodes ends nothing: it is there to be seen.

    Raises InputError as problem_of does.
    """

    def __init__(self, recipe: LabRecipe) -> None:
        self.recipe = recipe
        self.problem = problem_of(recipe)

    @property
    def epochs(self) -> int:
        return self.recipe.steps

    def stepper(self, device: Device, after: LabStep | None) -> "_LabStepper":
        return _LabStepper(self, device, after)


class _LabStepper:
    """The parameters, their gradient, and what the optimiser remembers: nothing of other steppers.

    after: the step that was taken last, elsewhere.
    """

    batches = 1

    def __init__(self, task: LabTraining, device: Device, after: LabStep | None) -> None:
        self._recipe, self._device, self._note = task.recipe, device, device.note
        start = after.parameters if after else task.problem.start
        self._training = training_part(task.problem, task.recipe, device.kind)
        self._validation = validation_part(task.problem, task.recipe, device.kind)
        self._parameters = torch.tensor(start, device=device.kind, requires_grad=True)
        if after and not task.recipe.zero:
            self._parameters.grad = torch.tensor(after.gradient, device=device.kind)
        self._state = OptimizerState()
        key = task.recipe.optimiser
        self._optimizer = None if key == "step" else optimizer_of(optimizer_settings(key))
        if after and key != "step" and kind_of(key).remembers:
            self._note = f"{self._note} The optimiser begins anew: what it had gathered is lost."

    def shuffle(self, order: torch.Generator) -> None:
        """Every step is over all of the training part: no order makes a difference."""

    def take(self, epoch: int, batches: range, learning_rate: float) -> Iterator[LabStep]:
        parameters = self._parameters
        held_out = None
        if self._validation is not None:
            with torch.no_grad():  # it is looked at, not learned from
                held_out = self._validation.loss(parameters).item()
        if self._recipe.zero:
            parameters.grad = None
        loss = self._find_gradient(parameters)
        assert parameters.grad is not None
        used = parameters.grad.tolist()
        with torch.no_grad():
            self._descend(parameters, parameters.grad, learning_rate)
        yield LabStep(
            epoch, loss, learning_rate, tuple(used), tuple(parameters.tolist()), held_out,
            self._device.name, self._note,
        )
        self._note = ""

    def _descend(self, parameters: Tensor, slope: Tensor, learning_rate: float) -> None:
        """The step, in place: autograd knows the parameters by where they are."""
        if self._optimizer is None:  # written out
            parameters -= learning_rate * slope
            return
        after, self._state = self._optimizer.step(
            {_NAME: parameters}, {_NAME: slope}, self._state, learning_rate
        )
        parameters.copy_(after[_NAME])

    def _find_gradient(self, parameters: Tensor) -> float:
        """Put the gradient where the optimiser looks for it, on top of what is there; the loss."""
        way = self._recipe.gradient
        if way == "autograd":
            loss = self._training.loss(parameters)
            loss.backward()  # type: ignore[no-untyped-call]
            return loss.item()
        with torch.no_grad():
            value = self._training.loss(parameters).item()
            found = gradient(self._training, parameters, way, self._recipe.delta)
        parameters.grad = found if parameters.grad is None else parameters.grad + found
        return value
