"""Which layer's maps are shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from gui.explore.maps.words import layer_in_words

Size = tuple[int, int]
"""How many maps a layer has, and how many cells are along a map's side."""


class LayerChoice(QWidget):
    """A button for each layer of the model shown."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[QToolButton] = []
        self._sizes: tuple[Size, ...] = ()
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(1)

    @property
    def layer(self) -> int:
        """From 0; of the model shown last."""
        return self._group.checkedId()

    def show_layers(self, sizes: tuple[Size, ...]) -> bool:
        """Whether they are others than before; then they begin with the first one."""
        if sizes == self._sizes:
            return False
        for button in self.buttons:
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.deleteLater()
        self._sizes = sizes
        self.buttons = [self._button(layer, *size) for layer, size in enumerate(sizes)]
        self.buttons[0].setChecked(True)
        return True

    def _button(self, layer: int, maps: int, side: int) -> QToolButton:
        button = QToolButton()
        button.setText(layer_in_words(layer, maps, side))
        button.setCheckable(True)
        button.clicked.connect(self.changed)
        self._group.addButton(button, layer)
        self._row.insertWidget(layer, button)
        return button
