"""The seven steps one at a time: `fit`'s own numbers, in their order, as far as they can go."""

import math
from dataclasses import replace
from itertools import islice

import numpy as np
import pytest
import torch
from material.by_hand_material import CPU, LOSSES, begin, of_kind
from material.engine_material import TEN, made_up, made_up_split, mnist
from measures.matrices import matrix_of
from measures.tolerances import ELEMENTARY, gamma, unit, within

from engine.data.datasets import Dataset, Split
from engine.models.linear import linear_model
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Controls, Loss, Recipe, Start
from engine.training.record import Diverged, Step
from engine.training.seven_steps import by_hand
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


def assert_same_as_fit(
    data: Split, recipe: Recipe, digits: tuple[int, ...] = (3, 7), stride: int = 1,
) -> None:
    """Every rate, accuracy and parameter of both ways is equal to the last bit, and the losses are
    where as many are computed at once.
    """
    stages = list(begin(data, recipe, digits))
    model = initialise(digits, data.train, recipe)
    expected = list(fit(DigitTraining(model, data, recipe), Controls(recipe.learning_rate, stride)))
    found = [stage.step for stage in of_kind(stages, Stepped)]
    losses = [stage.loss for stage in of_kind(stages, Lost)]
    assert len(found) == len(expected) == len(losses) > 0
    before = matrix_of(model)
    for mine, other, loss, stage in zip(
        found, expected, losses, of_kind(stages, Stepped), strict=True
    ):
        assert loss == mine.loss
        for name in ("number", "epoch", "learning_rate", "images", "digits", "device",
                     "accuracy", "note"):
            assert getattr(mine, name) == getattr(other, name), name
        # no logit is over |weights| · |pixels|, and no image is longer than 28
        largest = 28 * np.linalg.norm(before)
        assert within(loss, other.loss, (stride > 1) * gamma(4 * ELEMENTARY) * (1 + largest))
        assert matrix_of(mine).tobytes() == matrix_of(other).tobytes()
        assert np.array_equal(matrix_of(stage.before), before)
        before = matrix_of(mine)
    assert of_kind(stages, Finished) == [Finished(len(expected))]


# The same as `fit`.


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("start", ["zeros", "random"])
def test_threes_and_sevens_are_fits_to_the_bit(loss: Loss, start: Start) -> None:
    assert_same_as_fit(
        mnist(), Recipe(epochs=3, loss=loss, start=start, device="cpu"), stride=16
    )


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("batch_size", [1, 7, 16, 60, 1000])
@pytest.mark.parametrize("digits", [(7, 3), (1, 3, 7), TEN], ids=str)
def test_other_digits_and_batches_are_fits_to_the_bit(
    digits: tuple[int, ...], batch_size: int, loss: Loss,
) -> None:
    recipe = replace(CPU, batch_size=batch_size, loss=loss)
    assert_same_as_fit(made_up_split(digits), recipe, digits)


def test_ten_real_digits_are_fits_to_the_bit() -> None:
    whole = mnist(TEN)
    few = Split(
        Dataset(whole.train.images[::100], whole.train.labels[::100]),
        Dataset(whole.valid.images[::50], whole.valid.labels[::50]),
    )
    assert_same_as_fit(few, replace(CPU, batch_size=256), TEN)  # 600: 256, 256, 88


# The order of the stages.


def test_each_next_is_one_of_the_seven_steps() -> None:
    stages = list(begin(made_up_split((3, 7)), replace(CPU, epochs=2)))  # 60: 4 batches
    assert [stage.stage for stage in stages] == [1, *[2, 3, 4, 5, 6] * 8, 7]
    kinds = (Initialised, Predicted, Lost, Derived, Stepped, Repeated, Finished)
    assert [kind.stage for kind in kinds] == [1, 2, 3, 4, 5, 6, 7]
    assert all(type(stage) is kinds[stage.stage - 1] for stage in stages)
    repeated = of_kind(stages, Repeated)
    assert [(stage.epoch, stage.batch) for stage in repeated] == [
        (1, 2), (1, 3), (1, 4), (2, 1), (2, 2), (2, 3), (2, 4), (None, None)
    ]
    assert [stage.done for stage in repeated] == [False] * 7 + [True]
    places = [(stage.epoch, stage.batch, stage.batches) for stage in of_kind(stages, Predicted)]
    assert places == [(epoch, batch, 4) for epoch in (1, 2) for batch in (1, 2, 3, 4)]
    assert [stage.number for stage in of_kind(stages, Predicted)] == list(range(1, 9))
    assert stages[-1] == Finished(8)


