"""What comes from a file or a name is shown as it is, however much it looks like markup."""

import ast
import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox
from robot.window_robot import Robot

import gui

ROOT = Path(gui.__file__).parent
MARKUP = "<h1>big</h1><img src=x>"
PLAIN = {"wrapped", "escaped", "tr", "toolTip", "translate"}


def _labels(box: QMessageBox) -> list[QLabel]:
    return [label for label in box.findChildren(QLabel) if label.text()]


def test_a_label_and_a_name_from_a_file_are_plain_text_in_the_error_box(
    robot: Robot, tmp_path: Path,
) -> None:
    path = tmp_path / "<h1>name<img src=x>.jsonl".replace("/", "")
    path.write_text(json.dumps({"label": MARKUP, "strokes": []}))
    robot.menu("File", "Open drawings …")
    robot.choose_file(path)
    box = robot.dialog(QMessageBox)
    assert MARKUP in box.text() and path.name in box.text()
    assert {label.textFormat() for label in _labels(box)} == {Qt.TextFormat.PlainText}
    box.close()
    assert robot.window.notices.text.textFormat() == Qt.TextFormat.PlainText
    robot.settle()


def test_an_exceptions_text_is_plain_and_short_in_its_box(robot: Robot) -> None:
    robot.window.errors.raised.emit(MARKUP, "details")
    robot.settle()
    box = robot.dialog(QMessageBox)
    assert box.informativeText() == MARKUP
    assert {label.textFormat() for label in _labels(box)} == {Qt.TextFormat.PlainText}
    box.close()
    robot.settle()


def test_no_label_of_the_window_guesses(robot: Robot) -> None:
    for key in sorted(robot.window.views.keys):
        robot.window.show_view(key)
    robot.open_lab()
    robot.settle()
    guessing = [label for label in robot.window.findChildren(QLabel)
                if label.textFormat() == Qt.TextFormat.AutoText]
    assert not [(type(label).__name__, label.objectName(), label.text()) for label in guessing]


def _calls() -> list[tuple[str, ast.Call]]:
    return [
        (f"{path.relative_to(ROOT)}:{node.lineno}", node)
        for path in sorted(ROOT.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]


def _name(node: ast.expr) -> str:
    return (node.attr if isinstance(node, ast.Attribute)
            else node.id if isinstance(node, ast.Name) else "")


def test_a_tooltip_that_is_filled_in_is_escaped() -> None:
    """Qt takes for markup what looks like it, and a tooltip cannot be told not to."""
    bad = []
    for place, call in _calls():
        if _name(call.func) != "setToolTip":
            continue
        text = call.args[-1]  # of a row of a tree it is the second
        filled = any(isinstance(node, ast.JoinedStr) or _name(node.func) == "format"
                     for node in ast.walk(text) if isinstance(node, ast.JoinedStr | ast.Call)
                     and (isinstance(node, ast.JoinedStr) or True))
        outermost = _name(text.func) if isinstance(text, ast.Call) else ""
        if filled and outermost not in PLAIN and not isinstance(text, ast.BinOp):
            bad.append(place)
    assert not bad


def test_boxes_are_those_that_do_not_guess() -> None:
    assert not [place for place, call in _calls()
                if _name(call.func) in ("QMessageBox", "QErrorMessage", "QLabel", "about",
                                        "warning", "critical", "question", "information")
                and "log" not in ast.dump(call.func)]
