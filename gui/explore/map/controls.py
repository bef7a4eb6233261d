"""What the map is asked to show: which of its two views, by which distance, which two digits."""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from gui.explore.distance_choice import DistanceChoice
from gui.explore.map.points import Pair
from gui.widgets.card import wrapped
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.plain import Label

Kind = Literal["distances", "models"]


class MapControls(QWidget):
    """One row. The two digits can be chosen only where there are more."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kind: Kind = "distances"
        self.pair: Pair = (3, 7)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        texts: dict[Kind, tuple[str, str]] = {
            "distances": (self.tr("distances"), self.tr(
                "Horizontal: distance to one mean image; vertical: distance to the other. Which "
                "one is closer is all that the baseline looks at.")),
            "models": (self.tr("model against baseline"), self.tr(
                "Horizontal: the model's output; vertical: the baseline's distance gap. Training "
                "moves the points sideways; nothing moves them up or down.")),
        }
        group = QButtonGroup(self)
        self.kinds: dict[Kind, QRadioButton] = {}
        for kind, (text, tip) in texts.items():
            button = self.kinds[kind] = QRadioButton(text)
            button.setToolTip(wrapped(tip))
            button.setChecked(kind == self.kind)
            button.clicked.connect(lambda _=False, kind=kind: self.choose(kind))
            group.addButton(button)
            row.addWidget(button)
        row.addSpacing(14)
        self.by = DistanceChoice()
        self.by.changed.connect(self.changed)
        row.addWidget(self.by)
        row.addSpacing(14)
        self._words = Label(self.tr("digits"))
        self.boxes = (ComboBox(), ComboBox())
        row.addWidget(self._words)
        for box, name in zip(self.boxes, (self.tr("First digit"), self.tr("Second digit")),
                             strict=True):
            box.setAccessibleName(name)
            box.activated.connect(self._on_digit)
            row.addWidget(box)
        row.addStretch()
        self.set_digits((3, 7), (3, 7))

    def choose(self, kind: Kind) -> None:
        """Show one of the two views."""
        if kind != self.kind:
            self.kind = kind
            self.kinds[kind].setChecked(True)
            self.changed.emit()

    def set_digits(self, digits: tuple[int, ...], pair: Pair) -> None:
        """These digits are told apart, of which two are shown."""
        self.pair = pair
        for box in self.boxes:
            box.clear()
            for digit in digits:
                box.addItem(str(digit), digit)
        self._show_pair()
        for widget in (self._words, *self.boxes):
            widget.setVisible(len(digits) > 2)

    def _show_pair(self) -> None:
        for box, digit in zip(self.boxes, self.pair, strict=True):
            box.setCurrentIndex(box.findData(digit))

    def _on_digit(self) -> None:
        first, second = (box.currentData() for box in self.boxes)
        if first == second:  # they change places
            first, second = self.pair[::-1]
        if (first, second) != self.pair:
            self.pair = first, second
            self._show_pair()
            self.changed.emit()
