"""Gradient descent: the sums by hand and by autograd, and what a run promises."""

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

import numpy as np
import pytest
import tolerances
import torch
from engine_material import TEN, made_up, made_up_split, mnist
from present import present
from tolerances import ELEMENTARY, gamma, within
from torch.nn import functional

import engine.training.devices
import engine.training.digit_training
from engine.data.datasets import Dataset, Split
from engine.errors import InputError
from engine.models.classifier import accuracy
from engine.models.linear import LinearModel, from_means, outputs
from engine.models.pixel_similarity import mean_images
from engine.training.devices import Device
from engine.training.digit_training import DigitTraining, initialise
from engine.training.linear_sgd import LinearSGD
from engine.training.loop import fit
from engine.training.recipe import Controls, Loss, Recipe
from engine.training.record import Diverged, Step

LOSSES = ("cross_entropy", "mnist_loss")
CPU = Recipe(epochs=2, batch_size=16, learning_rate=0.5, device="cpu")


def run(
    data: Split, recipe: Recipe = CPU, digits: tuple[int, ...] = (3, 7), stride: int = 1,
    model: LinearModel | None = None,
) -> list[Step]:
    model = model or initialise(digits, data.train, recipe)
    return list(fit(DigitTraining(model, data, recipe), Controls(recipe.learning_rate, stride)))


def by_torch(
    parameters: np.ndarray, data: Dataset, digits: tuple[int, ...], loss: Loss,
) -> tuple[float, np.ndarray]:
    """The loss on all of `data` and its gradient, by autograd in float64 from the definitions."""
    pixels = torch.tensor(data.images.reshape(len(data), -1) / 255)
    labels = torch.tensor([digits.index(label) for label in data.labels])
    unknown = torch.tensor(parameters, dtype=torch.float64, requires_grad=True)
    logits = pixels @ unknown[:, :-1].T + unknown[:, -1]
    if len(digits) == 2:
        targets = (labels == 0).double()
        if loss == "cross_entropy":
            value = functional.binary_cross_entropy_with_logits(logits[:, 0], targets)
        else:
            chances = logits[:, 0].sigmoid()
            value = torch.where(targets == 1, 1 - chances, chances).mean()
    elif loss == "cross_entropy":
        value = functional.cross_entropy(logits, labels)
    else:
        value = (1 - logits.softmax(1)[torch.arange(len(labels)), labels]).mean()
    value.backward()  # type: ignore[no-untyped-call]  # a library without types
    return value.item(), present(unknown.grad).numpy()


def of_loss(images: np.ndarray, parameters: np.ndarray, loss: float) -> float:
    """How far the mean loss of these images may be off in float32."""
    off = tolerances.of_logits(images, parameters)
    return float(tolerances.of_terms(off, loss * len(images)).mean())


def same_parameters(one: Sequence[Step], other: Sequence[Step]) -> bool:
    """Whether two runs come to the same parameters and accuracies, to the last bit."""
    return len(one) == len(other) and all(
        a.accuracy == b.accuracy and a.number == b.number
        and a.parameters.tobytes() == b.parameters.tobytes()
        for a, b in zip(one, other, strict=True)
    )


def same_numbers(one: Sequence[Step], other: Sequence[Step]) -> bool:
    """Whether two runs are equal to the last bit."""
    return same_parameters(one, other) and all(
        a.loss == b.loss for a, b in zip(one, other, strict=True)
    )


# The sums.


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("digits", [(3, 7), (7, 3), (1, 3, 7), TEN], ids=str)
def test_one_step_is_down_the_gradient_by_autograd(digits: tuple[int, ...], loss: Loss) -> None:
    data = made_up_split(digits, 50, seed=4)
    random = np.random.default_rng(5)
    start = random.normal(0, 0.05, (outputs(digits), 785)).astype(np.float32)
    recipe = replace(CPU, epochs=1, batch_size=50, learning_rate=0.25, loss=loss)
    (step,) = run(data, recipe, digits, model=LinearModel(digits, start))
    value, gradient = by_torch(start, data.train, digits, loss)
    images = data.train.images
    assert within(step.loss, value, of_loss(images, start, value))
    rounding = tolerances.of_step(images, start, 0.25)
    assert within(step.parameters, start - 0.25 * gradient, rounding)
    assert np.abs(0.25 * gradient).max() > 20 * rounding.max()  # so that it says something


