"""Mean images and weights on the first page are larger where there is room."""

import pytest
from material.strokes import SEVEN
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from robot.languages import speaker
from robot.room_for_words import cut
from robot.tab_walk import rect_of
from robot.window_robot import Robot

from engine.drawings.drawing import SIDE
from gui.widgets.pictures.picture import Picture

__all__ = ["speaker"]  # a fixture


def pictures(robot: Robot, size: tuple[int, int]) -> tuple[list[QSize], list[QSize]]:
    """Of the means and of the weights, in a window of this size."""
    robot.window.resize(*size)
    robot.settle()
    robot.settle()
    return _sizes(robot.window.similarity), _sizes(robot.window.linear)


def _sizes(card: QWidget) -> list[QSize]:
    return [each.size() for each in card.findChildren(Picture)]


def test_they_grow_with_the_window_and_give_their_room_back(speaker: Robot) -> None:
    first = [QSize(70, 70), QSize(70, 70)], [QSize(92, 92)]
    assert pictures(speaker, (1280, 728)) == first
    least = speaker.window.similarity.minimumSizeHint(), speaker.window.linear.minimumSizeHint()
    means, weights = pictures(speaker, (1920, 1080))
    assert means == [QSize(140, 140)] * 2 and weights == [QSize(280, 280)]
    assert not cut(speaker.window)
    means, weights = pictures(speaker, (2560, 1440))
    assert means == [QSize(196, 196)] * 2 and weights == [QSize(336, 336)]
    assert pictures(speaker, (1280, 728)) == first
    assert least == (speaker.window.similarity.minimumSizeHint(),
                     speaker.window.linear.minimumSizeHint())


@pytest.mark.parametrize("size", [(1920, 1080), (2560, 1440)])
def test_of_ten_digits_too(robot: Robot, size: tuple[int, int]) -> None:
    session = robot.session
    with robot.wait_for(session.digit_set_changed):
        session.load(tuple(range(10)))
    robot.wait_until(lambda: session.training.can_train)
    before, _ = pictures(robot, (1280, 728))
    means, weights = pictures(robot, size)
    assert len(means) == len(weights) == 10
    for each in (*means, *weights):
        assert each.width() == each.height() > before[0].width()
        assert each.width() % SIDE == 0


def test_nothing_moves_while_it_learns(robot: Robot) -> None:
    pictures(robot, (1920, 1080))
    shown = [each for card in (robot.window.similarity, robot.window.linear)
             for each in card.findChildren(Picture)]
    before = [rect_of(each) for each in shown]
    robot.draw(SEVEN)
    for _ in range(3):
        robot.take_steps(20)
        assert [rect_of(each) for each in shown] == before
    robot.train()
    assert [rect_of(each) for each in shown] == before
