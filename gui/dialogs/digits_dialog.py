"""Which digits are to be told apart."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.widgets.plain import Label


class DigitsDialog(QDialog):
    """Ten boxes to tick; `chosen` carries the digits, at least two of them."""

    chosen = Signal(tuple)

    def __init__(self, digits: tuple[int, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Digits"))
        self.boxes = [QCheckBox(str(digit)) for digit in range(10)]
        grid = QGridLayout()
        for digit, box in enumerate(self.boxes):
            box.setChecked(digit in digits)
            box.toggled.connect(self._check)
            grid.addWidget(box, digit // 5, digit % 5)
        presets = QHBoxLayout()
        for text, preset in ((self.tr("3 and 7"), (3, 7)), (self.tr("All ten"), range(10))):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, preset=preset: self._tick(tuple(preset)))
            presets.addWidget(button)
        presets.addStretch()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self._hint = Label()
        self._hint.setObjectName("muted")
        column = QVBoxLayout(self)
        column.addWidget(Label(self.tr("Digits to predict:")))
        column.addLayout(grid)
        column.addLayout(presets)
        column.addWidget(self._hint)
        column.addWidget(self.buttons)
        self._check()

    def digits(self) -> tuple[int, ...]:
        return tuple(digit for digit, box in enumerate(self.boxes) if box.isChecked())

    def _tick(self, digits: tuple[int, ...]) -> None:
        for digit, box in enumerate(self.boxes):
            box.setChecked(digit in digits)

    def _check(self) -> None:
        enough = len(self.digits()) >= 2
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(enough)
        self._hint.setText(
            self.tr("What the model has learned will be lost.") if enough
            else self.tr("Choose two digits or more.")
        )

    def _accept(self) -> None:
        self.chosen.emit(self.digits())
        self.accept()