def assert_first_step(step: Step, data: Dataset, expected: np.ndarray, rate: float = 1) -> None:
    """From zeros, by numbers worked out by hand."""
    zeros = np.zeros_like(expected)
    assert within(step.parameters, expected, tolerances.of_step(data.images, zeros, rate))


def _two_pictures() -> Split:
    """A three with ink on the first pixel only, and a seven with half as much on the second."""
    images = np.zeros((2, 28, 28), np.uint8)
    images[0, 0, 0], images[1, 0, 1] = 255, 51
    data = Dataset(images, np.array([3, 7], np.uint8))
    return Split(data, data)


def test_cross_entropy_by_hand() -> None:
    # Both chances are ½, so p - t is -½ for the three and ½ for the seven; halved by the mean.
    data = _two_pictures()
    (step,) = run(data, replace(CPU, epochs=1, batch_size=2, learning_rate=1))
    expected = np.zeros((1, 785))
    expected[0, 0], expected[0, 1] = 0.25, -0.25 * 0.2
    assert_first_step(step, data.train, expected)
    assert within(step.loss, math.log(2), gamma(2 * ELEMENTARY))
    assert step.accuracy == 1


def test_mnist_loss_by_hand() -> None:
    # 1 - p for the three and p for the seven: slopes -p(1-p) and p(1-p), a quarter each.
    recipe = replace(CPU, epochs=1, batch_size=2, learning_rate=1, loss="mnist_loss")
    data = _two_pictures()
    (step,) = run(data, recipe)
    expected = np.zeros((1, 785))
    expected[0, 0], expected[0, 1] = 0.125, -0.125 * 0.2
    assert_first_step(step, data.train, expected)
    assert within(step.loss, 0.5, gamma(2 * ELEMENTARY))


def test_three_digits_by_hand() -> None:
    # Every chance is ⅓. The gradient by a bias is the mean of p - t; by a weight, times its pixel.
    images = _two_pictures().train.images
    data = Dataset(images, np.array([3, 7], np.uint8))
    recipe = replace(CPU, epochs=1, batch_size=2, learning_rate=1)
    (step,) = run(Split(data, data), recipe, (1, 3, 7))
    third, expected = 1 / 3, np.zeros((3, 785))
    expected[:, 784] = -third, third / 2, third / 2
    expected[:, 0] = -third / 2, third, -third / 2
    expected[:, 1] = -third / 10, -third / 10, third / 5
    assert_first_step(step, data, expected)
    assert within(step.loss, math.log(3), gamma(2 * ELEMENTARY) * math.log(3))


def test_the_last_batch_is_a_mean_over_its_own_images() -> None:
    # 5 images in batches of 2: the last step sees one image, and counts it whole.
    data = Dataset(np.full((5, 28, 28), 255, np.uint8), np.full(5, 3, np.uint8))
    steps = run(Split(data, data), replace(CPU, epochs=1, batch_size=2, learning_rate=1e-3))
    assert [step.images for step in steps] == [2, 4, 5]
    before = steps[1].parameters
    _, gradient = by_torch(before, data, (3, 7), "cross_entropy")
    rounding = tolerances.of_step(data.images[:1], before, 1e-3)
    assert within(steps[2].parameters, before - 1e-3 * gradient, rounding)


@pytest.mark.parametrize("loss", LOSSES)
def test_each_loss_falls(loss: Loss) -> None:
    steps = run(mnist(), replace(CPU, epochs=3, batch_size=256, loss=loss), stride=16)
    assert np.mean([step.loss for step in steps[-10:]]) < 0.5 * steps[0].loss


# Epochs and batches.


