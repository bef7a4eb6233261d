"""The Data page before anything is opened, and what a text says of learning."""

from pathlib import Path

import pytest
from robot.window_robot import Robot

from gui.data.page import DataPage
from gui.data.series.picture import SeriesPicture
from gui.data.table.learn_panel import LearnPanel
from gui.data.text.learn_panel import TextLearnPanel

KINDS = ("image", "volume", "table", "series", "text")


@pytest.fixture
def page(robot: Robot) -> DataPage:
    robot.window.pages.turn_to("data")
    return robot.window.data


@pytest.mark.parametrize("kind", KINDS)
def test_an_example_of_every_kind_is_one_press_away(
    robot: Robot, page: DataPage, kind: str
) -> None:
    button = page.empty.examples[kind]  # type: ignore[index]
    assert button.isVisible() and button.text()
    with robot.wait_for(page.work.opened):
        robot.click(button)
    robot.settle()
    assert page.work.source is not None and page.work.source.kind == kind
    assert page.file.kind == kind
    assert not page.empty.isVisible() and page.steps.isVisible()


def test_what_each_kind_becomes_is_said_and_comes_back(robot: Robot, page: DataPage) -> None:
    assert set(page.empty.examples) == set(KINDS)
    for button in page.empty.examples.values():
        assert "become" in button.accessibleDescription()
    with robot.wait_for(page.work.opened):
        robot.click(page.empty.examples["table"])
    page.work.close()
    robot.settle()
    assert page.empty.isVisible()


def tab(robot: Robot, page: DataPage, kind: type[TextLearnPanel] | type[LearnPanel]) -> object:
    for index in range(page.tabs.count()):
        if isinstance(found := page.tabs.widget(index), kind):
            page.tabs.setCurrentIndex(index)
            robot.settle()
            return found
    raise AssertionError("there is no such tab")


def opened(robot: Robot, page: DataPage, path: Path, content: str) -> TextLearnPanel:
    path.write_text(content, encoding="utf-8")
    with robot.wait_for(page.work.opened):
        page.open("text", (path,))
    robot.settle()
    found = tab(robot, page, TextLearnPanel)
    assert isinstance(found, TextLearnPanel)
    return found


def test_a_text_with_labels_goes_to_the_lab_as_a_table(
    robot: Robot, page: DataPage, tmp_path: Path
) -> None:
    messages = "".join(
        f"spam\tfree prize number {n}, call now\nham\tsee you at lunch on day {n}\n"
        for n in range(20))
    panel = opened(robot, page, tmp_path / "messages.txt", messages)
    assert "look like that" in panel.found.text() and "do not" not in panel.found.text()
    with robot.wait_for(page.work.opened):
        robot.click(panel.as_table)
    robot.settle()
    assert page.work.source is not None and page.work.source.kind == "table"
    learn = tab(robot, page, LearnPanel)
    assert isinstance(learn, LearnPanel)
    learn.target.setCurrentIndex(0)
    learn.target.activated.emit(0)
    robot.click(learn.learn)
    robot.settle()
    assert robot.window.pages.page == "lab"
    assert "column 2: call" in robot.window.lab.problems.story.text()


def test_a_text_without_labels_says_that_there_is_nothing_to_predict(
    robot: Robot, page: DataPage, tmp_path: Path
) -> None:
    panel = opened(robot, page, tmp_path / "story.txt", "Once, there was a hare.\n" * 9)
    assert "nothing to predict" in panel.found.text()


def test_the_axes_say_what_is_counted_where_rows_are_no_hours(
    robot: Robot, page: DataPage, tmp_path: Path
) -> None:
    path = tmp_path / "ten.csv"
    path.write_text("time,n\n" + "".join(
        f"2011-01-0{1 + n // 144} {n % 144 // 6:02}:{n % 6}0,{n}\n" for n in range(288)),
        encoding="utf-8")
    with robot.wait_for(page.work.opened):
        page.open("series", (path,))
    robot.settle()
    picture = page.picture
    assert isinstance(picture, SeriesPicture)
    assert picture.days.getAxis("bottom").labelText == "row of the day, 10 minutes each"
    assert picture.curve.getAxis("bottom").labelText == "row, counted from the first"
    assert picture.days.text_at(7, 1) == "row 1 (from 2011-01-02), place 7: " + (
        picture.days.text_at(7, 1).rsplit(": ", 1)[1])
    with robot.wait_for(page.work.opened):
        robot.click(page.file.kinds["series"])
    robot.settle()
    assert picture.days.getAxis("bottom").labelText == "hour"
