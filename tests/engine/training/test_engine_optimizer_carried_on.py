"""A run that goes on with other settings, beside torch.optim on all pixels at every step."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from material.code_material import Reader, script_sources
from material.engine_material import mnist
from measures.tolerances import gamma, within
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits

import resources
from engine.code.digits import CodeRun, DigitCode, digit_cells
from engine.drawings.variants import Variants
from engine.models.linear import WEIGHTS
from engine.models.parameters import Parameters
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.optimizing.kind import OptimizerName
from engine.training.recipe import Controls, Recipe
from engine.training.record import Step

ONE = Recipe(epochs=1, batch_size=1024, start="random", seed=1, device="cpu")


def end_of(task: DigitTraining) -> Step:
    *_, last = fit(task, Controls(task.recipe.learning_rate, 16))
    return last


def torchs_optimizer(weights: Tensor, recipe: Recipe, memory: Parameters) -> torch.optim.Optimizer:
    """Torch's own, with what the program's had remembered."""
    kept = {name.partition("/")[0]: torch.tensor(each) for name, each in memory.items()}
    if recipe.optimizer == "adam":
        adam = torch.optim.Adam([weights], lr=recipe.learning_rate)
        adam.state[weights] = {
            "step": kept["count"], "exp_avg": kept["mean"], "exp_avg_sq": kept["square"]}
        return adam
    sgd = torch.optim.SGD([weights], lr=recipe.learning_rate, momentum=recipe.momentum,
                          nesterov=recipe.optimizer == "nesterov")
    sgd.state[weights] = {"momentum_buffer": kept["momentum"]}
    return sgd


@pytest.mark.parametrize("optimizer", ["momentum", "nesterov", "adam"])
@pytest.mark.parametrize("before", [
    {"weight_decay": 0.01}, {"variants": Variants(in_use=True)},
], ids=["decay", "variants"])
def test_weights_of_pixels_without_ink_roll_on_as_torchs_do(
    optimizer: OptimizerName, before: dict[str, object]
) -> None:
    """Decay or variants moved them; where these are turned off the velocity is still there."""
    data, plain = mnist(), ONE.with_optimizer(optimizer)
    first_recipe = replace(plain, **before)  # type: ignore[arg-type]  # a recipe's
    first = end_of(DigitTraining(initialise((3, 7), data.train, plain), data, first_recipe))
    assert first.memory is not None
    again = plain.continued(1)
    last = end_of(DigitTraining(first.model, data, again, memory=first.memory))
    images = np.column_stack([data.train.images.reshape(-1, 784),
                              np.full(len(data.train), 255, np.uint8)])
    x, y = torch.tensor(images).float() / 255, torch.tensor(data.train.labels[:, None] == 3).float()
    weights = torch.tensor(first.parameters[WEIGHTS]).requires_grad_()
    reference = torchs_optimizer(weights, again, first.memory)
    order, steps = torch.Generator().manual_seed(again.seed), 0
    for batch in torch.split(torch.randperm(len(x), generator=order), again.batch_size):
        reference.zero_grad()
        loss = binary_cross_entropy_with_logits(x[batch] @ weights.T, y[batch])
        loss.backward()  # type: ignore[no-untyped-call]  # a library without types
        reference.step()
        steps += 1
    blank = ~images.any(axis=0)
    ours, theirs = last.parameters[WEIGHTS], weights.detach().numpy()
    assert np.abs(ours - first.parameters[WEIGHTS])[:, blank].max() > 1e-4  # they did move
    assert (ours[:, blank] == theirs[:, blank]).all()  # no sum is in them
    assert within(ours, theirs, gamma(20 * steps) * (np.abs(theirs) + 1))


def test_the_exported_code_moves_them_too(reader: Reader) -> None:
    data, recipe = mnist(), replace(ONE.with_optimizer("momentum"), weight_decay=0.01)
    again = replace(recipe.continued(1), weight_decay=0.0)
    first = end_of(DigitTraining(initialise((3, 7), data.train, recipe), data, recipe))
    last = end_of(DigitTraining(first.model, data, again, memory=first.memory))
    code = DigitCode((3, 7), data.valid.images[5], "normalised", "random", recipe.seed,
                     (CodeRun(recipe), CodeRun(again, carries_on=True)))
    (source,) = script_sources(digit_cells(code, resources.MNIST))
    blank = ~data.train.images.reshape(-1, 784).any(axis=0)
    wanted = last.parameters[WEIGHTS][0, :784][blank].astype(np.float64)
    printed = reader.run([
        f"{source}\nprint(*parameters[0, {np.flatnonzero(blank).tolist()}])\n"])
    found = np.array(printed.splitlines()[-1].split(), np.float64)
    assert within(found, wanted, gamma(40) * (np.abs(wanted) + 1))


def test_squares_below_0_are_nobodys_memory() -> None:
    """A stranger's file may hold them: Adam begins anew, and does not divide by a root of them."""
    data, recipe = mnist(), ONE.with_optimizer("adam")
    start = initialise((3, 7), data.train, recipe)
    ones = np.ones_like(start.parameters[WEIGHTS])
    memory = Parameters({f"mean/{WEIGHTS}": ones, f"square/{WEIGHTS}": -ones,
                         "count": np.array(5, np.float32)})
    spoilt, anew = (end_of(DigitTraining(start, data, recipe, memory=each))
                    for each in (memory, None))
    assert spoilt.parameters == anew.parameters and spoilt.memory == anew.memory
