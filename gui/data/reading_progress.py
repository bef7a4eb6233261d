"""How far the reading of a file is, and a button to end it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gui.model.tensors.tensor_work import TensorWork
from gui.widgets.thin_progress import ThinProgress

_PATIENCE = 400
"""Milliseconds before anything is shown: what is done at once needs no word."""

_FRAME = 50
"""Milliseconds between two looks at how far it is."""


class ReadingProgress(QWidget):
    """Seen while something takes long; its room is kept, so that nothing moves."""

    def __init__(self, work: TensorWork) -> None:
        super().__init__()
        self._work = work
        self.bar = ThinProgress(self.tr("How much has been read"))
        self.cancel = QToolButton()
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.clicked.connect(work.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()
        self._soon = QTimer(self, interval=_PATIENCE, singleShot=True)
        self._soon.timeout.connect(self._begin)
        self._often = QTimer(self, interval=_FRAME)
        self._often.timeout.connect(self._look)
        work.begun.connect(self._on_begun)
        work.ended.connect(self._on_ended)
        if work.is_running:
            self._on_begun()

    def _on_begun(self) -> None:
        if self.isHidden() and not self._soon.isActive():
            self._soon.start()

    def _begin(self) -> None:
        self._look()
        self.show()
        self._often.start()

    def _look(self) -> None:
        self.cancel.setEnabled(self._work.can_be_cancelled)
        share = self._work.share
        self.bar.setRange(0, 100 if share < 1 else 0)  # of the steps there is no share
        if share < 1:
            self.bar.setValue(round(100 * share))

    def _on_ended(self) -> None:
        self._soon.stop()
        self._often.stop()
        self.hide()
