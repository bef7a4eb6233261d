"""Tables and time series on the Data page: read, corrected, pointed at, learned from."""

from pathlib import Path
from typing import TypeVar

import pytest
from measures.present import present
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from robot.lab_tabs import tab
from robot.window_robot import Robot

from gui.data.page import DataPage
from gui.data.series.picture import SeriesPicture
from gui.data.table.file_table import FileTable
from gui.data.table.learn_panel import LearnPanel
from gui.data.table.panel import ColumnsPanel
from gui.data.table.picture import TablePicture
from gui.data.table.thresholds_panel import ThresholdsPanel

T = TypeVar("T")

ODD = "name;size;n\nred;1,5;3\nblue;2,5;\nred;3,5;5\n"


@pytest.fixture
def page(robot: Robot) -> DataPage:
    robot.window.pages.turn_to("data")
    return robot.window.data


def choose(robot: Robot, page: DataPage, kind: str) -> None:
    """Open a kind's example."""
    with robot.wait_for(page.work.opened):
        robot.click(page.file.kinds[kind])  # type: ignore[index]
    robot.settle()


def turn_to(robot: Robot, page: DataPage, kind: type[T]) -> T:
    """The tab with such a widget."""
    for index in range(page.tabs.count()):
        widget = page.tabs.widget(index)
        if isinstance(widget, kind):
            page.tabs.setCurrentIndex(index)
            robot.settle()
            return widget
    raise AssertionError(kind)


def odd(folder: Path, content: str = ODD) -> tuple[Path, ...]:
    path = folder / "odd.csv"
    path.write_text(content, encoding="utf-8")
    return (path,)


