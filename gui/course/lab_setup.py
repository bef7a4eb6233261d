"""The lab as an experiment uses it: its recipe, its steps, and waiting for them."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

import numpy as np

from engine.lab.recipe import LabRecipe
from gui.course.measures.values import NONE, count, number
from gui.course.stops.commands import Measure
from gui.course.stops.conditions import MeasuredValue
from gui.course.stops.lab_fields import lab_recipe
from gui.course.waiting import Interrupted, Wait
from gui.model.lab.lab import Lab
from gui.model.lab.lab_state import LabState


class LabControls:
    """Commands of a stop, on the lab that there is."""

    def __init__(self, lab: Lab) -> None:
        self._lab = lab

    def fields(self) -> dict[str, object]:
        """Those of the recipe that are not as they are by default."""
        recipe, default = self._lab.recipe, LabRecipe()
        return {each.name: getattr(recipe, each.name) for each in fields(LabRecipe)
                if getattr(recipe, each.name) != getattr(default, each.name)}

    def prepare(self, given: Mapping[str, object]) -> None:
        """The lab's own defaults but for these fields, and no step taken."""
        self._lab.take_up(lab_recipe(given))
        self._lab.forget_runs()

    def change(self, given: Mapping[str, Any]) -> None:
        self._lab.take_up(replace(self._lab.recipe, **given))

    def take_back(self, state: LabState) -> None:
        """A stop shows its own runs, and whoever comes back from it none of them."""
        self._lab.take_back(state)

    def stop(self) -> None:
        self._lab.trainer.stop()

    def reset(self) -> None:
        self._lab.reset()

    def run(self) -> Iterator[Wait]:
        """As many steps as the recipe says."""
        yield from self.steps(self._lab.recipe.steps)

    def steps(self, times: int) -> Iterator[Wait]:
        """So many steps more. Raises Interrupted when somebody else ends them."""
        lab = self._lab
        progress, wanted = lab.progress, lab.progress.steps + times
        lab.take(times)
        while progress.steps < wanted:
            if not lab.trainer.is_running or lab.progress is not progress:
                raise Interrupted
            yield lab.stepped, lab.was_reset, lab.flow_changed

    def measure(self, what: Measure) -> MeasuredValue:
        """One of the measurements whose name begins with lab_."""
        progress = self._lab.progress
        if what.what == "lab_steps":
            return count(progress.steps)
        if what.what == "lab_not_finite_at":
            bad = np.flatnonzero(~np.isfinite(progress.losses))
            return count(int(bad[0]) + 1 if len(bad) else 0)
        at = what.at if what.at is not None else 0
        if what.what == "lab_parameter":
            return _plain(self._lab.parameters[at]) if at < progress.width else NONE
        step = progress.steps if what.at is None else what.at
        if not 1 <= step <= progress.steps:
            return NONE
        if what.what == "lab_gradient":
            return _plain(progress.gradient(step)[0])
        if what.what == "lab_loss":
            return number(progress.loss(step))
        if self._lab.recipe.splitting == "none":
            return NONE
        return number(float(progress.validation[step - 1]))


def _plain(value: float) -> MeasuredValue:
    """Without decimals where there are none."""
    whole = count(int(value)) if float(value).is_integer() and abs(value) < 1e6 else number(value)
    return MeasuredValue(whole.value, whole.text.replace("-", "−"))