def test_every_epoch_sees_each_image_once_in_a_new_order() -> None:
    # Image i inks pixel i alone, so the weight that moves says which image a step saw.
    images = np.zeros((60, 784), np.uint8)
    images[np.arange(60), np.arange(60)] = 255
    data = Dataset(images.reshape(60, 28, 28), np.where(np.arange(60) % 2, 3, 7).astype(np.uint8))
    steps = run(Split(data, data), replace(CPU, epochs=3, batch_size=7))
    epochs: dict[int, list[Any]] = {1: [], 2: [], 3: []}
    before: np.ndarray = np.zeros((1, 785), np.float32)
    for step in steps:
        moved = np.flatnonzero((step.parameters != before)[0, :784]).tolist()
        assert len(moved) == (4 if step.number % 9 == 0 else 7)
        epochs[step.epoch].append(moved)
        before = step.parameters
    for batches in epochs.values():
        assert len(batches) == 9
        assert sorted(chain.from_iterable(batches)) == list(range(60))
    assert epochs[1] != epochs[2] != epochs[3]


def test_one_batch_of_everything_does_not_depend_on_the_order() -> None:
    data, rate = made_up_split((3, 7)), 0.02
    recipe = replace(CPU, epochs=5, batch_size=60, learning_rate=rate)
    one, other = run(data, recipe), run(data, replace(recipe, seed=1))
    assert len(one) == 5
    # The mean cross-entropy's curvature is at most a quarter of the mean |x|². Below 2 / that, a
    # step takes no two places farther apart, so roundings add up and do not grow.
    images = data.train.images
    squares = 1 + np.square(images.reshape(60, -1) / 255).sum(axis=1)
    assert rate < 2 / (squares.mean() / 4)
    apart = 0.0
    before: np.ndarray = np.zeros((1, 785))
    for a, b in zip(one, other, strict=True):
        rounding = 2 * of_loss(images, before, a.loss) + apart * np.sqrt(squares).mean()
        assert within(a.loss, b.loss, rounding)
        apart += 2 * float(np.linalg.norm(tolerances.of_step(images, before, rate)))
        assert np.linalg.norm(a.parameters - b.parameters) <= apart
        before = a.parameters
    assert np.linalg.norm(before) > 100 * apart


def test_a_batch_larger_than_the_data_is_all_of_it() -> None:
    data = made_up_split((3, 7))
    assert same_numbers(
        run(data, replace(CPU, batch_size=60)), run(data, replace(CPU, batch_size=1000))
    )


def test_steps_are_numbered_and_know_their_place() -> None:
    steps = run(made_up_split((3, 7)), CPU, stride=3)
    assert [step.number for step in steps] == list(range(1, 9))
    assert [step.epoch for step in steps] == [1] * 4 + [2] * 4
    assert [step.images for step in steps] == [16, 32, 48, 60, 76, 92, 108, 120]
    assert {step.learning_rate for step in steps} == {0.5}
    assert {step.device for step in steps} == {"CPU"}
    assert not any(step.note for step in steps)


@pytest.mark.parametrize("digits", [(3, 7), TEN], ids=str)
def test_accuracy_comes_at_the_end_of_epochs_and_is_the_models_own(digits: tuple[int, ...]) -> None:
    data = mnist(digits)
    steps = run(data, Recipe(epochs=2, device="cpu"), digits, stride=16)
    per_epoch = math.ceil(len(data.train) / 256)
    assert [step.number for step in steps if step.accuracy is not None] == [
        per_epoch, 2 * per_epoch
    ]
    for step in steps[per_epoch - 1 :: per_epoch]:
        unclear = tolerances.unclear(data.valid.images, step.parameters)
        assert unclear < 0.01 * len(data.valid)
        expected = accuracy(step.model, data.valid)
        assert within(present(step.accuracy), expected, unclear / len(data.valid))


