"""The lab's three pictures, each with its line and its switches."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget

from engine.lab.recipe import ProblemKey, TutorialKey
from gui.lab.lab_picture import LabPicture
from gui.lab.plots.bend_plot import BendPlot
from gui.lab.plots.data_plots import FitPlot, ScoresPlot
from gui.lab.plots.function_plots import FunctionPlot
from gui.lab.plots.loss_plot import LabLossPlot
from gui.lab.plots.table_plots import TableFitPlot, TableScoresPlot
from gui.model.session import Session
from gui.widgets.card import wrapped
from gui.widgets.export import Exportable


class DataView(LabPicture):
    """The examples and the model, or the function and the walk on it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        self._words: dict[ProblemKey, str] = {
            "temperature": self.tr("Readings and the model's line"),
            "speed": self.tr("Speeds and the model's parabola"),
            "scores": self.tr("Each student: predicted versus true final"),
            "number": self.tr("Function and descent"),
            "bend": self.tr("Curve and bent line"),
            "table": self.tr("Rows and the model"),
        }
        fit = FitPlot(self.lab)
        self.plots: dict[TutorialKey, FitPlot | ScoresPlot | FunctionPlot] = {
            "temperature": fit, "speed": fit, "scores": ScoresPlot(self.lab),
            "number": FunctionPlot(self.lab), "bend": BendPlot(self.lab),
        }
        self._of_one_input, self._of_more = TableFitPlot(self.lab), TableScoresPlot(self.lab)
        self._stack = QStackedWidget()
        for plot in dict.fromkeys([
            *self.plots.values(), self._of_one_input, self._of_more,
        ]):
            self._stack.addWidget(plot)
        self.body.addWidget(self._stack, 1)
        self.exports = (Exportable(self.tr("the lab's data"), self, lambda: self.plot.table()),)

    @property
    def plot(self) -> FitPlot | ScoresPlot | FunctionPlot:
        """The one of the present problem."""
        problem = self.lab.problem
        if problem.key == "table":
            return self._of_one_input if len(problem.columns) == 1 else self._of_more
        return self.plots[problem.key]

    def refresh(self) -> None:
        self.what.setText(self._words[self.lab.problem.key])
        self._stack.setCurrentWidget(self.plot)
        self.plot.show_step()


class LossView(LabPicture):
    """The loss of every step."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        self.plot = LabLossPlot(self.lab)
        self.log = QCheckBox(self.tr("lo&g scale"))
        self.earlier = QCheckBox(self.tr("earlier runs"))
        self.earlier.setChecked(True)
        self.earlier.setToolTip(wrapped(self.tr(
            "The last three runs on the same data are shown dashed under the current one, here "
            "and in the landscape. The corner lists how their settings differed."
        )))
        self.what.setText(self.tr("Loss"))
        self.body.removeWidget(self.what)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.what, 1)
        row.addWidget(self.earlier)
        row.addWidget(self.log)
        self.body.addLayout(row)
        self.body.addWidget(self.plot, 1)
        self.log.toggled.connect(self.plot.set_log)
        self.earlier.toggled.connect(self.plot.set_comparing)
        self.lab.stepped.connect(self._on_stepped)
        self.exports = (Exportable(self.tr("the lab's loss curve"), self.plot, self.plot.table),)

    def _on_stepped(self) -> None:
        """The curve is what moves with every frame: it does not wait for its turn."""
        if self.is_seen:
            self.plot.show_losses()

    def refresh(self) -> None:
        self.plot.show_losses()
