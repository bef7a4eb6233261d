"""The shipped sample of every kind, its steps in any order and some left out: the code prints what
the window shows, and every element leads to the file and back.
"""

import random
from pathlib import Path

import pytest
import torch
from material.exported_code import assert_prints, output_of

from engine.code.script import as_script
from engine.code.tensor_code import tensor_cells
from engine.tensors.operations.arranging import Contiguous, Reshape, Unsqueeze
from engine.tensors.operations.operation import Element, Operation
from engine.tensors.operations.values import Convert, Divide
from engine.tensors.pipeline import TensorStep, follow, run, trace
from engine.tensors.roster import entry_of
from engine.tensors.source import Kind, Source
from engine.tensors.thresholds import Condition
from gui.data.kinds import kind_views

SAMPLES = tuple((each.kind, each.sample) for each in kind_views())
IDS = [each[0] for each in SAMPLES]
MORE: tuple[Operation, ...] = (
    Contiguous(), Unsqueeze(0), Convert("double"), Divide(1234567), Divide(0.1),
    Reshape((-1,), ("unknown",)),
)


def opened(kind: Kind, paths: tuple[Path, ...]) -> tuple[Source, tuple[Operation, ...]]:
    entry = entry_of(kind)
    source = entry.read(paths, entry.options(), lambda done, of: None, lambda: False)
    return source, entry.usual(source)


def edited(usual: tuple[Operation, ...], luck: random.Random) -> tuple[Operation, ...]:
    """Some left out, some put in, the rest in another order."""
    steps = [each for each in usual if luck.random() < 0.8] + luck.sample(MORE, 2)
    luck.shuffle(steps)
    return tuple(steps)


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize(("kind", "paths"), SAMPLES, ids=IDS)
def test_whatever_is_done_to_the_steps_the_code_prints_what_is_shown(
    kind: Kind, paths: tuple[Path, ...], seed: int, tmp_path: Path
) -> None:
    source, usual = opened(kind, paths)
    steps = run(source, edited(usual, random.Random(seed)))
    done = [step for step in steps if step.is_done]
    lines = output_of(as_script(tensor_cells(source, paths, steps)), tmp_path)
    assert_prints(lines, done)
    refused = [step for step in steps if step.refusal is not None]
    assert all(step.refusal is not None and step.refusal.explanation.say() for step in refused)


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize(("kind", "paths"), SAMPLES, ids=IDS)
def test_after_every_step_an_element_leads_to_the_file_and_back(
    kind: Kind, paths: tuple[Path, ...], seed: int
) -> None:
    source, usual = opened(kind, paths)
    luck = random.Random(seed)
    steps = run(source, edited(usual, luck) if seed else usual)
    for at, step in enumerate(steps):
        if step.is_done:
            for _ in range(10):
                check(source, steps, at, luck)


def check(source: Source, steps: tuple[TensorStep, ...], at: int, luck: random.Random) -> None:
    tensor, raw = steps[at].values[0], source.parts[0].raw
    element = Element(0, tuple(luck.randrange(size) for size in tensor.shape))
    crossings, places = trace(source, steps, at, element)
    (begin,) = [each for each in crossings if each.step == 0]
    assert begin.value == float(raw[begin.element.index])
    assert places == (source.place(0, begin.element.index),)
    value = float(tensor[element.index])
    became = follow(steps, at, begin.element)
    if element not in became:  # a 0 of one-hot: no element becomes it, and it still has its place
        assert value == 0 or "scatter" in "".join(
            each.operation.code() for each in steps[1 : at + 1] if each.operation)
    start = Element(0, tuple(luck.randrange(size) for size in raw.shape))
    for each in follow(steps, at, start):
        back = [one.element for one in trace(source, steps, at, each)[0] if one.step == 0]
        assert start in back


@pytest.mark.parametrize("by", [1234567, 0.1, 1 / 3, 65535.5, 1e-7, 123456789.25])
def test_a_divisor_is_written_as_it_is(by: float) -> None:
    names: dict[str, object] = {"x": torch.arange(5, dtype=torch.float64)}
    exec(Divide(by).code(), names)
    assert isinstance(names["x"], torch.Tensor)
    assert torch.equal(names["x"], torch.arange(5, dtype=torch.float64) / by)


@pytest.mark.parametrize("value", [20110131.5, 1234567, 0.1, -3.25e-9])
def test_a_threshold_is_written_as_it_is(value: float) -> None:
    rows = torch.tensor([[value - 1], [value], [value + 1]], dtype=torch.float64)
    condition = Condition(0, "<=", value)
    assert torch.equal(eval(condition.code(), {"x": rows}), condition.holds(rows))
