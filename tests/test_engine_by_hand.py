"""The seven steps one at a time: `fit`'s own numbers, and each of them worked out anew."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Any, TypeVar

import numpy as np
import pytest
import tolerances
import torch
from engine_material import TEN, made_up, made_up_split, mnist
from present import present
from tolerances import ELEMENTARY, gamma, unit, within

from engine.data.datasets import Dataset, Split
from engine.models.linear import LinearModel, probabilities
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

LOSSES: tuple[Loss, ...] = ("cross_entropy", "mnist_loss")
CPU = Recipe(epochs=3, batch_size=16, learning_rate=0.5, start="random", device="cpu")

OneStage = TypeVar("OneStage")


def begin(
    data: Split, recipe: Recipe = CPU, digits: tuple[int, ...] = (3, 7),
    controls: Controls | None = None,
) -> Iterator[Any]:
    return by_hand(initialise(digits, data.train, recipe), data, recipe, controls)


def of_kind(stages: Iterable[Stage], kind: type[OneStage]) -> list[OneStage]:
    return [stage for stage in stages if isinstance(stage, kind)]


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
    before = model.parameters
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
        assert mine.parameters.tobytes() == other.parameters.tobytes()
        assert np.array_equal(stage.before, before)
        before = mine.parameters
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
    assert np.array_equal(first.parameters, initialise((3, 7), data.train, CPU).parameters)
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


# Each number anew.


def by_torch(
    parameters: np.ndarray, images: np.ndarray, labels: np.ndarray, digits: tuple[int, ...],
    loss: Loss,
) -> tuple[np.ndarray, np.ndarray]:
    """Terms and the gradient of their mean, by autograd in float64 from p(label)."""
    pixels = torch.tensor(images.reshape(len(images), 784) / 255)
    unknown = torch.tensor(parameters, dtype=torch.float64, requires_grad=True)
    logits = pixels @ unknown[:, :784].T + unknown[:, 784]
    if len(digits) == 2:
        logits = torch.cat([logits, torch.zeros_like(logits)], dim=1)
    label_indices = torch.tensor([digits.index(label) for label in labels])
    own = logits.log_softmax(1)[torch.arange(len(label_indices)), label_indices]
    terms = -own if loss == "cross_entropy" else 1 - own.exp()
    terms.mean().backward()  # type: ignore[no-untyped-call]  # a library without types
    return terms.detach().numpy(), present(unknown.grad).numpy()


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("digits", [(3, 7), (7, 3), TEN], ids=str)
def test_the_numbers_of_each_stage(digits: tuple[int, ...], loss: Loss) -> None:
    data = mnist(digits)
    model = LinearModel(
        digits, initialise(digits, data.train, CPU).parameters * np.float32(0.1)
    )
    recipe = replace(CPU, epochs=1, batch_size=20, learning_rate=0.25, loss=loss)
    before = model.parameters
    stages: Iterator[Any] = by_hand(model, data, recipe)
    next(stages)
    for _ in range(3):
        predicted, lost, derived, stepped, _ = islice(stages, 5)
        indices = predicted.indices
        assert len(set(indices.tolist())) == 20
        assert np.array_equal(predicted.images, data.train.images[indices])
        assert np.array_equal(predicted.labels, data.train.labels[indices])
        for row, label in enumerate(predicted.labels.tolist()):
            targets = [float(label == digit) for digit in digits]
            assert predicted.targets[row].tolist() == (targets[:1] if len(digits) == 2 else targets)
        current = LinearModel(digits, before)
        off = tolerances.of_logits(predicted.images, before)
        assert within(predicted.logits, current.logits(predicted.images), off)
        assert predicted.probabilities.dtype == np.float64
        assert within(predicted.probabilities, current.scores(predicted.images),
                      tolerances.of_chances(off))
        assert np.array_equal(
            predicted.probabilities, probabilities(predicted.logits.astype(np.float64))
        )

        terms, gradient = by_torch(before, predicted.images, predicted.labels, digits, loss)
        assert within(lost.terms, terms, tolerances.of_terms(off, terms))
        exact = math.fsum(lost.terms.tolist()) / 20
        assert within(lost.loss, exact, gamma(21, np.float64) * exact)
        assert derived.gradient.dtype == np.float32
        rounding = tolerances.of_gradient(predicted.images, before)
        assert within(derived.gradient, gradient, rounding)
        assert np.abs(gradient).max() > 20 * rounding.max()  # so that it says something

        assert np.array_equal(stepped.before, before)
        assert within(stepped.update, 0.25 * derived.gradient, unit() * np.abs(stepped.update))
        after = stepped.step.parameters
        # both from the same slopes: the sum over the batch, and three roundings
        sizes = np.abs(before) + np.abs(after) + np.abs(stepped.update)
        assert within(stepped.before - stepped.update, after,
                      2 * 0.25 * tolerances.of_batch(predicted.images) + gamma(3) * sizes)
        before = after


def test_the_first_batch_by_hand() -> None:
    # One three with ink on the first pixel, one seven with a fifth on the second; zeros: p is ½.
    images = np.zeros((2, 28, 28), np.uint8)
    images[0, 0, 0], images[1, 0, 1] = 255, 51
    data = Dataset(images, np.array([3, 7], np.uint8))
    recipe = Recipe(epochs=1, batch_size=2, learning_rate=4, device="cpu")
    _, predicted, lost, derived, stepped, *_ = begin(Split(data, data), recipe)
    assert sorted(predicted.indices.tolist()) == [0, 1]
    assert predicted.targets[:, 0].tolist() == [float(label == 3) for label in predicted.labels]
    assert predicted.logits.tolist() == [[0], [0]]
    assert predicted.probabilities.tolist() == [[0.5, 0.5], [0.5, 0.5]]
    assert within(lost.terms, math.log(2), gamma(2 * ELEMENTARY))
    expected = np.zeros((1, 785))
    expected[0, 0], expected[0, 1] = -0.25, 0.05  # ½ (p - t) x; the bias's two parts cancel
    zeros = np.zeros((1, 785))
    rounding = tolerances.of_gradient(images, zeros)
    assert within(derived.gradient, expected, rounding)
    assert within(stepped.update, 4 * expected, 4 * rounding + unit() * np.abs(4 * expected))
    assert within(stepped.step.parameters, -4 * expected, tolerances.of_step(images, zeros, 4))


def test_every_image_is_seen_once_an_epoch() -> None:
    predicted = of_kind(begin(made_up_split((3, 7)), replace(CPU, epochs=2)), Predicted)
    for epoch in (predicted[:4], predicted[4:]):
        assert [len(stage.indices) for stage in epoch] == [16, 16, 16, 12]
        seen = np.concatenate([stage.indices for stage in epoch])
        assert sorted(seen.tolist()) == list(range(60))
    assert predicted[0].indices.tolist() != predicted[4].indices.tolist()


def test_a_pixel_without_ink_has_no_gradient_and_keeps_its_weight() -> None:
    stages = list(begin(made_up_split((3, 7))))  # with a blank border of 4 pixels
    for derived, stepped in zip(
        of_kind(stages, Derived), of_kind(stages, Stepped), strict=True
    ):
        border = derived.gradient[:, :784].reshape(28, 28)[:4]
        assert not border.any()
        assert np.array_equal(stepped.before[0, :112], stepped.step.parameters[0, :112])
        assert derived.gradient[:, 784].any()


def test_writing_into_a_record_changes_nothing() -> None:
    data = made_up_split((3, 7))
    undisturbed = of_kind(begin(data), Stepped)[-1].step.parameters
    disturbed = []
    for stage in begin(data):
        match stage:
            case Predicted():
                for numbers in (stage.logits, stage.targets, stage.probabilities, stage.indices):
                    numbers[:] = 7
            case Lost():
                stage.terms[:] = 7
            case Derived():
                stage.gradient[:] = 7
            case Stepped():
                disturbed.append(stage.step.parameters.copy())
                stage.update[:] = 7
                stage.step.parameters[:] = 7
    assert np.array_equal(disturbed[-1], undisturbed)


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
        assert np.array_equal(stepped.step.parameters, expected.parameters)
        exact = rate * derived.gradient.astype(np.float64)
        assert within(stepped.update, exact, unit() * np.abs(exact))


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
    model = LinearModel((3, 7), np.zeros((1, 785), np.float32))
    for data in (Split(some, none), Split(none, some)):
        with pytest.raises(ValueError, match="needs images"):
            next(by_hand(model, data, CPU))
