"""A table as a spreadsheet in Windows opens it: letters, lines, and no formula by accident."""

import csv
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.widgets.export import Exportable, Table, export


@pytest.fixture
def saved(qtbot: QtBot, tmp_path: Path) -> bytes:
    names = ("숫자", "=1+1", "-log p")
    rows: list[tuple[float | str, ...]] = [
        (-0.5, "-0.5", "+1e-3"), (1234567.25, "@SUM(A1)", "-2+3"), (7, "a,\"b\"\nc", "\t=1"),
        ("−1", "- minus", "3 = 3"),
    ]
    table: Table = names, rows
    widget = QLabel()
    qtbot.addWidget(widget)
    export(Exportable("a table", widget, lambda: table), tmp_path / "table.csv")
    return (tmp_path / "table.csv").read_bytes()


def test_it_begins_with_a_byte_order_mark_and_its_lines_end_with_crlf(saved: bytes) -> None:
    assert saved.startswith(b"\xef\xbb\xbf" + "숫자".encode())
    assert saved.count(b"\r\n") == 5 and saved.endswith(b"\r\n")
    assert saved.count(b"\n") == 6  # and the one within a cell


def test_a_text_is_no_formula_and_a_number_stays_one(saved: bytes) -> None:
    assert list(csv.reader(saved.decode("utf-8-sig").splitlines(keepends=True))) == [
        ["숫자", "'=1+1", "'-log p"],
        ["-0.5", "-0.5", "+1e-3"],
        ["1234567.25", "'@SUM(A1)", "'-2+3"],
        ["7", 'a,"b"\nc', "'\t=1"],
        ["−1", "'- minus", "3 = 3"],
    ]
