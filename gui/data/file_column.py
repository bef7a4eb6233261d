"""Which file is looked at: its kind, where it is opened, and what was found out of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QPushButton,
    QToolButton,
    QWidget,
)

from gui.data.fact_words import say
from gui.data.kinds import KindView
from gui.data.reading_progress import ReadingProgress
from gui.model.tensors.tensor_work import TensorWork
from gui.widgets.card import Card, muted, wrapped
from gui.widgets.file_dialog import file_dialog
from gui.widgets.icons import icon
from gui.widgets.layout.scroll_area import scrolled
from gui.widgets.plain import Label

if TYPE_CHECKING:
    from engine.tensors.source import Kind


class FileColumn(Card):
    """A button per kind opens its example; `opened` carries the kind and the files to be read."""

    opened = Signal(str, object)

    def __init__(self, work: TensorWork, kinds: tuple[KindView, ...]) -> None:
        super().__init__(self.tr("What becomes a tensor?"))
        self.title.setWordWrap(False)  # the column is as wide as its question
        self.title.setMinimumWidth(0)
        self._work, self._kinds = work, {each.kind: each for each in kinds}
        self._group = QButtonGroup(self)
        self.kinds: dict[Kind, QToolButton] = {}
        for each in kinds:
            button = self.kinds[each.kind] = QToolButton()
            button.setText(each.title)
            button.setToolTip(wrapped(each.what))
            button.setCheckable(True)
            button.setIcon(icon(each.kind))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setSizePolicy(QPushButton().sizePolicy())
            button.clicked.connect(
                lambda _=False, each=each: self.opened.emit(each.kind, each.sample)
            )
            self._group.addButton(button)
            self.body.addWidget(button)
        self.open = QPushButton(icon("open"), self.tr("Open your own …"))
        self.open.clicked.connect(self._ask)
        self._let_open(False)
        self.name, self.found = Label(), muted()
        for label in (self.name, self.found):
            label.setWordWrap(True)
            label.setMinimumWidth(1)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addSpacing(6)
        self.body.addWidget(self.open)
        self._more: dict[Kind, QWidget] = {}
        self._below_open = self.body.count()
        self.body.addSpacing(6)
        self.body.addWidget(self.name)
        self.body.addWidget(ReadingProgress(work))
        self._about = scrolled(self.found, self.tr("About the file"))  # of some a lot is told
        self.found.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._about.hide()
        self.body.addWidget(self._about, 1)
        self.body.addStretch()
        work.opened.connect(self._show)
        work.closed.connect(self._forget)

    @property
    def kind(self) -> Kind | None:
        """The kind chosen."""
        return next((kind for kind, each in self.kinds.items() if each.isChecked()), None)

    def choose(self, kind: Kind) -> None:
        """Show that this kind is looked at."""
        self.kinds[kind].setChecked(True)
        self._let_open(True)
        for each, widget in self._more.items():
            widget.setVisible(each == kind)

    def add_for(self, kind: Kind, widget: QWidget) -> None:
        """Something else to open, seen while this kind is chosen."""
        self._more[kind] = widget
        self.body.insertWidget(self._below_open, widget)
        widget.setVisible(kind == self.kind)

    def _show(self) -> None:
        source = self._work.source
        assert source is not None
        self.choose(source.kind)
        self.name.setText(source.title)
        self.found.setText("\n".join(
            self.tr("{name}: {value}").format(name=say(each.name), value=say(each.value))
            for each in source.found
        ))
        self._about.show()

    def _forget(self) -> None:
        self.name.setText("")
        self.found.setText("")
        self._about.hide()
        self._let_open(False)
        self._group.setExclusive(False)  # or the last one could not be given up
        for button in self.kinds.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    def _let_open(self, is_chosen: bool) -> None:
        """Only of a kind; where none is chosen yet, it is said what is to be done first."""
        self.open.setEnabled(is_chosen)
        self.open.setToolTip(wrapped(
            self.tr("A file of yours; it can also be dropped on the page") if is_chosen else
            self.tr("Choose above what it is; or drop a file of yours on the page")
        ))

    def _ask(self) -> None:
        kind = self.kind
        if kind is not None:
            ask_for_files(self, self._kinds[kind], lambda paths: self.opened.emit(kind, paths))


def ask_for_files(
    window: QWidget, kind: KindView, then: Callable[[tuple[Path, ...]], object]
) -> None:
    """Ask for files of a kind, or for a folder where it is read as one."""
    dialog = file_dialog(window, kind.title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if kind.files:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles if kind.is_several
                           else QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([kind.files, window.tr("All files (*)")])
    else:
        dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.filesSelected.connect(lambda paths: then(tuple(map(Path, paths))))
    dialog.open()
