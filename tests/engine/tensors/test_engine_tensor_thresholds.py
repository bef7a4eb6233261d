"""What a threshold on a column catches, by hand and in PyTorch."""

import math

import pytest
import torch

from engine.tensors.thresholds import Condition, caught, caught_code, groups


def test_what_a_threshold_catches_by_hand() -> None:
    rows = torch.tensor([[1.0, 0.0], [2.0, 1.0], [3.0, 1.0], [4.0, 1.0]])
    found = caught(rows, Condition(0, "<", 3), Condition(1, ">", 0))
    assert (found.predicted, found.actual, found.matches) == (2, 3, 1)
    assert (found.precision, found.recall) == (1 / 2, 1 / 3)
    nothing = caught(rows, Condition(0, ">", 9), Condition(1, ">", 9))
    assert math.isnan(nothing.precision) and math.isnan(nothing.recall)


def test_the_thresholds_pytorch_prints_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    rows = torch.tensor([[1.0, 0.0], [2.0, 1.0], [3.0, 1.0], [4.0, 1.0]])
    exec(caught_code(Condition(0, "<=", 2), Condition(1, ">=", 1)), {"torch": torch, "x": rows})
    assert capsys.readouterr().out.split() == ["2", "3", "1", "0.5", repr(1 / 3)]


def test_groups_of_a_target_are_told_apart_at_their_bounds() -> None:
    data = torch.tensor([[1.0], [2.0], [4.0], [8.0]])
    bad, mid, good = groups(data, torch.tensor([3.0, 4.0, 6.0, 7.0]), 3, 7)
    assert [each.count for each in (bad, mid, good)] == [1, 2, 1]
    assert [each.means for each in (bad, mid, good)] == [(1.0,), (3.0,), (8.0,)]
