"""Where an element comes from, against an answer of its own: numbers that are their own places go
through the same steps, and say it themselves.
"""

import random

import pytest
import torch

from engine.errors import InputError
from engine.tensors.operations.operation import Element, Operation
from engine.tensors.pipeline import follow, run, trace
from engine.tensors.source import Part, Source
from engine.tensors.typed import operation_of
from engine.text import Text
from gui.model.tensors.step_lines import StepLines

AXES = ("height", "width", "channel")
LINES = (
    "x.float()", "x.contiguous()", "x.unsqueeze(0)", "x.unsqueeze(-1)", "x.transpose(0, 1)",
    "x.transpose(-1, -2)", "x.permute(1, 0)", "x.permute(2, 0, 1)", "x.permute(-1, 0, 1)",
    "x.reshape(-1)", "x.reshape(-1, 2)", "x.view(-1)", "x[:3]", "x[:, 1:2]", "x[:-1]",
    "torch.stack(xs)", "x.double()",
)


def pictures() -> Source:
    """Two, whose numbers are their places in both together."""
    parts = tuple(Part(str(part), torch.arange(part * 105, part * 105 + 105).reshape(7, 5, 3), AXES)
                  for part in range(2))
    return Source("image", "two", parts, lambda part, index: Text(f"{part} {index}"), "")


def edited(source: Source, luck: random.Random) -> tuple[Operation, ...]:
    """A list of steps after some changes, some of them taken back and made again."""
    lines = StepLines()
    lines.begin(())
    for _ in range(luck.randint(4, 14)):
        count = len(lines.lines)
        change = luck.choice(("type", "type", "type", "off", "move", "remove", "undo", "redo"))
        if change in ("undo", "redo"):
            lines.undo() if change == "undo" else lines.redo()
        elif change == "type":
            row = luck.randint(0, count)
            before = run(source, tuple(each.operation for each in lines.lines[:row] if each.is_on))
            try:
                lines.insert(row, operation_of(luck.choice(LINES), before[-1].axes))
            except InputError:  # it counts from the end of what a refused step left
                continue
        elif count:
            row = luck.randrange(count)
            if change == "off":
                lines.set_on(row, luck.random() < 0.5)
            else:
                lines.move(row, luck.choice((-1, 1))) if change == "move" else lines.remove(row)
    return lines.operations


@pytest.mark.parametrize("seed", range(40))
def test_every_element_leads_to_the_number_that_names_its_place(seed: int) -> None:
    source, luck = pictures(), random.Random(seed)
    steps = run(source, edited(source, luck))
    for at, step in enumerate(steps):
        if not step.is_done:
            break
        assert {len(step.axes)} == {each.dim() for each in step.values}
        for part, tensor in enumerate(step.values):
            for _ in range(5 if tensor.numel() else 0):
                index = tuple(luck.randrange(size) for size in tensor.shape)
                element = Element(part, index)
                crossings, places = trace(source, steps, at, element)
                begin = crossings[-1].element
                assert int(source.parts[begin.part].raw[begin.index]) == int(tensor[index])
                assert places[0].say() == f"{begin.part} {begin.index}"
                for crossing in crossings:
                    there = steps[crossing.step].values[crossing.element.part]
                    assert there.as_strided((1,), (1,), crossing.offset) == tensor[index]
                assert follow(steps, at, begin) == (element,)
