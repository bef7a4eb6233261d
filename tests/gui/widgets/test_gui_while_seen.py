"""What nobody sees is brought up to date once it is seen, or saved."""

from material.strokes import SEVEN, THREE
from PySide6.QtCore import QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from robot.window_robot import Robot

from gui.widgets.export import up_to_date


def hover(widget: QWidget) -> None:
    """The pointer comes over it."""
    here = QPointF(5, 5)
    QApplication.sendEvent(widget, QEnterEvent(here, here, widget.mapToGlobal(here)))


def test_a_hidden_card_says_what_was_drawn_meanwhile_once_its_page_is_shown(robot: Robot) -> None:
    robot.train()
    robot.draw(THREE)
    robot.settle()
    cards = robot.window.similarity, robot.window.linear
    before = [card.prediction.headline.text() for card in cards]
    robot.window.pages.turn_to("explore")
    robot.session.sketch.clear()
    robot.draw(SEVEN)
    robot.settle()
    assert [card.prediction.headline.text() for card in cards] == before
    robot.window.pages.turn_to("draw")
    robot.settle()
    assert [card.prediction.headline.text() for card in cards] != before
    assert [card.prediction.digit.text() for card in cards] == ["7", "7"]


def test_what_is_saved_of_a_hidden_card_is_of_the_model_looked_at(robot: Robot) -> None:
    robot.train()
    card = robot.window.linear
    (weights,) = card.exports
    newest = weights.table()
    robot.window.pages.turn_to("explore")
    robot.session.training.timeline.go(1)
    robot.settle()
    assert weights.table() != newest
    robot.session.training.timeline.go_to_newest()
    with up_to_date(card):
        assert weights.numbers() == newest


def test_the_sum_behind_the_probabilities_is_said_where_the_pointer_is(robot: Robot) -> None:
    robot.train()
    robot.draw(THREE)
    robot.settle()
    bars = robot.window.linear.bars
    assert bars.toolTip() == ""
    hover(bars)
    assert "sum of weight × pixel + bias" in bars.toolTip()
    said = bars.toolTip()
    robot.session.sketch.clear()
    robot.draw(SEVEN)
    robot.settle()
    hover(bars)
    assert "sum of weight × pixel + bias" in bars.toolTip() and bars.toolTip() != said
    robot.session.sketch.clear()
    robot.settle()
    hover(bars)
    assert bars.toolTip() == ""  # there is no drawing that it could be of
