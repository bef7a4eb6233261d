"""Every step kept: to the bit, thinned evenly when there are too many, cut off, traced."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from material.engine_material import mnist
from measures import tolerances
from measures.matrices import matrix_of

from engine.models.linear import WEIGHTS, linear_model
from engine.models.parameters import Parameters
from engine.training.digit_training import DigitTraining, initialise
from engine.training.history import ROOM, History
from engine.training.loop import fit
from engine.training.recipe import Controls, Recipe

START = linear_model((3, 7), np.zeros((1, 785), np.float32))
ONE = 785 * 4  # bytes of a step


def of(matrix: np.ndarray) -> Parameters:
    return Parameters({WEIGHTS: matrix})


def filled(steps: int, most: int, epoch: int = 10**9) -> History:
    """Each step's bias is its number."""
    history = History(START, most * ONE)
    for number in range(1, steps + 1):
        parameters = np.zeros((1, 785), np.float32)
        parameters[0, 784] = number
        history.add(number, of(parameters), number % epoch == 0)
    return history


def test_every_step_of_a_run_comes_back_to_the_bit() -> None:
    data = mnist()
    start = initialise((3, 7), data.train, Recipe(epochs=2))
    history, steps = History(start), list(fit(DigitTraining(start, data, Recipe(epochs=2))))
    for step in steps:
        history.add(step.number, step.parameters, step.accuracy is not None)
    assert list(history.numbers) == list(range(99))
    np.testing.assert_array_equal(matrix_of(history.model(0)), matrix_of(start))
    for step in steps:
        np.testing.assert_array_equal(matrix_of(history.model(step.number)), matrix_of(step))


