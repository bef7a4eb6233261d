"""The Python that makes the same tensor from the same file, to be copied or saved."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.model.tensors.tensor_work import TensorWork
from gui.widgets.code.code_panel import CodePanel, Shown


class TensorCodeView(QWidget):
    """Written anew whenever it is seen and something has changed."""

    def __init__(self, work: TensorWork) -> None:
        super().__init__()
        self._work = work
        self.panel = CodePanel(self._shown, (("tensor", ""),), "tensor")
        self.panel.of.hide()  # there is one thing to choose from
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.panel)
        self.panel.due.connect(self._write)
        self.panel.told.connect(self.panel.note.setText)
        self.panel.failed.connect(work.failed)
        work.changed.connect(self._write)
        work.pointed.connect(self._write)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._write()

    def _write(self) -> None:
        if self.isVisible():
            self.panel.write()

    def _shown(self) -> Shown:
        from engine.code.tensor_code import tensor_cells

        work = self._work
        if work.source is None or work.files is None or not work.steps:
            return Shown(note=self.tr("Choose at the left what is to become a tensor."))
        if not work.source.code:
            return Shown(note=self.tr("What was made in this window has no file to be read from."))
        last = max(number for number, each in enumerate(work.steps) if each.is_done)
        element = work.element if work.at == last else None
        cells = tensor_cells(work.source, work.files.paths, work.steps, element)
        return Shown(cells, self.tr(
            "It runs alone and prints the same shapes, strides and numbers as this page."))
