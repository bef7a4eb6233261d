"""A problem's loss in torch: the numbers on a device, and what the model makes of them."""

from collections.abc import Sequence

import torch
from torch import Tensor

from engine.lab.problem import Problem
from engine.lab.recipe import LabRecipe


class Examples:
    """Some of a problem's examples, with the inputs scaled, on a device, as float32.

    columns: the inputs, each (n,). targets: (n,).
    """

    def __init__(
        self, problem: Problem, scale: float, indices: Sequence[int], kind: str = "cpu"
    ) -> None:
        self.problem = problem
        chosen = list(indices)
        self.columns = tuple(
            torch.tensor(column[chosen], device=kind) * scale for column in problem.columns
        )
        self.targets = torch.tensor(problem.targets[chosen], device=kind)

    def predict(self, parameters: Tensor) -> Tensor:
        """(n,) the model's outputs, or () for a single number. parameters: (k,)."""
        prediction: Tensor = self.problem.predict(parameters.unbind(), self.columns, torch)
        return prediction

    def factors(self, parameters: Tensor) -> tuple[Tensor | float, ...]:
        """The derivative of the prediction by each of the k parameters: (n,), or for all of n."""
        return self.problem.factors(parameters.unbind(), self.columns, torch)

    def loss(self, parameters: Tensor) -> Tensor:
        """The loss, (). parameters: (k,)."""
        loss: Tensor = self.problem.loss_of(self.predict(parameters), self.targets, torch)
        return loss


def training_part(problem: Problem, recipe: LabRecipe, kind: str = "cpu") -> Examples:
    """What is learned from."""
    return Examples(problem, recipe.scale, problem.training, kind)


def validation_part(problem: Problem, recipe: LabRecipe, kind: str = "cpu") -> Examples | None:
    """What is kept apart, or None without a split."""
    if not problem.validation:
        return None
    return Examples(problem, recipe.scale, problem.validation, kind)
