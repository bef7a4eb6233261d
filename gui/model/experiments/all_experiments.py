"""All experiments of a session, together: they go from one window to the next."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from gui.model.experiments.data_amounts import DataAmounts
from gui.model.experiments.experiment import Experiment
from gui.model.experiments.leave_out import LeaveOut
from gui.model.experiments.overfitting import Overfitting
from gui.model.experiments.rate_search import RateSearch
from gui.model.experiments.weight_sweep import WeightSweep
from gui.model.figure_check import FigureCheck
from gui.model.training.training import Training
from gui.model.workspace import Workspace


@dataclass(frozen=True, slots=True, eq=False)
class Experiments:
    """figures: the check of the published ones, which depends on nothing that is on a window."""

    weight_sweep: WeightSweep
    data_amounts: DataAmounts
    overfitting: Overfitting
    leave_out: LeaveOut
    rate_search: RateSearch
    figures: FigureCheck

    @property
    def of_the_digits(self) -> tuple[Experiment, ...]:
        return (self.weight_sweep, self.data_amounts, self.overfitting, self.leave_out,
                self.rate_search)

    def leave(self) -> None:
        """The window goes; what goes on goes on."""
        for each in self.of_the_digits:
            each.leave()
        self.figures.setParent(None)

    def belong_to(self, parent: QObject, training: Training, workspace: Workspace) -> None:
        """To the window in its place."""
        for each in self.of_the_digits:
            each.belong_to(parent, training, workspace)
        self.figures.setParent(parent)

    def settle(self) -> None:
        """All that was on the window before is on this one."""
        for each in self.of_the_digits:
            each.settle()


def new_experiments(parent: QObject, training: Training, workspace: Workspace) -> Experiments:
    """None of them begun."""
    around = parent, training, workspace
    return Experiments(WeightSweep(*around), DataAmounts(*around), Overfitting(*around),
                       LeaveOut(*around), RateSearch(*around), FigureCheck(parent))
