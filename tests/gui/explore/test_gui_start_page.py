"""The questions and their views: all in sight in the first window of a small screen."""

from robot.languages import speaker
from robot.room_for_words import cut
from robot.window_robot import Robot

__all__ = ["speaker"]  # a fixture


def test_it_needs_no_scroll_bar_in_the_first_window_of_1366_by_768(speaker: Robot) -> None:
    window = speaker.window
    window.resize(1280, 728)
    window.pages.turn_to("explore")
    speaker.settle()
    start = window.explore.start
    assert start.verticalScrollBar().maximum() == 0
    assert start.horizontalScrollBar().maximum() == 0
    for key, button in start.buttons.items():
        assert button.visibleRegion().boundingRect() == button.rect(), key
    assert not cut(start)
