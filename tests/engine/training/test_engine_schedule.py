"""The learning rate along a run, beside torch's OneCycleLR."""

import warnings

import pytest
import torch

from engine.training.schedule import factor


def torchs(steps: int, rate: float) -> list[float]:
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=rate)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, max_lr=rate, total_steps=steps, cycle_momentum=False
    )
    found = []
    for step in range(1, steps + 1):
        found.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        if step < steps:
            schedule.step()
    return found


@pytest.mark.parametrize("steps", [1, 2, 3, 4, 5, 7, 10, 20, 49, 100, 980, 4711])
@pytest.mark.parametrize("rate", [1.0, 0.5, 0.001, 37.0])
def test_one_cycle_is_torchs(steps: int, rate: float) -> None:
    ours = [rate * factor("one_cycle", step, steps) for step in range(1, steps + 1)]
    assert ours == pytest.approx(torchs(steps, rate), rel=1e-12)


def test_it_rises_over_three_tenths_and_falls_to_almost_nothing() -> None:
    found = [factor("one_cycle", step, 1000) for step in range(1, 1001)]
    assert found[0] == pytest.approx(1 / 25)
    assert max(found) == found[299] == 1
    assert found[-1] == pytest.approx(1 / 250_000)
    assert found[:300] == sorted(found[:300]) and found[299:] == sorted(found[299:])[::-1]


def test_very_short_runs() -> None:
    def all_of(steps: int) -> list[float]:
        return [factor("one_cycle", step, steps) for step in range(1, steps + 1)]

    assert all_of(1) == pytest.approx([4e-6])
    assert all_of(2) == pytest.approx([0.811746, 4e-6], abs=1e-6)
    assert all_of(3) == pytest.approx([0.994416, 0.462638, 4e-6], abs=1e-6)


def test_a_constant_rate_is_left_alone() -> None:
    assert {factor("constant", step, 7) for step in range(1, 8)} == {1.0}


@pytest.mark.parametrize(("step", "steps"), [(0, 5), (6, 5), (1, 0), (-1, 5)])
def test_a_step_that_is_not_in_the_run(step: int, steps: int) -> None:
    with pytest.raises(ValueError, match="is not among"):
        factor("one_cycle", step, steps)
    if steps == 0:
        with pytest.raises(ValueError, match="positive integer"), warnings.catch_warnings():
            torchs(0, 1.0)
