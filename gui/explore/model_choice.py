"""Whose predictions are looked at: the linear model's, the baseline's by a distance, or both's."""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from engine.models.pixel_similarity import Metric
from gui.widgets.card import muted, wrapped

Who = Literal["linear", "baseline", "both"]


class ModelChoice(QWidget):
    """Radio buttons in a row. question: what is asked of the model chosen."""

    changed = Signal()

    def __init__(self, question: str, with_both: bool = False) -> None:
        super().__init__()
        self.who: Who = "linear"
        self.distance: Metric = "l1"
        names: dict[Who, tuple[str, str]] = {
            "linear": (self.tr("the trained model"), self.tr(
                "The model being viewed: the newest, or the one you went back to.")),
            "baseline": (self.tr("the baseline"), self.tr(
                "Predicts the digit whose mean image is closest. Training does not change it.")),
        }
        if with_both:
            names["both"] = self.tr("both"), self.tr(
                "Only images that both the trained model and the baseline predict wrongly.")
        measures: dict[Metric, tuple[str, str]] = {
            "l1": (self.tr("by L1"), self.tr("The mean of |pixel − mean image's pixel|.")),
            "rmse": (self.tr("by RMSE"), self.tr(
                "The root of the mean of (pixel − mean image's pixel)².")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(muted(question))
        self.models = {who: self._button(*words) for who, words in names.items()}
        self.distances = {distance: self._button(*words) for distance, words in measures.items()}
        for buttons in (self.models, self.distances):
            group = QButtonGroup(self)
            for button in buttons.values():
                group.addButton(button)
                row.addWidget(button)
            row.addSpacing(14)
        row.addStretch()
        for who, button in self.models.items():
            button.clicked.connect(lambda _=False, who=who: self.choose(who, self.distance))
        for distance, button in self.distances.items():
            button.clicked.connect(lambda _=False, by=distance: self.choose(self.who, by))
        self._show()

    def _button(self, name: str, tip: str) -> QRadioButton:
        button = QRadioButton(name)
        button.setToolTip(wrapped(tip))
        return button

    def choose(self, who: Who, distance: Metric) -> None:
        if (who, distance) != (self.who, self.distance):
            self.who, self.distance = who, distance
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        self.models[self.who].setChecked(True)
        self.distances[self.distance].setChecked(True)
        for button in self.distances.values():
            button.setEnabled(self.who != "linear")
