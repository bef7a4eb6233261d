"""How well each model does by the number of training images: many runs on a thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from engine.data.datasets import Split
from engine.experiments.data_amounts_record import BASELINE, SEEDS, Amount, sizes_for
from engine.models.convolutional.model import KEY as CNN
from engine.models.roster import families, usual_key
from engine.training.recipe import Recipe
from gui.model.experiments.experiment import Experiment
from gui.model.training.training import Training
from gui.model.worker import Worker
from gui.model.workspace import Workspace

_REST = 32
"""Steps after which the thread rests for a millisecond, so that the window gets its turn."""


@dataclass(frozen=True, slots=True, eq=False)
class AmountsPlan:
    """All that the runs depend on. recipe: of a run on all images, but for model and seed."""

    data: Split
    digits: tuple[int, ...]
    models: tuple[str, ...]
    recipe: Recipe
    sizes: tuple[int, ...]
    seeds: tuple[int, ...]

    @property
    def runs(self) -> int:
        """How many there are to be, the baseline's among them."""
        return len(self.models) * len(self.sizes) * len(self.seeds)

    @property
    def steps(self) -> int:
        """That each of them takes."""
        return self.recipe.steps(len(self.data.train))

    def whole_seeds(self, found: Sequence[Amount]) -> Sequence[Amount]:
        """The runs of the seeds with which every model has been tried on every size."""
        a_seed = len(self.models) * len(self.sizes)
        return found[: len(found) // a_seed * a_seed]


class _Worker(Worker):
    """Takes the runs one after the other. `found` carries each one's end."""

    found = Signal(Amount)

    def __init__(self, plan: AmountsPlan) -> None:
        super().__init__()
        self._plan, self._taken = plan, 0

    def work(self) -> None:
        from engine.experiments.data_amounts import amounts  # torch is there by now

        plan = self._plan
        for each in amounts(plan.data, plan.digits, plan.models, plan.recipe, plan.sizes,
                            plan.seeds, self._goes_on):
            self.found.emit(each)

    def _goes_on(self) -> bool:
        self._taken += 1
        if self._taken % _REST == 0:
            self.msleep(1)
        return self.goes_on()


class DataAmounts(Experiment):
    """`changed`: another run is done, or all began or ended. found: the runs of the last plan."""

    changed = Signal()

    def __init__(self, parent: QObject, training: Training, workspace: Workspace) -> None:
        super().__init__(parent, training, workspace)
        self._made_with: Recipe | None = None
        self.plan: AmountsPlan | None = None
        self.found: tuple[Amount, ...] = ()

    @property
    def can_start(self) -> bool:
        return self._training.can_begin

    @property
    def is_outdated(self) -> bool:
        """Whether other settings hold now than when the runs began."""
        return self._made_with is not None and self._made_with != self._training.recipe

    def start(self, epochs: int, with_cnn: bool) -> None:
        """Begin anew. epochs: of a run on all images. with_cnn: it takes by far the longest."""
        digit_set, recipe = self._workspace.digit_set, self._training.recipe
        if digit_set is None or not self.can_start:
            return
        self._made_with = recipe
        self.plan = AmountsPlan(
            digit_set.data, digit_set.digits, models_to_compare(recipe.model, with_cnn),
            replace(recipe, epochs=epochs),
            sizes_for(len(digit_set.data.train), len(digit_set.digits)),
            tuple(recipe.continued(turn).seed for turn in range(SEEDS)),
        )
        self.found = ()
        worker = _Worker(self.plan)
        self._begin(worker, (worker.found, self._on_found))
        self.changed.emit()

    def _forget(self) -> None:
        self.stop()
        self.plan, self.found, self._made_with, self.error = None, (), None, None
        self.changed.emit()

    def _on_found(self, amount: Amount) -> None:
        self.found = (*self.found, amount)
        self.changed.emit()

    def _on_end(self) -> None:
        self.changed.emit()


def models_to_compare(chosen: str, with_cnn: bool) -> tuple[str, ...]:
    """The baseline, and one of each family: the model that is chosen, else the usual one."""
    keys = (chosen if chosen.partition(":")[0] == family else usual_key(family)
            for family in families())
    return (BASELINE, *(key for key in keys if key != CNN or with_cnn))
