"""Which of the two distances is looked at."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from engine.models.pixel_similarity import Metric
from gui.widgets.card import wrapped

NAMES: dict[Metric, str] = {"l1": "L1", "rmse": "RMSE"}


class DistanceChoice(QWidget):
    """Two radio buttons in a row."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.distance: Metric = "l1"
        tips: dict[Metric, str] = {
            "l1": self.tr("The mean of the absolute differences of the 784 pixels."),
            "rmse": self.tr("The root of the mean of the squared differences of the 784 pixels: "
                            "a few large ones count for more than many small ones."),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        group = QButtonGroup(self)
        self.buttons: dict[Metric, QRadioButton] = {}
        for metric, name in NAMES.items():
            button = self.buttons[metric] = QRadioButton(self.tr("by {name}").format(name=name))
            button.setToolTip(wrapped(tips[metric]))
            button.setChecked(metric == self.distance)
            button.clicked.connect(lambda _=False, by=metric: self.choose(by))
            group.addButton(button)
            row.addWidget(button)
        row.addStretch()

    @property
    def name(self) -> str:
        """As it is written: L1, RMSE."""
        return NAMES[self.distance]

    def choose(self, metric: Metric) -> None:
        if metric != self.distance:
            self.distance = metric
            self.buttons[metric].setChecked(True)
            self.changed.emit()
