"""The second page: views that are opened, closed, remembered; the first page stays as it was."""

from pathlib import Path

import pytest
from material.strokes import SEVEN
from PySide6.QtCore import QPoint, Qt
from robot.window_robot import OpenWindow, Robot

from gui.explore.catalogue import entries, questions
from gui.model.pages import Page


def test_the_first_screen_shows_no_view(robot: Robot) -> None:
    window = robot.window
    assert window.training.isVisible() and window.similarity.isVisible()
    assert window.collection.isVisible()
    assert not window.explore.isVisible()
    assert not window.explore.docks


def test_every_view_opens_from_the_start_page_and_says_what_it_shows(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.key(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    page = robot.window.explore
    assert page.isVisible() and page.start.isVisible()
    for entry in entries():
        page.start.setVisible(True)
        robot.click(page.start.buttons[entry.key])
        robot.catch_up()
        view = page.docks[entry.key].view
        assert view.is_seen and view.what.text() == entry.what
        assert not page.start.isVisible()
    assert len(page.docks) == len(entries()) > 15


def test_every_question_of_the_first_page_leads_to_its_answer(robot: Robot) -> None:
    from PySide6.QtWidgets import QToolButton

    window = robot.window
    for card, key in ((window.similarity, "why"), (window.linear, "why"),
                      (window.training, "timeline"), (window.drawing, "move")):
        window.pages.turn_to("draw")
        robot.settle()
        (question,) = [each for each in card.findChildren(QToolButton)
                       if each.objectName() == "question" and each.text().endswith("?")]
        robot.click(question)
        assert window.pages.page == "explore"
        assert window.explore.docks[key].view.is_seen


def test_closing_the_last_view_brings_back_what_there_is(robot: Robot) -> None:
    robot.view("Map")
    dock = robot.window.explore.docks["map"]
    dock.close()
    robot.settle()
    assert robot.window.explore.start.isVisible()
    robot.view("Map")
    assert dock.isVisible()
    assert not robot.window.explore.start.isVisible()


def test_the_menu_lists_every_view_under_its_question(robot: Robot) -> None:
    menu = robot.window.explore.views_button.menu()
    texts = [action.text() for action in menu.actions()]
    assert len(questions()) > 2
    for words in questions().values():
        assert words in texts
    for entry in entries():
        assert entry.title in texts


def test_open_views_and_the_page_are_remembered(open_window: OpenWindow) -> None:
    first = open_window()
    first.view("Timeline")
    first.view("Neighbors")
    first.window.explore.docks["timeline"].setFloating(True)
    first.settle()
    first.view("Runs")
    first.window.explore.docks["runs"].close()
    first.window.close()

    second = open_window()
    page = second.window.explore
    assert second.window.pages.page == "explore"
    assert {key for key, dock in page.docks.items() if not dock.isHidden()} == {
        "timeline", "neighbours"
    }
    assert page.docks["timeline"].isFloating()
    assert not page.docks["neighbours"].isFloating()


def test_a_view_that_is_not_known_any_more_is_passed_over(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    (tmp_path / "settings.json").write_text(
        '{"views": ["oracle", "runs"], "docks": "no state", "page": "moon"}')
    window = open_window().window
    assert list(window.explore.docks) == ["runs"]
    assert window.pages.page == "draw"


def test_the_keys_of_training_work_on_either_page(robot: Robot) -> None:
    for number, page in ((Qt.Key.Key_2, "explore"), (Qt.Key.Key_1, "draw")):
        robot.key(number, Qt.KeyboardModifier.ControlModifier)
        assert robot.window.pages.page == page
        steps = robot.session.training.progress.steps
        robot.key(Qt.Key.Key_F6)
        robot.wait_for_steps(steps + 1)
    robot.key(Qt.Key.Key_F8)
    assert robot.session.training.progress.steps == 0


def test_the_canvas_stays_where_it_is(robot: Robot) -> None:
    window = robot.window
    before = window.drawing.mapTo(window, QPoint()), window.drawing.width()
    window.pages.turn_to("explore")
    robot.settle()
    assert (window.drawing.mapTo(window, QPoint()), window.drawing.width()) == before


def test_an_image_put_on_the_canvas_is_predicted_and_gives_way_to_a_drawing(robot: Robot) -> None:
    robot.draw(SEVEN)
    drawing = robot.session.sketch.drawing
    labels = robot.digit_set.data.valid.labels
    three = int((labels == 3).argmax())
    robot.session.show_image("valid", three)
    robot.settle()
    assert robot.prediction("similarity") == "3"
    assert f"validation image {three}, label 3" in robot.said()
    robot.click(robot.window.collection.add_buttons[3])
    assert "image from the dataset" in robot.said()
    assert not robot.session.collection.drawings
    robot.window.drawing.undo.trigger()
    robot.settle()
    assert robot.session.sketch.drawing == drawing
    robot.window.drawing.redo.trigger()
    robot.draw(SEVEN)
    assert robot.session.sketch.content.dataset_image is None
    assert robot.prediction("similarity") == "7"


@pytest.mark.parametrize("page", ["draw", "explore"])
def test_the_prediction_is_in_sight_on_either_page(robot: Robot, page: Page) -> None:
    robot.draw(SEVEN)
    robot.train()
    robot.window.pages.turn_to(page)
    robot.settle()
    lines = robot.window.drawing.predictions
    assert lines.isVisible() == (page == "explore")
    assert robot.prediction("similarity") == robot.prediction("linear") == "7"
    if page == "explore":
        assert lines.digits["l1"].text() == lines.digits["trained"].text() == "7"
        assert lines.words["trained"].text() == robot.headline("linear")


def test_what_a_view_shows_can_be_saved_from_the_menu(robot: Robot, tmp_path: Path) -> None:
    robot.draw(SEVEN)
    robot.train()
    robot.view("Timeline")
    robot.menu("File", "Export", "predictions for my drawing", "Save as CSV …")
    path = tmp_path / "trace.csv"
    robot.choose_file(path)
    assert path.read_text(encoding="utf-8-sig").splitlines()[0] == "step,p(3),p(7)"