def test_a_tie_counts_as_the_first_digit_as_it_does_for_the_model() -> None:
    blank = Dataset(np.zeros((4, 28, 28), np.uint8), np.array([3, 7, 3, 7], np.uint8))
    mostly_3 = Dataset(blank.images, np.array([3, 3, 3, 7], np.uint8))
    # So small a rate moves nothing: the model is still all zeros, on every processor.
    (step,) = run(Split(blank, mostly_3), replace(CPU, epochs=1, learning_rate=1e-300))
    assert not step.parameters.any()
    assert step.accuracy == accuracy(step.model, mostly_3) == 0.75


# The same numbers again.


def test_the_same_seed_gives_the_same_bits_and_another_does_not() -> None:
    data, recipe = mnist(), Recipe(epochs=1, device="cpu")
    one = run(data, recipe, stride=16)
    assert same_numbers(one, run(data, recipe, stride=16))
    other = run(data, replace(recipe, seed=1), stride=16)
    assert [step.loss for step in one] != [step.loss for step in other]


@pytest.mark.parametrize("stride", [7, 49, 1000])
def test_the_stride_changes_no_parameter(stride: int) -> None:
    data, recipe = mnist(), Recipe(epochs=2, device="cpu")
    one, other = run(data, recipe, stride=1), run(data, recipe, stride=stride)
    assert same_parameters(one, other)
    # The losses of a stride are computed at once: the same formula for as many logits as that are,
    # none over |weights| · |pixels|, and no image is longer than 28.
    largest = max(28 * np.linalg.norm(step.parameters) for step in one)
    for a, b in zip(one, other, strict=True):
        assert within(a.loss, b.loss, gamma(4 * ELEMENTARY) * (1 + largest))


def test_training_changes_neither_the_data_nor_the_start() -> None:
    data = made_up_split((3, 7))  # write-protected
    start = initialise((3, 7), data.train, replace(CPU, start="random"))
    start.parameters.setflags(write=False)
    before = start.parameters.copy()
    steps = run(data, model=start)
    first = steps[0].parameters.copy()
    assert np.array_equal(start.parameters, before)
    assert np.array_equal(steps[0].parameters, first)
    assert steps[0].parameters is not steps[1].parameters


def test_stopping_is_not_asking_for_more() -> None:
    data = made_up_split((3, 7))
    steps = fit(DigitTraining(initialise((3, 7), data.train, CPU), data, CPU))
    some = [next(steps) for _ in range(3)]
    steps.close()  # type: ignore[attr-defined]  # a generator
    assert same_numbers(some, run(data)[:3])


# Controls.


def test_a_turn_of_the_learning_rate_counts_from_the_next_step() -> None:
    data = made_up_split((3, 7))
    recipe, controls = replace(CPU, batch_size=60, epochs=3), Controls(0.5)
    steps = fit(DigitTraining(initialise((3, 7), data.train, recipe), data, recipe), controls)
    first = next(steps)
    controls.learning_rate = 0.125
    second = next(steps)
    assert (first.learning_rate, second.learning_rate) == (0.5, 0.125)
    _, gradient = by_torch(first.parameters, data.train, (3, 7), "cross_entropy")
    rounding = tolerances.of_step(data.train.images, first.parameters, 0.125)
    assert within(second.parameters, first.parameters - 0.125 * gradient, rounding)


def test_without_controls_the_recipe_decides() -> None:
    data = made_up_split((3, 7))
    steps = list(fit(DigitTraining(initialise((3, 7), data.train, CPU), data, CPU)))
    assert same_numbers(steps, run(data))


# Where a run starts.


def test_it_starts_from_zeros() -> None:
    assert not initialise((3, 7), mnist().train, Recipe()).parameters.any()
    assert initialise(TEN, mnist(TEN).train, Recipe()).parameters.shape == (10, 785)


