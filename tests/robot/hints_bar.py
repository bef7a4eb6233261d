"""The bar of hints, as tests use it; and what provokes a hint."""

from material.strokes import SEVEN, THREE, line
from robot.window_robot import Robot


def suggestion(robot: Robot) -> str:
    """The button's label, or nothing where there is none."""
    button = robot.window.notices.suggestions[0]
    return button.text() if button.isVisible() else ""


def accept(robot: Robot) -> None:
    robot.click(robot.window.notices.suggestions[0])


def close(robot: Robot) -> None:
    robot.click(robot.window.notices.close_button)


def collect_offers(robot: Robot) -> list[str]:
    """From now on, what every hint that appears would offer."""
    suggestions: list[str] = []
    hints = robot.window.notices.hints
    hints.changed.connect(
        lambda: suggestions.append(hints.hint.suggestion if hints.hint else "nothing")
    )
    return suggestions


def add(robot: Robot, digit: int, count: int) -> None:
    """So many different drawings of a digit among the user's own."""
    for number in range(count):
        robot.session.sketch.clear()
        left, right = 8 if digit == 7 else 9, 18 + 0.1 * number  # else it would be relabeled
        robot.draw(SEVEN if digit == 7 and not number else
                   THREE if digit == 3 and not number else
                   ([*line(left, 7, right, 7), *line(right, 7, 13, 22)],))
        robot.click(robot.mine.add_buttons[digit])


def choose_source(robot: Robot, source: str) -> None:
    box = robot.mine.retrain.source
    box.setCurrentIndex(box.findData(source))
    box.activated.emit(box.currentIndex())
    robot.settle()
