"""The glossary under Help, and the underlined terms on the first page."""

from collections import Counter

import pytest
from measures.present import present
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from robot.window_robot import Robot

from gui.glossary.glossary_dialog import GlossaryDialog
from gui.widgets.labels.term_button import TermButton


def opened(robot: Robot) -> GlossaryDialog:
    robot.menu("Help", "Glossary")
    return robot.dialog(GlossaryDialog)


def test_a_term_is_searched_in_either_language_and_read(robot: Robot) -> None:
    dialog = opened(robot)
    assert dialog.list.count() >= 45
    QTest.keyClicks(dialog.search, "epoch")
    assert dialog.title.text() == "epoch (에포크)"
    assert dialog.text.text().startswith("In one epoch the model sees every training image once.")
    dialog.search.setText("로짓")
    assert dialog.title.text() == "logit (로짓)"
    dialog.search.setText("qqq")
    assert dialog.list.count() == 0 and dialog.nothing.isVisible()
    assert not dialog.show_me.isEnabled()
    dialog.reject()


@pytest.mark.parametrize(("term", "page"), [
    ("confusion", "explore"), ("learning rate", "path"), ("finite difference", "lab"),
])
def test_show_me_goes_to_what_shows_it(robot: Robot, term: str, page: str) -> None:
    dialog = opened(robot)
    dialog.search.setText({"confusion": "accuracy"}.get(term, term))
    robot.click(dialog.show_me)
    assert not dialog.isVisible()
    if page == "path":
        robot.qtbot.waitUntil(lambda: robot.window.course.stop is not None)
        assert present(robot.window.course.stop).id == "learning-rate"
        robot.window.guide.leave()
    elif page == "explore":
        assert robot.window.pages.page == "explore"
        assert robot.window.views.shown("confusion") is not None
    else:
        assert robot.window.pages.page == "lab"


def term(robot: Robot, text: str) -> TermButton:
    return next(each for each in robot.window.findChildren(TermButton) if each.text() == text)


def test_an_underlined_term_tells_its_two_sentences_by_the_keyboard(robot: Robot) -> None:
    button = term(robot, "RMSE")
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert button.accessibleDescription().startswith("RMSE is the square root")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    frame, way = present(button.explanation), present(button.way)
    assert frame.isVisible() and way.hasFocus()
    assert robot.window.rect().contains(frame.geometry())
    QTest.keyClick(way, Qt.Key.Key_Escape)
    assert not frame.isVisible() and button.hasFocus()


def test_the_explanation_closes_when_something_else_is_turned_to(robot: Robot) -> None:
    button = term(robot, "logit")
    robot.click(button)
    assert present(button.explanation).isVisible()
    robot.canvas.setFocus()
    assert not present(button.explanation).isVisible()


def test_its_button_goes_to_what_shows_it(robot: Robot) -> None:
    button = term(robot, "logit")
    robot.click(button)
    robot.click(present(button.way))
    assert robot.window.pages.page == "explore"
    assert robot.window.views.shown("sigmoid") is not None
    assert not present(button.explanation).isVisible()


def test_no_access_key_is_twice_in_a_menu(robot: Robot) -> None:
    bar = robot.window.menuBar()
    for menu in [bar, *bar.findChildren(QMenu)]:
        keys = Counter(
            action.text().replace("&&", "").partition("&")[2][:1].casefold()
            for action in menu.actions() if "&" in action.text().replace("&&", "")
        )
        assert [key for key, times in keys.items() if times > 1] == [], menu
