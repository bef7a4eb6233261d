"""Runs in the lab that figures are read from: each set-up runs once, as far as it is asked for."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from engine.lab.recipe import LabRecipe
from engine.lab.record import LabStep
from engine.training.recipe import DeviceName

FURTHEST = 100_000
"""Steps after which a run ends at the latest."""


class Stopped(Exception):
    """Whoever asked for the figures wants no more of them."""


class LabRun:
    """One run: its steps so far, and those to come."""

    def __init__(self, recipe: LabRecipe, keep_going: Callable[[], bool]) -> None:
        from engine.lab.training import LabTraining  # torch takes seconds to load
        from engine.training.loop import fit

        self._keep_going = keep_going
        self._taken: list[LabStep] = []
        self._more: Iterator[LabStep] = fit(LabTraining(replace(recipe, steps=FURTHEST)))

    def step(self, number: int) -> LabStep:
        """The step of that number, from 1. Raises Stopped."""
        while len(self._taken) < number:
            if not self._keep_going():
                raise Stopped
            self._taken.append(next(self._more))
        return self._taken[number - 1]

    def losses(self, numbers: tuple[int, ...]) -> list[float]:
        """Of these steps, each before it was taken."""
        return [self.step(number).loss for number in numbers]

    def first(self, of_interest: Callable[[float], bool], limit: int = 100) -> int:
        """The first step with such a loss, or 0 where none up to the limit has one."""
        for number in range(1, limit + 1):
            if of_interest(self.step(number).loss):
                return number
        return 0


class Runs:
    """Every run so far, by its recipe; how many steps it was to have makes no difference."""

    def __init__(self, device: DeviceName, keep_going: Callable[[], bool]) -> None:
        self.device: DeviceName = device
        self._keep_going = keep_going
        self._runs: dict[LabRecipe, LabRun] = {}

    def of(self, recipe: LabRecipe) -> LabRun:
        key = replace(recipe, steps=1, device=self.device)
        if key not in self._runs:
            self._runs[key] = LabRun(key, self._keep_going)
        return self._runs[key]
