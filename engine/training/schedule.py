"""How the learning rate goes along a run."""

import math

from engine.training.recipe import Schedule

RISING = 0.3
"""The part of a one-cycle run in which the rate rises."""

FIRST = 1 / 25
"""The rate of a one-cycle run's first step, as a part of the highest."""

LAST = FIRST / 1e4
"""The rate of its last step, likewise."""


def factor(schedule: Schedule, step: int, steps: int) -> float:
    """By what the recipe's learning rate is multiplied in a step; steps count from 1 to `steps`.

    constant: 1. one_cycle: from 1/25 up to 1 over three tenths of the run, then down to 1/250,000,
    each along half a wave of the cosine (Smith and Topin, 2018, https://arxiv.org/abs/1708.07120).
    It is torch.optim.lr_scheduler.OneCycleLR with its usual numbers and cycle_momentum=False. In
    very short runs there is no step for the way up: from 1 step on torch takes any number, and a
    run of 1 has the lowest rate only; of 2 steps the factors are 0.81 and the lowest, of 3 they are
    0.99, 0.46 and the lowest. Raises ValueError for a step that is not in the run, so also for a
    run of 0 steps, which torch refuses.
    """
    if not 1 <= step <= steps:
        raise ValueError(f"step {step} is not among 1 to {steps}")
    if schedule == "constant":
        return 1.0
    at, top, end = step - 1, RISING * steps - 1, steps - 1
    if at <= top:
        return _between(FIRST, 1.0, at / top)
    return _between(1.0, LAST, (at - top) / (end - top))


def _between(start: float, end: float, part: float) -> float:
    """From start to end while part goes from 0 to 1, slow at both ends."""
    return end + (start - end) / 2 * (math.cos(math.pi * part) + 1)
