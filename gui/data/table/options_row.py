"""Separator, decimal sign, header and encoding: what was guessed, to be corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from gui.widgets.card import muted, wrapped
from gui.widgets.fields.wheel import ComboBox

if TYPE_CHECKING:
    from engine.tensors.kinds.table.layout import Layout


class OptionsRow(QWidget):
    """`edited` carries the options that were changed, by name."""

    edited = Signal(dict)

    def __init__(self) -> None:
        super().__init__()
        self.separator = _choice((
            (",", self.tr("comma")), (";", self.tr("semicolon")), ("\t", self.tr("tab")),
            ("|", self.tr("vertical bar")), (" ", self.tr("spaces")), ("^", self.tr("caret (^)")),
            ("~", self.tr("tilde (~)")), (":", self.tr("colon"))))
        self.decimal = _choice(((".", self.tr("point")), (",", self.tr("comma"))))
        self.encoding = _choice((
            ("utf-8", "UTF-8"), ("utf-16", "UTF-16"), ("cp949", "CP949"), ("cp1252", "CP1252"),
            ("latin-1", "Latin-1"), ("cp1250", "CP1250"), ("cp1251", "CP1251"),
            ("shift_jis", "Shift JIS"), ("euc_jp", "EUC-JP"), ("gb18030", "GB 18030"),
            ("big5", "Big5")))
        self.header = QCheckBox(self.tr("The first line names the columns"))
        self.missing = QCheckBox(self.tr("Leave out rows with an empty cell"))
        self.missing.setToolTip(wrapped(self.tr(
            "A tensor has a number everywhere. Without this tick a file with an empty cell is "
            "refused, and the line is named."
        )))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        fields = ((self.tr("Separator"), self.separator), (self.tr("Decimal sign"), self.decimal),
                  (self.tr("Encoding"), self.encoding))
        for index, (name, box) in enumerate(fields):
            box.setAccessibleName(name)
            label = muted(name)
            label.setBuddy(box)
            grid.addWidget(label, 0, index)
            grid.addWidget(box, 1, index)
        grid.addWidget(self.header, 2, 0, 1, 4)
        grid.addWidget(self.missing, 3, 0, 1, 4)
        grid.setColumnStretch(3, 1)
        for key, choice in (("separator", self.separator), ("decimal", self.decimal),
                            ("encoding", self.encoding)):
            choice.activated.connect(
                lambda _, key=key, choice=choice: self.edited.emit({key: choice.currentData()}))
        self.header.clicked.connect(lambda on: self.edited.emit({"header": on}))
        self.missing.clicked.connect(lambda on: self.edited.emit({"leave_out_missing": on}))

    def show_options(self, layout: Layout, encoding: str, leaves_out_missing: bool) -> None:
        """As the file was read, or as it was tried."""
        encoding = encoding.removesuffix("-sig")
        for box, value in ((self.separator, layout.separator), (self.decimal, layout.decimal),
                           (self.encoding, encoding[:6] if encoding[:3] == "utf" else encoding)):
            with QSignalBlocker(box):
                index = box.findData(value.rstrip("-"))
                box.setCurrentIndex(index)
        self.header.setChecked(layout.has_header)
        self.missing.setChecked(leaves_out_missing)


def _choice(items: tuple[tuple[str, str], ...]) -> ComboBox:
    box = ComboBox()
    for value, text in items:
        box.addItem(text, value)
    return box