def test_what_is_thinned_out_is_let_go_of() -> None:
    history = History(START, 40 * ONE)
    strides = [np.ones((10, 1, 785), np.float32) for _ in range(10)]
    for index in range(100):
        history.add(index + 1, of(strides[index // 10][index % 10]), False)
    held = {id(matrix_of(kept).base) for kept in map(history.model, history.numbers)}
    assert len(held & set(map(id, strides))) < 4  # those of the newest steps only


@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
@pytest.mark.parametrize("key", ["linear", "mlp:512:relu", "mlp:40,30:tanh", "cnn"])
def test_a_runs_steps_hold_no_more_memory_than_is_counted(key: str, optimizer: str) -> None:
    """A part of a table holds all of it: so each table is counted whole."""
    recipe = Recipe(epochs=1, batch_size=512, device="cpu").with_model(key)
    recipe = recipe.with_optimizer(optimizer)
    start = initialise((3, 7), mnist().train, recipe)
    history, held = History(start), dict[int, int]()
    for step in fit(DigitTraining(start, mnist(), recipe), Controls(recipe.learning_rate, 8)):
        history.add(step.number, step.parameters, step.accuracy is not None, step.memory)
        for array in (*step.parameters.values(), *(step.memory or {}).values()):
            whole = array
            while isinstance(whole.base, np.ndarray):
                whole = whole.base
            held[id(whole)] = whole.nbytes
    assert len(history.numbers) == 26
    assert 0.9 * history.bytes < sum(held.values()) < 1.1 * history.bytes


def test_twenty_epochs_take_less_than_ten_megabytes() -> None:
    assert filled(980, ROOM // ONE).bytes < 10e6


def test_the_room_is_one_of_bytes_whatever_the_model_and_the_optimizer() -> None:
    """Ten digits take ten times as much a step, and what Adam remembers twice as much again."""
    digits = tuple(range(10))
    ten = linear_model(digits, np.zeros((10, 785), np.float32))
    memory = Parameters({f"{kind}/{WEIGHTS}": ten.matrix for kind in ("mean", "square")})
    kept = {}
    for name, remembered in (("sgd", None), ("adam", memory)):
        history = History(ten, 3000 * ONE)
        for number in range(1, 1500):
            history.add(number, ten.parameters, False, remembered)
            assert history.bytes <= 3000 * ONE
        assert history.memory(1499) is remembered
        kept[name] = len(history.numbers)
    assert 150 < kept["sgd"] <= 300 and 50 < kept["adam"] <= 100


@given(steps=some.integers(1, 3000), most=some.integers(20, 300), epoch=some.integers(30, 1000))
def test_thinned_out_evenly_with_the_ends_in_place(steps: int, most: int, epoch: int) -> None:
    history = filled(steps, most, epoch)
    numbers = np.array(history.numbers)
    assert len(numbers) <= most
    assert numbers[0] == 0 and numbers[-1] == steps
    assert (np.diff(numbers) > 0).all()
    for number in history.numbers:
        assert matrix_of(history.model(number))[0, -1] == number
    ends = range(epoch, steps + 1, epoch)
    if len(ends) < most // 4:
        assert set(ends) <= set(history.numbers)
    if len(ends) == 0 and steps > 2 * most:
        gaps = np.diff(numbers)[:-1]
        assert (gaps[: len(gaps) // 3] == gaps.max()).all()  # the older ones are evenly apart


def test_no_step_is_lost_before_there_are_too_many() -> None:
    assert list(filled(49, 50).numbers) == list(range(50))
    assert len(filled(50, 50).numbers) < 50


def test_epochs_of_one_step_do_not_fill_the_memory() -> None:
    assert len(filled(5000, 100, epoch=1).numbers) <= 100


def test_the_nearest_kept_step() -> None:
    history = History(START)
    for number in (10, 20, 40):
        history.add(number, START.parameters, False)
    assert [history.nearest(n) for n in (-5, 4, 6, 14, 16, 29, 31, 99)] == [
        0, 0, 10, 10, 20, 20, 40, 40
    ]
    with pytest.raises(KeyError):
        history.model(15)


def test_cut_off_after_a_step_and_gone_on_with() -> None:
    history = filled(20, 100)
    part = history.until(12)
    part.add(13, of(np.full((1, 785), -1, np.float32)), False)
    assert list(part.numbers) == list(range(14))
    assert matrix_of(history.model(13))[0, -1] == 13  # the whole one is as it was
    assert matrix_of(part.model(13))[0, -1] == -1
    with pytest.raises(KeyError):
        filled(300, 100).until(271)


def test_spread_takes_so_many_and_both_ends() -> None:
    history = filled(979, 5000)
    chosen = history.spread(100)
    assert chosen[0] == 0 and chosen[-1] == 979
    assert 50 <= len(chosen) <= 101
    assert set(np.diff(chosen[:-1])) == {16}
    assert history.spread(5000) == list(range(980))


def test_of_a_longer_curve_the_same_steps_are_chosen_or_every_second_of_them() -> None:
    shorter, longer = filled(700, 5000).spread(100), filled(790, 5000).spread(100)
    assert shorter[:-1] == longer[: len(shorter) - 1]
    assert set(filled(1400, 5000).spread(100)[:40]) <= set(shorter)


def test_shrinking_keeps_the_ends() -> None:
    history = filled(1000, 5000, epoch=100)
    history.shrink(50)
    assert len(history.numbers) <= 50
    assert {0, 1000, *range(100, 1000, 100)} <= set(history.numbers)


def test_few_large_steps_shrink_to_the_room_that_they_are_given() -> None:
    history = filled(40, 5000, epoch=10)
    size = history.bytes // len(history.numbers)
    history.shrink(100, room=8 * size)
    assert history.bytes <= 8 * size and {0, 40} <= set(history.numbers)
    history.shrink(100, room=1)
    assert history.numbers == [0, 40] and history.bytes == 2 * size


@pytest.mark.parametrize("digits", [(3, 7), (1, 2, 5)])
def test_the_trace_is_what_each_model_says(digits: tuple[int, ...]) -> None:
    random = np.random.default_rng(1)
    rows = 1 if len(digits) == 2 else len(digits)
    numbers = [random.normal(size=(rows, 785)).astype(np.float32) / 30 for _ in range(6)]
    models = [linear_model(digits, each.astype(np.float32)) for each in numbers]
    history = History(models[0])
    for number, model in enumerate(models[1:], start=1):
        history.add(number, model.parameters, False)
    image = mnist().valid.images[5]
    trace = history.trace(image, [0, 2, 5])
    for row, number in zip(trace, (0, 2, 5), strict=True):
        off = tolerances.of_logits(image, matrix_of(models[number]), np.float64)
        assert tolerances.within(row, models[number].predict(image).scores,
                                 2 * tolerances.of_chances(off, np.float64))