def test_a_random_start_depends_on_the_seed_alone() -> None:
    train, recipe = mnist().train, Recipe(start="random", seed=3)
    one, other = initialise((3, 7), train, recipe), initialise((3, 7), train, recipe)
    assert np.array_equal(one.parameters, other.parameters)
    third = initialise((3, 7), train, replace(recipe, seed=4))
    assert not np.array_equal(one.parameters, third.parameters)
    ten = initialise(TEN, mnist(TEN).train, recipe).parameters
    assert abs(ten.mean()) < 0.05 and abs(ten.std() - 1) < 0.05  # 7,850 standard normal numbers


def test_starting_from_the_baseline_is_starting_with_its_predictions() -> None:
    data = mnist()
    model = initialise((3, 7), data.train, Recipe(start="baseline"))
    expected = from_means((3, 7), mean_images(data.train, (3, 7)))
    assert np.array_equal(model.parameters, expected.parameters)


@pytest.mark.parametrize("digits", [(3, 7), (1, 3, 7)], ids=str)
def test_a_pixel_that_no_training_image_inks_keeps_its_weight(digits: tuple[int, ...]) -> None:
    data = made_up_split(digits)  # with a blank border of 4 pixels
    recipe = replace(CPU, start="random")
    start = initialise(digits, data.train, recipe)
    last = run(data, recipe, digits)[-1].model
    border = np.ones((28, 28), bool)
    border[4:24, 4:24] = False
    assert np.array_equal(last.weights[:, border], start.weights[:, border])
    assert (last.weights[:, ~border] != start.weights[:, ~border]).mean() > 0.99


def test_accuracy_counts_the_pixels_that_were_not_trained() -> None:
    # Only validation images ink the first two pixels; there the start's weights say 7 and 3.
    train, valid = made_up((3, 7), 20, seed=0), np.zeros((2, 28, 28), np.uint8)
    valid[0, 0, 0] = valid[1, 0, 1] = 255
    data = Split(train, Dataset(valid, np.array([7, 3], np.uint8)))
    parameters = np.zeros((1, 785), np.float32)
    parameters[0, :2] = -1000, 1000
    steps = run(data, model=LinearModel((3, 7), parameters))
    assert steps[-1].accuracy == 1


# What the default recipe reaches.


@pytest.mark.parametrize("seed", range(5))
def test_threes_and_sevens_are_learnt(seed: int) -> None:
    last = run(mnist(), Recipe(seed=seed, device="cpu"), stride=49)[-1]
    assert present(last.accuracy) >= 0.980


def test_ten_digits_are_learnt() -> None:
    last = run(mnist(TEN), Recipe(device="cpu"), TEN, stride=16)[-1]
    assert present(last.accuracy) >= 0.920


# Runs that cannot be.


@pytest.mark.parametrize(
    "wrong",
    [
        {"epochs": 0}, {"epochs": -1}, {"epochs": 100_001}, {"batch_size": 0},
        {"batch_size": 1_000_001}, {"seed": -1}, {"seed": 2**31}, {"learning_rate": 0},
        {"learning_rate": -0.1}, {"learning_rate": math.nan}, {"learning_rate": math.inf},
    ],
    ids=str,
)
def test_a_recipe_that_cannot_be_trained_with_is_refused(wrong: dict[str, Any]) -> None:
    (value,) = wrong.values()
    with pytest.raises(InputError, match=str(value)):
        Recipe(**wrong)


def test_training_needs_images() -> None:
    some, none = made_up((3, 7), 4, seed=0), made_up((3, 7), 0, seed=0)
    model = LinearModel((3, 7), np.zeros((1, 785), np.float32))
    for data in (Split(some, none), Split(none, some)):
        with pytest.raises(ValueError, match="needs images"):
            next(fit(DigitTraining(model, data, CPU)))


def test_labels_that_the_model_does_not_know_are_refused() -> None:
    model = LinearModel((3, 7), np.zeros((1, 785), np.float32))
    with pytest.raises(ValueError, match="labels outside"):
        next(fit(DigitTraining(model, made_up_split((3, 5)), CPU)))