def press_cell(robot: Robot, table: FileTable, row: int, column: int) -> None:
    table.selectionModel().setCurrentIndex(
        table.model().index(row, column), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    robot.settle()


def chosen(table: FileTable) -> tuple[int, int]:
    index = table.currentIndex()
    return index.row(), index.column()


def test_the_wine_is_shown_with_its_lines_and_what_was_found(
    robot: Robot, page: DataPage
) -> None:
    choose(robot, page, "table")
    picture = turn_to(robot, page, TablePicture)
    assert "Separator: semicolon" in page.file.found.text()
    model = picture.cells.model()
    assert model.index(0, 10).data() == "8.8"
    assert model.headerData(0, Qt.Orientation.Vertical) == "2"
    assert model.headerData(10, Qt.Orientation.Horizontal) == "alcohol"


def test_a_number_that_is_pointed_at_is_marked_in_the_file_and_the_other_way_round(
    robot: Robot, page: DataPage
) -> None:
    choose(robot, page, "table")
    picture = turn_to(robot, page, TablePicture)
    numbers = picture.numbers.table
    numbers.selectionModel().setCurrentIndex(
        numbers.model().index(4, 3), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    robot.settle()
    assert chosen(picture.cells) == (4, 3)
    assert page.element.place.text() == "line 6, column “residual sugar”: 8.5"
    press_cell(robot, picture.cells, 7, 2)
    assert page.work.element is not None and page.work.element.index == (7, 2)
    assert numbers.currentIndex().row() == 7
    press_cell(robot, picture.cells, 7, 11)  # quality, which the first step leaves out
    assert page.work.element is None
    assert "left out" in page.element.place.text()


def test_what_cannot_be_read_is_said_and_can_be_put_right(
    robot: Robot, page: DataPage, tmp_path: Path
) -> None:
    choose(robot, page, "table")
    with robot.wait_for(page.work.failed):
        page.open("table", odd(tmp_path))
    robot.settle()
    panel = page.tabs.currentWidget()  # where it can be put right
    assert isinstance(panel, ColumnsPanel)
    assert "line 3, column “n”: the cell has no value" in panel.refused.text()
    assert not panel.refused.isHidden()
    with robot.wait_for(page.work.opened):
        robot.click(panel.options.missing)
    robot.settle()
    assert panel.refused.isHidden()
    assert page.work.steps[0].values[0].tolist() == [[0, 1.5, 3], [0, 3.5, 5]]
    assert panel.options.decimal.currentData() == ","
    assert "Rows left out: 1" in page.file.found.text()


def test_columns_are_told_apart_left_out_and_read_as_text(
    robot: Robot, page: DataPage, tmp_path: Path
) -> None:
    choose(robot, page, "table")
    panel = turn_to(robot, page, ColumnsPanel)
    with robot.wait_for(page.work.opened):
        page.open("table", odd(tmp_path, "a,b\n1.5,3\n2.5,4\n3.5,5\n"))
    robot.settle()
    items = [present(panel.columns.topLevelItem(row)) for row in range(2)]
    assert [each.text(1) for each in items] == ["continuous", "ordinal"]
    assert items[1].text(2).startswith("Whole numbers from 3 to 5")
    with robot.wait_for(page.work.opened):
        items[0].setCheckState(0, Qt.CheckState.Unchecked)
    robot.settle()
    assert page.work.steps[0].values[0].tolist() == [[3], [4], [5]]
    with robot.wait_for(page.work.opened):
        panel.columns.itemDoubleClicked.emit(panel.columns.topLevelItem(0), 1)
    robot.settle()
    assert present(panel.columns.topLevelItem(0)).text(1) == "categorical"


def test_the_tutorials_threshold(robot: Robot, page: DataPage) -> None:
    choose(robot, page, "table")
    panel = turn_to(robot, page, ThresholdsPanel)
    assert panel.predicted.value.value() == pytest.approx(141.83)
    assert panel.result.text() == (
        "predicted 2,727 precision 0.7400\nactual 3,258 recall 0.6194\nboth 2,018")
    assert panel.means.rows[0][1].text == "bad (20)"
    robot.type_in(panel.actual.value, "6")
    assert "actual 1,060" in panel.result.text()
    assert "x[:, 11] > 6" in panel.code.text()


def test_a_year_of_bikes_in_days_and_a_click_on_an_hour(robot: Robot, page: DataPage) -> None:
    choose(robot, page, "series")
    picture = turn_to(robot, page, SeriesPicture)
    assert "hours without a row 115" in page.file.found.text()
    picture.column.setCurrentIndex(10)
    picture.column.activated.emit(10)
    robot.settle()
    view = picture.days.getViewBox()
    place = picture.days.mapFromScene(view.mapViewToScene(QPoint(5, 200)))
    QTest.mouseClick(picture.days.viewport(), Qt.MouseButton.LeftButton, pos=place)
    robot.settle()
    assert page.work.element is not None
    day, column, hour = page.work.element.index  # days × columns × hours after the last step
    assert (column, hour) == (10, 5) and abs(day - 200) <= 1
    assert page.element.place.text().startswith("hour 5 of 2011-07-")
    assert "column “temp”" in page.element.place.text()


def test_hours_are_left_as_they_are_and_then_a_view_is_refused(
    robot: Robot, page: DataPage
) -> None:
    choose(robot, page, "series")
    panel = turn_to(robot, page, ColumnsPanel)
    assert panel.fill.isChecked()
    with robot.wait_for(page.work.opened):
        robot.click(panel.fill)
    robot.settle()
    assert page.work.steps[0].values[0].shape == (8645, 17)
    refused = page.work.steps[1].refusal
    assert refused is not None and "is invalid for input of size 146965" in refused.words
    assert "torch says" in page.steps.why.text()


def test_a_table_is_learned_from_in_the_lab(robot: Robot, page: DataPage) -> None:
    choose(robot, page, "table")
    panel = turn_to(robot, page, LearnPanel)
    robot.click(panel.as_yes)
    robot.type_in(panel.above, "5")
    assert "Logistic" in panel.kind.text()
    for row in range(10):  # all but alcohol
        panel.inputs.item(row).setCheckState(Qt.CheckState.Unchecked)
    robot.click(panel.learn)
    robot.settle()
    assert robot.window.pages.page == "lab"
    lab, of = robot.session.lab, robot.window.lab
    assert of.problems.buttons["table"].isChecked()
    assert "quality > 5, out of alcohol" in of.problems.story.text()
    robot.type_in(of.form.steps, "200")
    robot.run_lab()
    assert lab.progress.losses[0] == pytest.approx(0.6931, abs=1e-4)
    assert lab.progress.losses[-1] < 0.57
    assert lab.progress.validation[-1] < 0.6
    text = tab(robot, "Validation").losses.text()
    assert "accuracy" in text and "training 3919" in text and "validation 979" in text
    by_hand = tab(robot, "Gradient").by_hand
    assert "cross-entropy" in by_hand.rule.text()
    assert by_hand.table()[0][:4] == ("x1", "logit", "target", "p − target")
    assert "binary_cross_entropy_with_logits" in tab(robot, "Code").panel.text.toPlainText()
    before = lab.progress.losses[-1]
    robot.click(of.form.of_table.normalised)
    robot.run_lab()
    assert not lab.progress.losses[-1] < before  # the same rate, and the columns as they are


def test_without_an_input_nothing_is_learned_and_it_says_so(
    robot: Robot, page: DataPage
) -> None:
    choose(robot, page, "table")
    panel = turn_to(robot, page, LearnPanel)
    for row in range(panel.inputs.count()):
        panel.inputs.item(row).setCheckState(Qt.CheckState.Unchecked)
    robot.click(panel.learn)
    assert "There is no column to learn from" in panel.refused.text()
    assert robot.window.pages.page == "data"


def test_the_lab_forgets_a_table_when_the_program_ends(robot: Robot, page: DataPage) -> None:
    choose(robot, page, "table")
    robot.click(turn_to(robot, page, LearnPanel).learn)
    robot.settle()
    assert robot.session.lab.recipe.problem == "table"
    assert robot.session.lab.to_remember.problem == "temperature"
