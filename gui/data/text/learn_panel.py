"""What can be learned of a text: nothing as it is; as a table, which label each sentence has."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.model.tensors.tensor_work import TensorWork
from gui.widgets.card import muted
from gui.widgets.plain import Label


class TextLearnPanel(QWidget):
    """Opens the same file as a table, where the lab learns from its words."""

    def __init__(self, work: TensorWork) -> None:
        super().__init__()
        self._work = work
        self.words = Label(self.tr(
            "To learn there must be a target: beside each sentence a label, such as spam or not, "
            "or a number, such as stars. Such a text is a table: a line for each sentence, and "
            "between sentence and label a tab, a comma or a semicolon."
        ))
        self.found = muted()
        for label in (self.words, self.found):
            label.setWordWrap(True)
            label.setMinimumWidth(1)
        self.as_table = QPushButton(self.tr("Open this text as a table"))
        self.as_table.clicked.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.words)
        column.addWidget(self.found)
        column.addWidget(self.as_table, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        work.opened.connect(self._show)
        self._show()

    def _show(self) -> None:
        from engine.tensors.kinds.text.reader import TextSource
        from engine.tensors.pasted import has_labels

        source = self._work.source
        if not isinstance(source, TextSource):
            return
        is_labelled = has_labels(source.lines)
        self.found.setText(self.tr(
            "The lines of this text look like that. Opened as a table it is learned from under "
            "“Learn”, by its 30 most frequent words."
        ) if is_labelled else self.tr(
            "The lines of this text do not look like that: as a table it is one column of texts, "
            "and there is nothing to predict."))
        files = self._work.files
        self.as_table.setVisible(files is not None and bool(files.paths))
        self.as_table.setObjectName("primary" if is_labelled else "")
        self.as_table.style().polish(self.as_table)

    def _open(self) -> None:
        files = self._work.files
        if files is not None:
            self._work.open("table", files.paths)