@pytest.mark.parametrize("stride", [1, 5])
@pytest.mark.parametrize("rate", [1e39, 1e41, 1e300], ids=str)
def test_a_run_that_diverges_says_so_after_its_last_good_step(rate: float, stride: int) -> None:
    recipe = Recipe(epochs=1, learning_rate=rate, device="cpu")
    steps, data = [], mnist()
    with pytest.raises(Diverged) as caught:
        start = initialise((3, 7), data.train, recipe)
        for step in fit(DigitTraining(start, data, recipe), Controls(rate, stride)):
            steps.append(step)
    assert all(np.isfinite(step.parameters).all() and math.isfinite(step.loss) for step in steps)
    assert caught.value.number == len(steps) + 1
    assert caught.value.learning_rate == rate
    assert "too high" in str(caught.value)


# Devices.


@pytest.mark.skipif(torch.cuda.is_available(), reason="needs a machine without an NVIDIA GPU")
def test_a_gpu_that_is_not_there_is_replaced_by_the_cpu_with_a_note() -> None:
    data = made_up_split((3, 7))
    asked = run(data, replace(CPU, device="cuda"))
    assert same_numbers(asked, run(data, CPU))
    assert asked[0].note and asked[0].device == "CPU"
    assert not any(step.note for step in asked[1:])
    assert not any(step.note for step in run(data, replace(CPU, device="auto")))


def _pretend_gpu(
    monkeypatch: pytest.MonkeyPatch, fails: str | int, full: tuple[str, ...] = ("cuda",),
) -> None:
    """A "GPU" that is the CPU, and raises what torch raises of a full one where `fails` says."""

    class Full(LinearSGD):
        def __init__(self, kind: str, *arguments: Any) -> None:
            self.kind, self.taken = kind, 0
            self._perhaps_fail("construction")
            super().__init__("cpu", *arguments)

        def step(self, *arguments: Any) -> None:
            self.taken += 1
            self._perhaps_fail(self.taken)
            super().step(*arguments)

        def _perhaps_fail(self, place: str | int) -> None:
            if self.kind in full and place == fails:
                raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate\nmore lines")

    monkeypatch.setattr(engine.training.digit_training, "LinearSGD", Full)
    monkeypatch.setattr(engine.training.devices, "choose", lambda asked: Device("cuda", "GPU"))


@pytest.mark.parametrize("stride", [1, 3])
@pytest.mark.parametrize("fails", ["construction", 1, 2, 4, 5, 8])
def test_a_run_goes_on_on_the_cpu_when_the_gpu_is_full(
    monkeypatch: pytest.MonkeyPatch, fails: str | int, stride: int,
) -> None:
    data = made_up_split((3, 7))
    undisturbed = run(data, replace(CPU, start="random"), stride=stride)
    _pretend_gpu(monkeypatch, fails)
    steps = run(data, replace(CPU, start="random"), stride=stride)
    notes = [step.note for step in steps if step.note]
    assert len(notes) == 1
    assert "CUDA out of memory" in notes[0] and "\n" not in notes[0]
    changed = [step.device for step in steps].index("CPU")
    assert steps[changed].note
    assert [step.device for step in steps] == ["GPU"] * changed + ["CPU"] * (len(steps) - changed)
    assert same_numbers(steps, undisturbed)


def test_a_full_cpu_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    _pretend_gpu(monkeypatch, fails=3, full=("cuda", "cpu"))
    with pytest.raises(torch.OutOfMemoryError):
        run(made_up_split((3, 7)))


@pytest.mark.cuda
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs an NVIDIA GPU")
@pytest.mark.parametrize("digits", [(3, 7), TEN], ids=str)
def test_a_gpu_gives_the_cpus_losses(digits: tuple[int, ...]) -> None:
    recipe = Recipe(epochs=5, device="cpu")
    on_cpu = run(mnist(digits), recipe, digits, stride=16)
    on_gpu = run(mnist(digits), replace(recipe, device="cuda"), digits, stride=16)
    assert on_gpu[0].device != "CPU"
    assert [step.loss for step in on_gpu] == pytest.approx(
        [step.loss for step in on_cpu], rel=1e-4
    )
