"""The code behind the buttons, with what can be done with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.code.cells import Cell
from engine.code.notebook import write_notebook
from engine.code.script import as_script, write_script
from engine.errors import InputError
from engine.text import Translate
from gui.engine_words import translated
from gui.widgets.card import muted, wrapped
from gui.widgets.code.code_text import CodeText
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.file_dialog import file_dialog

PAUSE = 33
"""Milliseconds between two writings: nobody reads quicker than 30 a second."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What there is to show. note: a sentence on it, or why there is nothing."""

    cells: tuple[Cell, ...] = ()
    note: str = ""


class CodePanel(QWidget):
    """Buttons over the code, a line under it. `write` asks the source.

    choices: what the code may be of, a key and words each; `choice` is the one chosen. forms: in
    which forms it may be written, likewise; `form` is the one chosen, "" where there are none. due:
    it is time to write, for a choice was made, or a request had to wait. told: something was done
    with the code. failed: it could not be saved.
    """

    due = Signal()
    told = Signal(str)
    failed = Signal(Exception)

    def __init__(
        self, source: Callable[[], Shown], choices: Sequence[tuple[str, str]], name: str,
        forms: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__()
        self._source, self._name = source, name
        self._cells: tuple[Cell, ...] = ()
        self._written = 0.0
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self.due)
        self.of = self._of(choices, self.tr("Code to show"))
        self.written = self._of(forms, self.tr("Style of the code"))
        self.text = CodeText()
        self.text.setAccessibleName(self.tr("The code"))
        self.note = muted("\n")
        self.note.setWordWrap(True)
        self.note.setMinimumHeight(2 * self.note.fontMetrics().lineSpacing())
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setToolTip(wrapped(self.tr("Copy the whole code to the clipboard")))
        self.copy.clicked.connect(self._copy)
        self.save_script = QPushButton(self.tr("Save as .py …"))
        self.save_script.setToolTip(wrapped(self.tr(
            "A file that runs on its own with torch and numpy: python {name}.py"
        ).format(name=name)))
        self.save_script.clicked.connect(partial(self._ask, "py", write_script))
        self.save_notebook = QPushButton(self.tr("Save as .ipynb …"))
        self.save_notebook.setToolTip(wrapped(self.tr("A notebook for Jupyter, cell by cell")))
        self.save_notebook.clicked.connect(partial(self._ask, "ipynb", write_notebook))
        if not forms:
            self.written.hide()
        lists, buttons = QHBoxLayout(), QHBoxLayout()
        lists.addWidget(self.of)
        lists.addWidget(self.written)
        lists.addStretch()
        for button in self._buttons:
            (buttons if forms else lists).addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(lists)
        if forms:  # all in one row would be wider than a small screen has room for
            column.addLayout(buttons)
        column.addWidget(self.text, 1)
        column.addWidget(self.note)

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.copy, self.save_script, self.save_notebook

    def _of(self, choices: Sequence[tuple[str, str]], name: str) -> ComboBox:
        box = ComboBox()
        for key, words in choices:
            box.addItem(words, key)
        box.setAccessibleName(name)
        box.activated.connect(self.due)
        return box

    @property
    def choice(self) -> str:
        key: str = self.of.currentData()
        return key

    @property
    def form(self) -> str:
        key: str | None = self.written.currentData()
        return key or ""

    def write(self) -> None:
        """Ask the source and show what it says; sooner than PAUSE after the last time, wait."""
        left = self._written + PAUSE / 1000 - monotonic()
        if left > 0:
            self._wait.start(max(1, round(1000 * left)))
            return
        shown = self._source()
        self._cells = shown.cells
        if shown.cells:
            self.text.show_code(as_script(shown.cells, translated))
        else:
            self.text.clear_code()
        self.note.setText(shown.note)
        for button in self._buttons:
            button.setEnabled(bool(shown.cells))
        self._written = monotonic()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._wait.stop()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(as_script(self._cells, translated))
        self.told.emit(self.tr("The code is on the clipboard."))

    def _ask(self, ending: str, write: Callable[[Path, Sequence[Cell], Translate], None]) -> None:
        cells = self._cells
        dialog = file_dialog(self.window(), self.tr("Save the code"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.setNameFilter(f"{ending.upper()} (*.{ending})")
        dialog.selectFile(f"{self._name}.{ending}")
        dialog.fileSelected.connect(lambda path: self._save(write, Path(path), cells))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, write: Callable[[Path, Sequence[Cell], Translate], None], path: Path,
              cells: tuple[Cell, ...]) -> None:
        try:
            write(path, cells, translated)
        except InputError as error:
            self.failed.emit(error)
        else:
            self.told.emit(self.tr("Saved: {path}").format(path=path))
