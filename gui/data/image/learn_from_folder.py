"""A folder with a folder of images for each class goes to Draw and train, to be learned from."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from engine.errors import brief
from gui.widgets.card import muted, wrapped
from gui.widgets.file_dialog import file_dialog


class LearnFromFolder(QWidget):
    """`wanted` carries the folder. One that was dropped is offered first."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._offered: Path | None = None
        self.open = QPushButton(self.tr("Learn from a folder …"))
        self.open.setToolTip(wrapped(self.tr(
            "A folder that has a folder of images for each class in it, such as circle, square "
            "and triangle: at most ten. Draw and train learns to tell them apart."
        )))
        self.open.clicked.connect(self._ask)
        self.offer_text = muted()
        self.offer_text.setWordWrap(True)
        self.learn = QPushButton(self.tr("Learn from it"))
        self.learn.clicked.connect(self._learn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.open, self.offer_text, self.learn):
            column.addWidget(widget)
        self.offer(None)

    def offer(self, folder: Path | None) -> None:
        """Say what this folder is, and that it can be learned from; None: nothing any more."""
        self._offered = folder
        if folder is not None:
            self.offer_text.setText(self.tr(
                "{name} has a folder of images for each class: Draw and train can learn to tell "
                "them apart."
            ).format(name=brief(folder.name, 40)))
        for widget in (self.offer_text, self.learn):
            widget.setVisible(folder is not None)

    def _learn(self) -> None:
        if self._offered is not None:
            self.wanted.emit(self._offered)

    def _ask(self) -> None:
        dialog = file_dialog(self, self.tr("Learn from a folder of images"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda path: self.wanted.emit(Path(path)))
        dialog.open()
