"""How the text is read, which can be corrected; and its vocabulary."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QTableView,
    QVBoxLayout,
)

import resources
from engine.bounds import WholeBounds
from gui.data.correctable import Correctable
from gui.data.text.vocabulary_model import NUMBER, UNIT, VocabularyModel
from gui.model.tensors.tensor_work import TensorWork
from gui.widgets.card import muted
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.wheel import ComboBox

if TYPE_CHECKING:
    from engine.tensors.kinds.text.reader import TextOptions, TextSource

_MOST_LINES = 10_000_000
"""That a field can hold; the reader says how many there are."""


class TextPanel(Correctable):
    """Every field that is changed reads the text anew: that asked for last, also if refused."""

    def __init__(self, work: TensorWork) -> None:
        super().__init__()
        self._work = work
        self.level, self.encoding = ComboBox(), ComboBox()
        self.first = NumberField(WholeBounds(0, _MOST_LINES))
        self.last = NumberField(WholeBounds(0, _MOST_LINES))
        self.license = QCheckBox(self.tr("with Project Gutenberg's header and license"))
        self.korean = QPushButton(self.tr("A text in Korean"))
        self.english = QPushButton(self.tr("A text in English"))
        self.words = VocabularyModel(self)
        self.table = QTableView()
        self.note = muted()
        self._prepare()
        self._lay_out()
        work.opened.connect(self._show)
        work.pointed.connect(self._turn)
        self._show()

    def _prepare(self) -> None:
        for key, text in (("character", self.tr("letters: their code points")),
                          ("jamo", self.tr("letters in their parts: jamo")),
                          ("word", self.tr("words: their number in the vocabulary"))):
            self.level.addItem(text, key)
        self.encoding.addItem(self.tr("encoding: found out"), None)
        self.level.setAccessibleName(self.tr("What becomes a number"))
        self.encoding.setAccessibleName(self.tr("Encoding of the file"))
        self.first.setAccessibleName(self.tr("First line, counted from 0"))
        self.last.setAccessibleName(self.tr("Last line, counted from 0"))
        self.table.setModel(self.words)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(NUMBER, Qt.SortOrder.AscendingOrder)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(
            self.table.fontMetrics().lineSpacing() + 6)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setColumnWidth(UNIT, 200)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(self.tr("The vocabulary"))
        self.note.setWordWrap(True)
        self.note.setMinimumWidth(1)
        for box in (self.level, self.encoding):
            box.activated.connect(self._read)
        for field in (self.first, self.last):
            field.valueChanged.connect(self._read)
        self.license.clicked.connect(self._read)
        for button, path in ((self.korean, resources.KOREAN_TEXT),
                             (self.english, resources.ENGLISH_TEXT)):
            button.clicked.connect(lambda _=False, path=path: self._open(path))
        self.table.clicked.connect(lambda index: self._point(self.words.number(index.row())))

    def _lay_out(self) -> None:
        first, lines = QHBoxLayout(), QHBoxLayout()
        for widget in (self.level, self.encoding):
            first.addWidget(widget)
        first.addStretch()
        for part in (muted(self.tr("lines")), self.first, muted(self.tr("to")), self.last,
                     self.license):
            lines.addWidget(part)
        lines.addStretch()
        examples = QHBoxLayout()
        examples.addWidget(self.english)
        examples.addWidget(self.korean)
        examples.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.refused)
        for row in (first, lines, examples):
            column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self.note)

    @property
    def _text(self) -> TextSource | None:
        from engine.tensors.kinds.text.reader import TextSource

        source = self._work.source
        return source if isinstance(source, TextSource) else None

    def refuse(self, error: Exception) -> None:
        super().refuse(error)
        self._show_fields()  # they say again what is in force

    def _show(self) -> None:
        source = self._text
        if source is None:
            return
        self.refused.hide()
        self._show_fields()
        self.words.show(source.vocabulary)
        header = self.table.horizontalHeader()
        self.words.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())
        self._say(source)

    def _show_fields(self) -> None:
        from engine.tensors.kinds.text.encodings import ENCODINGS

        asked = self._asked
        if asked is None:
            return
        if self.encoding.count() == 1:
            for each in ENCODINGS:
                self.encoding.addItem(self.tr("encoding: {name}").format(name=each), each)
        _, options, source = asked
        self.level.setCurrentIndex(self.level.findData(options.level))
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(options.encoding)))
        self.license.setChecked(options.with_license)
        for widget in (self.first, self.last):
            widget.setEnabled(source is not None)
        if source is not None:
            self.first.show_value(source.chosen.start)
            self.last.show_value(source.chosen.stop - 1)
            self.license.setVisible(len(source.book) < len(source.lines))

    def _say(self, source: TextSource) -> None:
        count, words = len(source.vocabulary.units), source.vocabulary
        if source.level == "jamo":
            text = self.tr(
                "Different letters and jamo: {count}. As code points they would need a place for "
                "each of over 44,032: 가 is U+AC00.")
        elif len(source.book) == len(source.lines):
            text = self.tr("Different words: {count}. One-hot, a word is a row of as many places.")
        elif self.license.isChecked():
            text = self.tr(
                "Different words: {count}. Of these, {only} stand only in Project Gutenberg's "
                "header and license.")
        else:
            text = self.tr(
                "Different words: {count}. With Project Gutenberg's header and license {whole}, of "
                "which {only} stand only there.")
        self.note.setText(text.format(
            count=f"{count:,}", whole=f"{words.with_license:,}", only=f"{words.only_license:,}"))

    @property
    def _asked(self) -> tuple[tuple[Path, ...], TextOptions, TextSource | None] | None:
        """The files asked for last, if they are of this kind; what the reader was told; and what
        was read, unless they were refused.
        """
        from engine.tensors.kinds.text.reader import TextOptions

        asked, files = self._work.asked, self._work.files
        if asked is None or asked[0] != "text":
            return None
        if (source := self._text) is not None and files is not None and files.paths == asked[1]:
            return files.paths, cast(TextOptions, files.options), source
        told = asked[2]
        if not isinstance(told, TextOptions):
            told = TextOptions(**(told or {}))
        return asked[1], told, None

    def _read(self) -> None:
        asked = self._asked
        if asked is None:
            return
        paths, options, source = asked
        options = replace(options, level=self.level.currentData(),
                          encoding=self.encoding.currentData(),
                          with_license=self.license.isChecked())
        if source is not None:
            start, last = int(self.first.value()), int(self.last.value())
            if start != source.chosen.start and last < start:
                last = start  # the field that was not touched follows
            options = replace(options, start=start, stop=last + 1)
        self._work.open("text", paths, options)

    def _open(self, example: Path) -> None:
        from engine.tensors.kinds.text.reader import TextOptions

        self._work.open("text", (example,), TextOptions(level=self.level.currentData()))

    def _turn(self) -> None:
        """To the word of the element that is looked at."""
        source, element = self._text, self._work.element
        if source is None or source.level == "character" or element is None:
            return
        crossings, _ = self._work.trace()
        if crossings and crossings[-1].step == 0:
            row = self.words.row_of(int(crossings[-1].value))
            self.table.selectRow(row)
            self.table.scrollTo(self.words.index(row, UNIT))

    def _point(self, number: int) -> None:
        """At the first place of a word in the raw values, where it stands in these lines."""
        from engine.tensors.operations.operation import Element
        from engine.tensors.pipeline import follow

        source = self._text
        if source is None or source.level == "character":
            return
        places = (source.parts[0].raw == number).nonzero().flatten().tolist()
        if places:
            found = follow(self._work.steps, self._work.at, Element(0, (places[0],)))
            if found:
                self._work.point(found[-1])

