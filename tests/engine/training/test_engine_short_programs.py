"""Programs of a few lines say what a computation by other means says."""

import ast
from typing import get_args

import numpy as np
import pytest
import torch
from material.engine_material import mnist

from engine.data.datasets import Split
from engine.experiments import short_programs
from engine.experiments.forgotten_unsqueeze import (
    batch_accuracy,
    mnist_loss,
    train_and_validate,
)
from engine.experiments.program_lines import LINES, listing
from engine.experiments.short_programs import PROGRAMS
from gui.course.stops.commands import Program


@pytest.fixture(scope="module")
def data() -> Split:
    return mnist()


def goes_on() -> bool:
    return True


def test_a_stop_can_name_those_that_there_are() -> None:
    assert set(get_args(Program)) == set(PROGRAMS)
    assert all(each is getattr(short_programs, name) for name, each in PROGRAMS.items())


@pytest.mark.parametrize(("name", "said"), [
    ("viewed", "12396 × 784"), ("one_at_weights", "1 × 1"), ("all_at_weights", "12396 × 1"),
    ("element", "tuple"), ("zipped", "[(1, 'a'), (2, 'b'), (3, 'c'), (4, 'd')]"),
    ("batches", -(-12396 // 256)), ("last_batch", 12396 % 256),
    ("corner", str((2 * np.arange(1, 10).reshape(3, 3))[-2:, -2:].tolist())),
    ("sliced", "6 × 6"), ("odd_doubled", "[2, 6, 10]"), ("grey", "28 × 28"),
    ("coloured", "3 × 28 × 28"), ("grey_numbers", 784), ("coloured_numbers", 3 * 784),
    ("relus_differ_by", 0.0), ("relu_parameters", 0), ("module_in_sequential", "1 × 1"),
    ("function_in_sequential", "TypeError"), ("forgotten_shape", "256 × 256"),
    ("pieces_of_one_layer", 8), ("pieces_of_four_layers", 2**4),
])
def test_what_a_program_says(data: Split, name: str, said: object) -> None:
    assert PROGRAMS[name](data, goes_on) == said


def test_unsqueeze_decides_whether_anything_is_learned(data: Split) -> None:
    without, with_it = (train_and_validate(data, each, goes_on) for each in (False, True))
    assert without.loss == pytest.approx(0.5, abs=0.02) and without.accuracy < 0.6
    assert with_it.loss < 0.1 and with_it.accuracy > 0.93


def test_the_chapters_loss_compares_each_with_its_own_label_or_with_all() -> None:
    predictions, labels = torch.tensor([[2.0], [-1.0], [0.5]]), torch.tensor([1, 0, 0])
    p = 1 / (1 + np.exp(-np.array([2.0, -1.0, 0.5])))
    own = np.where(np.array([1, 0, 0]) == 1, 1 - p, p).mean()
    every = np.mean([[1 - each if label else each for label in (1, 0, 0)] for each in p])
    assert float(mnist_loss(predictions, labels.unsqueeze(1))) == pytest.approx(own)
    assert float(mnist_loss(predictions, labels)) == pytest.approx(every)
    assert float(batch_accuracy(predictions, labels.unsqueeze(1))) == pytest.approx(2 / 3)
    assert float(batch_accuracy(predictions, labels)) == pytest.approx(4 / 9)


def test_training_ends_when_it_is_not_wanted(data: Split) -> None:
    asked: list[bool] = []

    def once() -> bool:
        asked.append(True)
        return len(asked) < 3

    train_and_validate(data, True, once)
    assert 3 <= len(asked) <= 3 + 5  # an epoch asks once more


def said_by(lines: str, data: Split) -> str:
    """What the last line comes to, when a reader runs all of them."""
    names: dict[str, object] = {"train": data.train, "valid": data.valid}
    *before, last = ast.parse(lines).body
    assert isinstance(last, ast.Expr)
    exec(compile(ast.Module(before, []), "lines", "exec"), names)  # lines of our own
    try:
        value = eval(compile(ast.Expression(last.value), "lines", "eval"), names)
    except TypeError as error:
        return type(error).__name__
    if isinstance(value, torch.Size):
        return " × ".join(map(str, value))
    return value.__name__ if isinstance(value, type) else str(value)


@pytest.mark.parametrize("name", sorted(PROGRAMS))
def test_the_lines_that_are_shown_say_what_the_program_said(data: Split, name: str) -> None:
    said = PROGRAMS[name](data, goes_on)
    assert said_by(listing([(name, "")]), data) == str(said)


def test_a_line_that_several_programs_need_is_there_once() -> None:
    names = ["viewed", "one_at_weights", "all_at_weights"]
    lines = listing([(name, f"said by {name}") for name in names]).splitlines()
    assert len(lines) == len(set(lines)) == 4 + 1 + 3
    assert [line.split("# ")[-1] for line in lines[-3:]] == [f"said by {name}" for name in names]
    assert set(LINES) == set(PROGRAMS)