def test_it_begins_with_the_models_parameters() -> None:
    data = made_up_split((3, 7))
    (first,) = islice(begin(data), 1)
    assert np.array_equal(matrix_of(first), matrix_of(initialise((3, 7), data.train, CPU)))
    assert (first.device, first.note) == ("CPU", "")


@pytest.mark.skipif(torch.cuda.is_available(), reason="needs a machine without an NVIDIA GPU")
def test_a_gpu_that_is_not_there_is_told_at_once_and_with_the_first_step() -> None:
    stages = list(begin(made_up_split((3, 7)), replace(CPU, device="cuda")))
    assert stages[0].note and stages[0].device == "CPU"
    notes = [stage.step.note for stage in of_kind(stages, Stepped)]
    assert notes == [stages[0].note] + [""] * (len(notes) - 1)


def test_inference_mode_is_left_between_the_stages() -> None:
    stages = begin(made_up_split((3, 7)), replace(CPU, epochs=1))
    modes = [torch.is_inference_mode_enabled() for _ in stages]
    assert len(modes) > 7 and not any(modes)


# Turning the rate, and runs that cannot go on.


def test_the_rate_may_be_turned_until_the_step_is_taken() -> None:
    data, recipe = made_up_split((3, 7)), replace(CPU, batch_size=60)
    controls, other = Controls(0.5), Controls(0.5)
    steps = fit(DigitTraining(initialise((3, 7), data.train, recipe), data, recipe), other)
    stages, rates = begin(data, recipe, controls=controls), [0.5, 0.125, 2]
    next(stages)
    for rate in rates:
        _, _, derived = islice(stages, 3)
        controls.learning_rate = other.learning_rate = rate
        stepped, _ = islice(stages, 2)
        expected = next(steps)
        assert stepped.step.learning_rate == expected.learning_rate == rate
        assert np.array_equal(matrix_of(stepped.step), matrix_of(expected))
        exact = rate * matrix_of(derived.gradient).astype(np.float64)
        assert within(matrix_of(stepped.update), exact, unit() * np.abs(exact))


@pytest.mark.parametrize("rate", [1e38, 1e39, 1e41, 1e300])
@pytest.mark.parametrize("digits", [(3, 7), TEN], ids=str)
def test_a_run_that_diverges_says_so_where_fit_does(digits: tuple[int, ...], rate: float) -> None:
    data, recipe = mnist(digits), Recipe(epochs=1, learning_rate=rate, device="cpu")
    good: list[Step] = []
    with pytest.raises(Diverged) as of_fit:
        good.extend(fit(DigitTraining(initialise(digits, data.train, recipe), data, recipe)))
    stages: list[Stage] = []
    with pytest.raises(Diverged) as caught:
        stages.extend(begin(data, recipe, digits))
    assert caught.value.number == of_fit.value.number == len(good) + 1
    assert caught.value.learning_rate == rate
    assert len(of_kind(stages, Stepped)) == len(good)


def test_before_it_diverges_the_exploding_numbers_are_shown() -> None:
    recipe, stages = Recipe(epochs=1, learning_rate=1e39, device="cpu"), []
    with pytest.raises(Diverged):
        for stage in begin(mnist(), recipe):
            stages.append(stage)
    assert stages[-1].stage == 4
    last = of_kind(stages, Lost)[-1]
    assert last.loss > 1e30 or not math.isfinite(last.loss)


def test_it_needs_images() -> None:
    some, none = made_up((3, 7), 4, seed=0), made_up((3, 7), 0, seed=0)
    model = linear_model((3, 7), np.zeros((1, 785), np.float32))
    for data in (Split(some, none), Split(none, some)):
        with pytest.raises(ValueError, match="needs images"):
            next(by_hand(model, data, CPU))
