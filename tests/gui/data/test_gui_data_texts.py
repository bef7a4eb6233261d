"""A text on the Data page: each letter and word leads to its number and back, and is read anew."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from robot.window_robot import Robot

import resources
from engine.tensors.kinds.text.reader import TextOptions, TextSource
from engine.tensors.operations.operation import Element
from gui.data.page import DataPage
from gui.data.tensor_code_view import TensorCodeView
from gui.data.text.panel import TextPanel
from gui.data.text.picture import TextPicture
from gui.data.text.vocabulary_model import COUNT, UNIT


@pytest.fixture
def page(robot: Robot) -> DataPage:
    """The example, as the button opens it."""
    robot.window.pages.turn_to("data")
    page = robot.window.data
    with robot.wait_for(page.work.opened):
        robot.click(page.file.kinds["text"])
    robot.settle()
    return page


def text_of(page: DataPage) -> TextSource:
    source = page.work.source
    assert isinstance(source, TextSource)
    return source


def picture(page: DataPage) -> TextPicture:
    assert isinstance(page.picture, TextPicture)
    return page.picture


def tab(robot: Robot, page: DataPage, kind: type[TextPanel] | type[TensorCodeView]) -> object:
    """Turn to it."""
    for index in range(page.tabs.count()):
        if isinstance(found := page.tabs.widget(index), kind):
            page.tabs.setCurrentIndex(index)
            robot.settle()
            return found
    raise AssertionError("there is no such tab")


def panel(robot: Robot, page: DataPage) -> TextPanel:
    found = tab(robot, page, TextPanel)
    assert isinstance(found, TextPanel)
    return found


def click_letter(robot: Robot, page: DataPage, place: int) -> None:
    """In the middle of a letter, counted from the first one shown."""
    text = picture(page).text
    cursor = QTextCursor(text.document())
    cursor.setPosition(place)
    left = text.cursorRect(cursor)
    cursor.setPosition(place + 1)
    middle = QPointF((left.left() + text.cursorRect(cursor).left()) / 2, left.center().y())
    robot.press_at(text.viewport(), middle.toPoint())
    robot.settle()


def read(robot: Robot, page: DataPage, path: Path, options: TextOptions) -> None:
    with robot.wait_for(page.work.opened):
        page.open("text", (path,), options)
    robot.settle()


def test_a_letter_that_is_clicked_leads_to_its_1_and_is_marked(
    robot: Robot, page: DataPage
) -> None:
    assert picture(page).text.toPlainText().startswith("Alice was beginning")
    click_letter(robot, page, 3)
    assert page.work.element == Element(0, (3, ord("c")))
    assert page.element.place.text() == "character 3 of line 6: ‘c’ (U+0063), counted from 0"
    assert picture(page).marked_text == "c"
    click_letter(robot, page, 10)
    assert picture(page).marked_text == "b"


def test_a_dot_of_the_rows_leads_to_its_letter(robot: Robot, page: DataPage) -> None:
    rows = picture(page).rows
    count = len(text_of(page).parts[0].raw)
    x = round((ord("l") + 0.5) / 128 * rows.width())
    QTest.mouseClick(rows, Qt.MouseButton.LeftButton,
                     pos=QPoint(x, round(1.5 / count * rows.height())))
    assert page.work.element == Element(0, (1, ord("l")))
    assert picture(page).marked_text == "l"
    assert page.element.value.text() == "= 1"


def test_an_element_typed_anywhere_marks_its_letter(robot: Robot, page: DataPage) -> None:
    robot.type_in(page.element.index, "[6, 0]")
    assert picture(page).marked_text == "w"
    assert page.element.value.text() == "= 0"


def test_letters_beyond_the_first_plane_are_counted_once(
    robot: Robot, page: DataPage, tmp_path: Path
) -> None:
    path = tmp_path / "hare.txt"
    path.write_text("a🐇b🐇c", encoding="utf-8")
    read(robot, page, path, TextOptions())
    page.work.look_at(0)
    robot.type_in(page.element.index, "[4]")
    assert picture(page).marked_text == "c"
    click_letter(robot, page, 3)  # Qt counts a hare as two
    assert page.element.place.text().startswith("character 2 of line 0: ‘b’")


def test_hangul_is_refused_and_as_jamo_it_is_not(robot: Robot, page: DataPage) -> None:
    found = panel(robot, page)
    with robot.wait_for(page.work.opened):
        robot.click(found.korean)
    robot.settle()
    assert "out of bounds" in page.steps.why.text()
    page.tabs.setCurrentIndex(0)
    assert "has no place for them" in picture(page).note.text()
    panel(robot, page)
    with robot.wait_for(page.work.opened):
        found.level.setCurrentIndex(found.level.findData("jamo"))
        found.level.activated.emit(found.level.currentIndex())
    robot.settle()
    assert page.steps.why.isHidden()
    assert text_of(page).level == "jamo"
    page.tabs.setCurrentIndex(0)
    robot.settle()
    robot.type_in(page.element.index, "[4, 0]")
    assert picture(page).marked_text == "늘"
    assert page.element.place.text().startswith("‘ㄹ’ (U+11AF) of ‘늘’")


def test_the_vocabulary_says_how_often_and_leads_to_the_word(robot: Robot, page: DataPage) -> None:
    read(robot, page, resources.ENGLISH_TEXT, TextOptions(level="word"))
    found = panel(robot, page)
    words = text_of(page).vocabulary
    found.table.sortByColumn(COUNT, Qt.SortOrder.DescendingOrder)
    assert found.words.index(0, UNIT).data() == "‘the’"
    assert found.words.index(0, COUNT).data() == str(max(words.counts))
    number = words.units.index("sister")
    found.table.scrollTo(found.words.index(found.words.row_of(number), 0))
    place = found.table.visualRect(found.words.index(found.words.row_of(number), 1)).center()
    robot.press_at(found.table.viewport(), place)
    assert "‘sister’" in page.element.place.text()
    page.tabs.setCurrentIndex(0)
    robot.settle()
    assert picture(page).marked_text == "sister"
    robot.type_in(page.element.index, "[0, 0]")
    panel(robot, page)
    (chosen,) = found.table.selectionModel().selectedRows()
    assert found.words.index(chosen.row(), UNIT).data() == "‘alice’"


def test_other_lines_are_read_and_wrong_ones_are_refused_and_taken_back(
    robot: Robot, page: DataPage
) -> None:
    found = panel(robot, page)
    with robot.wait_for(page.work.opened):
        found.first.setValue(12)
    assert text_of(page).chosen == range(12, 13)
    assert (found.first.value(), found.last.value()) == (12, 12)
    with robot.wait_for(page.work.failed):
        found.last.setValue(10_000)
    assert "The text has the lines 0 to 49." in robot.message()
    assert found.last.value() == 12
    assert text_of(page).chosen == range(12, 13)


def test_a_wrong_encoding_is_corrected(robot: Robot, page: DataPage, tmp_path: Path) -> None:
    path = tmp_path / "cat.txt"
    path.write_bytes("Я кот. Имени у меня ещё нет.".encode("cp1251"))
    read(robot, page, path, TextOptions())
    assert "cp1252" in page.file.found.text() or "latin-1" in page.file.found.text()
    found = panel(robot, page)
    with robot.wait_for(page.work.opened):
        found.encoding.setCurrentIndex(found.encoding.findData("cp1251"))
        found.encoding.activated.emit(found.encoding.currentIndex())
    page.tabs.setCurrentIndex(0)
    robot.settle()
    assert picture(page).text.toPlainText() == "Я кот. Имени у меня ещё нет."


def test_a_book_is_read_with_and_without_what_gutenberg_put_around_it(
    robot: Robot, page: DataPage, tmp_path: Path
) -> None:
    path = tmp_path / "book.txt"
    path.write_text("Free eBook\n*** START OF THIS PROJECT GUTENBERG EBOOK ***\nThe only line.\n"
                    "*** END OF THIS PROJECT GUTENBERG EBOOK ***\nLicense", encoding="utf-8")
    read(robot, page, path, TextOptions(level="word"))
    found = panel(robot, page)
    assert found.words.rowCount() == 3
    assert "Different words: 3." in found.note.text()
    with robot.wait_for(page.work.opened):
        robot.click(found.license)
    assert found.words.rowCount() == len(text_of(page).vocabulary.units) > 3
    assert found.license.isChecked()
    assert text_of(page).chosen == range(2, 3)


def test_after_a_step_that_mixes_letters_only_the_numbers_can_show_it(
    robot: Robot, page: DataPage
) -> None:
    robot.type_in(page.steps.typed, "x.view(-1)")
    robot.wait_until(lambda: len(page.work.lines) == 3 and not page.work.is_running)
    page.work.look_at(3)
    robot.settle()
    assert "Numbers" in picture(page).note.text()
    assert picture(page).marked_text == ""
    assert picture(page).rows.isHidden()


def test_its_code_is_saved_and_prints_the_same_shapes(
    robot: Robot, page: DataPage, tmp_path: Path
) -> None:
    page.work.point(Element(0, (3, 99)))
    view = tab(robot, page, TensorCodeView)
    assert isinstance(view, TensorCodeView)
    robot.wait_until(lambda: "print(x[index].item(), offset)" in view.panel.text.toPlainText())
    robot.click(view.panel.save_script)
    (asked,) = page.window().findChildren(QFileDialog)
    asked.fileSelected.emit(str(tmp_path / "tensor.py"))
    asked.done(0)
    robot.settle()
    assert "tensor.py" in view.panel.note.text()
    done = subprocess.run([sys.executable, "-I", str(tmp_path / "tensor.py")], cwd=tmp_path,
                          capture_output=True, encoding="utf-8", timeout=120, check=True)
    count = len(text_of(page).parts[0].raw)
    lines = done.stdout.splitlines()
    assert lines[0] == f"[{count}] (1,) torch.int64"
    assert lines[-3] == f"[{count}, 128] (128, 1) torch.float32"
    assert lines[-1] == f"1.0 {3 * 128 + 99}"
