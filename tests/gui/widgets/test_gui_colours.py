"""What is painted in the window's colours takes the others with it: plots, code, pictures."""

from collections.abc import Iterator

import pytest
from material.strokes import SEVEN
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from robot.window_robot import Robot

from gui.widgets import theme
from gui.widgets.code.code_text import CodeText
from gui.widgets.theme import DARK, LIGHT


@pytest.fixture(autouse=True)
def light_again(robot: Robot) -> Iterator[None]:
    robot.window.appearance.choose_colours("light")
    yield
    robot.window.appearance.choose_colours("light")


def colours_in(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width())
            for y in range(image.height())}


def corner_colours(plot: object) -> set[str]:
    labels = plot.corner_labels.labels.values()  # type: ignore[attr-defined]  # of two classes
    return {each.styleSheet().partition("color: ")[2][:7] for each in labels if each.text()}


@pytest.mark.parametrize("title", ["Sigmoid", "Map"])
def test_curves_bars_and_corners(robot: Robot, title: str) -> None:
    robot.draw(SEVEN)
    robot.train()
    plot = robot.view(title).plot  # type: ignore[attr-defined]  # both have one
    for colours, name in ((LIGHT, "light"), (DARK, "dark")):
        robot.window.appearance.choose_colours(name)  # type: ignore[arg-type]
        robot.catch_up()
        assert corner_colours(plot) == {colours.text}
        seen = colours_in(plot)
        assert colours.card in seen
        if title == "Sigmoid":
            assert set(colours.pair) <= seen  # the rims of the bars


def test_the_map_stays_square(robot: Robot) -> None:
    view = robot.view("Map")
    robot.window.resize(1500, 700)
    robot.settle()
    assert view.plot.width() <= 1.4 * view.plot.height()


@pytest.mark.parametrize("title", ["Rank and shape", "Pixel by pixel", "As numbers"])
def test_pictures(robot: Robot, title: str) -> None:
    robot.draw(SEVEN)
    view = robot.view(title)
    assert LIGHT.card in colours_in(view)
    robot.window.appearance.choose_colours("dark")
    robot.catch_up()
    assert LIGHT.card not in colours_in(view)


def test_code(robot: Robot) -> None:
    panel = robot.view("Code").panel
    word = theme.current().accent
    assert word in formats(panel.text)
    robot.window.appearance.choose_colours("dark")
    robot.catch_up()
    assert word not in formats(panel.text) and DARK.accent in formats(panel.text)


def formats(text: CodeText) -> set[str]:
    """The colours of all that is written."""
    found, block = set(), text.document().begin()
    while block.isValid():
        found |= {each.format.foreground().color().name() for each in block.layout().formats()}
        block = block.next()
    return found


def test_a_text_over_many_lines_is_coloured_to_its_end(robot: Robot, qtbot: QtBot) -> None:
    text = CodeText()
    qtbot.addWidget(text)
    text.show_code('x = 1\n"""Begins\nfor all\nends"""\nfor y in x:')

    def colours(line: int) -> set[str]:
        formats = text.document().findBlockByNumber(line).layout().formats()
        return {each.format.foreground().color().name() for each in formats}

    assert colours(1) == colours(2) == colours(3) != set()
    assert theme.current().accent not in colours(2)  # here "for" is no keyword
    assert theme.current().accent in colours(4)
