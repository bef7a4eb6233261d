"""A variance of zero is said at the step: which column, why torch gives nan, what to do."""

import math
from pathlib import Path

import pytest
import torch

from engine.tensors.kinds.table import read
from engine.tensors.operations.columns import NormaliseColumns
from engine.tensors.operations.operation import Operation
from engine.tensors.operations.values import Divide, Normalise
from engine.tensors.pipeline import TensorStep, run
from engine.tensors.source import Part, Source
from engine.text import Text


def last_step(raw: torch.Tensor, axes: tuple[str, ...], *steps: Operation) -> TensorStep:
    def place(part: int, index: tuple[int, ...]) -> Text:
        return Text("value {index} of picture {part}", index=str(index), part=part)

    return run(Source("image", "x", (Part("", raw, axes),), place, ""), steps)[-1]


def said(step: TensorStep) -> str:
    return "" if step.remark is None else step.remark.say()


COLUMNS = torch.tensor([[1., 5., 2.], [3., 5., 2.], [8., 5., 4.]])


@pytest.mark.parametrize("step", [Normalise((0,)), NormaliseColumns((1, 2)),
                                  NormaliseColumns((0, 1))])
def test_the_column_and_the_reason_are_named(step: Operation) -> None:
    done = last_step(COLUMNS, ("row", "column"), step)
    assert torch.isnan(done.values[0][:, 1]).all() and done.is_done  # torch's own value stays
    assert said(done) == (
        "column 1 has the same number everywhere, 5 (such as value (0, 1) of picture 0), so its "
        "standard deviation is 0. Number minus mean is 0, too, and 0 / 0 is nan, not a number, in "
        "torch: every sum with it becomes nan. Leave it out: what never changes teaches nothing."
    )


def test_a_channel_and_how_many_more() -> None:
    picture = torch.rand((3, 4, 4), generator=torch.Generator().manual_seed(0))
    picture[1], picture[2] = 0.5, 0.0
    done = last_step(picture, ("channel", "height", "width"), Normalise((1, 2)))
    assert said(done).startswith("channel 1 (and 1 more) has the same number everywhere, 0.5 (")
    assert "value (1, 0, 0) of picture 0" in said(done)


def test_rounding_is_called_rounding() -> None:
    """The mean of thirteen thirds may be no third in float32: no nan, and still nonsense.

    How it is rounded depends on the processor.
    """
    done = last_step(torch.full((13, 1), 1 / 3), ("row", "column"), Normalise((0,)))
    value = done.values[0][0, 0].item()
    expected = ("0 / 0 is nan" if math.isnan(value) else
                f"what it gives here, {value:.7g}, is rounding divided by rounding")
    assert expected in said(done)


@pytest.mark.parametrize("step", [Normalise((0,)), NormaliseColumns((0, 2)), Divide(0)])
def test_nothing_is_said_where_there_is_nothing_to_say(step: Operation) -> None:
    columns = COLUMNS.clone()
    columns[0, 1] = 6 if isinstance(step, Normalise) else 5
    assert last_step(columns, ("row", "column"), step).remark is None


def test_a_table_says_where_the_number_stands(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("size,year,price\n1.5,2020,3\n2.5,2020,4\n9.5,2020,7\n")
    source = read((tmp_path / "a.csv",))
    text = said(run(source, (Normalise((0,)),))[-1])
    assert text.startswith("column 1 has the same number everywhere, 2020 (such as ")
    assert "year" in text
