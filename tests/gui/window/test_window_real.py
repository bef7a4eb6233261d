"""The program as a user starts it: a real X display, a real pointer, pictures of the screen."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from material.strokes import SEVEN, THREE, Path2D
from measures.present import present
from PIL import Image
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QWidget
from robot.display import NEEDS_DISPLAY, PATIENCE, SIZE, Screen
from robot.window_robot import Robot

from gui.widgets.theme import LIGHT

ROOT = Path(__file__).parents[3]

pytestmark = NEEDS_DISPLAY


@pytest.fixture
def places(robot: Robot) -> Robot:
    """The same window offscreen, to know where everything lies."""
    robot.window.resize(*SIZE)
    robot.settle()
    return robot


@pytest.fixture
def program(screen: Screen, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    environment = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
    environment |= {"DISPLAY": screen.display, "HOME": str(tmp_path), "LANG": "C.UTF-8",
                    "XDG_CONFIG_HOME": str(tmp_path)}
    process = subprocess.Popen(
        [sys.executable, "-m", "gui"], cwd=ROOT, env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )
    screen.program = process
    yield process
    if process.poll() is None:
        process.kill()
        process.communicate()


def rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def middle(widget: QWidget) -> QPoint:
    return widget.mapTo(widget.window(), widget.rect().center())


def colours_of(picture: Image.Image) -> dict[Any, int]:
    """How often each colour is there."""
    return {colour: count for count, colour in picture.getcolors(1 << 24) or ()}


def colours_in(picture: Image.Image, widget: QWidget) -> dict[Any, int]:
    corner = widget.mapTo(widget.window(), QPoint())
    part = picture.convert("RGB").crop((
        corner.x(), corner.y(), corner.x() + widget.width(), corner.y() + widget.height()
    ))
    return colours_of(part)


def predicted(picture: Image.Image, widget: QWidget) -> str:
    """Which prediction stands there, by the colour that belongs to each digit."""
    seen = colours_in(picture, widget)
    three, seven = (seen.get(rgb(colour), 0) for colour in LIGHT.pair)
    return "3" if three > 20 else "7" if seven > 20 else "–"


def test_a_user_draws_trains_reads_and_closes(
    screen: Screen, places: Robot, program: subprocess.Popen[str]
) -> None:
    window = places.window
    baseline, linear = window.similarity.prediction.digit, window.linear.prediction.digit
    train, accent = window.training.train, rgb(LIGHT.accent)
    screen.wait_for("a Train button that can be pressed",
                    lambda picture: colours_in(picture, train).get(accent, 0) > 500)

    def draw(strokes: tuple[Path2D, ...]) -> None:
        screen.draw([window.drawing.canvas.mapTo(window, places.place(x, y))
                     for path in strokes for x, y in path])

    draw(SEVEN)
    screen.wait_for("the baseline's 7", lambda picture: predicted(picture, baseline) == "7")
    assert predicted(screen.picture(), linear) == "–"

    screen.click(middle(train))
    screen.wait_for("the linear model's 7", lambda picture: predicted(picture, linear) == "7")
    assert predicted(screen.picture(), baseline) == "7"

    screen.click(middle(window.drawing.canvas))
    screen.do("key", "Delete")
    screen.wait_for("a blank canvas", lambda picture: predicted(picture, baseline) == "–")
    draw(THREE)
    screen.wait_for("the baseline's 3", lambda picture: predicted(picture, baseline) == "3")
    screen.wait_for("the linear model's 3", lambda picture: predicted(picture, linear) == "3")

    screen.do("key", "ctrl+q")
    out, errors = program.communicate(timeout=PATIENCE)
    assert program.returncode == 0
    assert out == ""
    assert errors == ""


def test_a_user_goes_back_in_time_along_the_curve(
    screen: Screen, places: Robot, program: subprocess.Popen[str]
) -> None:
    window = places.window
    linear, plot = window.linear.prediction.digit, window.training.loss
    train, accent = window.training.train, rgb(LIGHT.accent)
    screen.wait_for("a Train button that can be pressed",
                    lambda picture: colours_in(picture, train).get(accent, 0) > 500)
    screen.draw([window.drawing.canvas.mapTo(window, places.place(x, y))
                 for path in SEVEN for x, y in path])
    screen.click(middle(train))
    screen.wait_for("the linear model's 7", lambda picture: predicted(picture, linear) == "7")
    screen.do("key", "F7")

    def along(share: float) -> QPoint:
        box = plot.getViewBox().sceneBoundingRect()
        at = plot.mapFromScene(box.left() + share * box.width(), box.center().y())
        return QPoint(plot.viewport().mapTo(window, at))

    marker = rgb(LIGHT.warning)
    screen.drag([along(share) for share in (0.1, 0.06, 0.03, 0.0)])
    screen.wait_for("the start, where nothing was known",
                    lambda picture: predicted(picture, linear) == "–")
    screen.wait_for("the line at the step looked at",
                    lambda picture: colours_in(picture, plot).get(marker, 0) > 20)
    screen.do("key", "End")
    screen.wait_for("the newest step", lambda picture: predicted(picture, linear) == "7")
    screen.wait_for("no line any more",
                    lambda picture: colours_in(picture, plot).get(marker, 0) == 0)


def test_a_user_opens_the_map_sees_the_star_move_and_chooses_a_point(
    screen: Screen, places: Robot, program: subprocess.Popen[str]
) -> None:
    import numpy as np

    window = places.window
    train, accent = window.training.train, rgb(LIGHT.accent)
    screen.wait_for("a Train button that can be pressed",
                    lambda picture: colours_in(picture, train).get(accent, 0) > 500)

    def draw(strokes: tuple[Path2D, ...]) -> None:
        screen.draw([window.drawing.canvas.mapTo(window, places.place(x, y))
                     for path in strokes for x, y in path])
        places.window.drawing.clear.trigger()
        places.draw(strokes)
        places.catch_up()

    def star(picture: Image.Image) -> bool:
        """Whether its ink is about where the offscreen window has its star."""
        box = plot.getViewBox()
        x, y = present(plot.scatter.star)
        place = plot.mapFromScene(box.mapViewToScene(QPointF(x, y)))
        at = plot.viewport().mapTo(window, place)
        near = picture.convert("RGB").crop((at.x() - 12, at.y() - 12, at.x() + 13, at.y() + 13))
        return colours_of(near).get(rgb(LIGHT.text), 0) > 50

    window.pages.turn_to("explore")
    places.settle()
    screen.click(middle(window.pages.buttons["explore"]))
    button = window.explore.start.buttons["map"]
    screen.wait_for("the start page", lambda picture: len(colours_in(picture, button)) > 3)
    screen.click(middle(button))
    view = places.view("Map")
    plot = view.plot
    draw(SEVEN)
    screen.wait_for("the star at the 7's distances", star)
    seven = plot.scatter.star
    screen.do("key", "Delete")
    baseline = window.drawing.predictions.digits["l1"]
    screen.wait_for("a blank canvas", lambda picture: predicted(picture, baseline) == "–")
    draw(THREE)
    assert plot.scatter.star != seven
    screen.wait_for("the star at the 3's distances", star)

    apart = plot.x - plot.y  # a 7 that the baseline reads without doubt, and so does a click
    point = int(np.argmax(apart))
    screen.click(plot.viewport().mapTo(window, plot.place_of(point).toPoint()))
    screen.wait_for("the image on the canvas, read as a 7",
                    lambda picture: predicted(picture, baseline) == "7")
    screen.wait_for("no star where the 3 was", lambda picture: not star(picture))
    screen.do("key", "ctrl+q")
    _, errors = program.communicate(timeout=PATIENCE)
    assert (program.returncode, errors) == (0, "")


def test_a_user_opens_the_lab_sees_a_run_diverge_and_puts_it_right(
    screen: Screen, places: Robot, program: subprocess.Popen[str]
) -> None:
    window = places.window
    warning, accent, muted = (rgb(each) for each in (LIGHT.warning, LIGHT.accent, LIGHT.muted))
    train = window.training.train
    screen.wait_for("a Train button that can be pressed",
                    lambda picture: colours_in(picture, train).get(accent, 0) > 500)
    screen.click(middle(window.similarity.title))  # no window manager gives it the keys
    screen.do("key", "ctrl+3")
    page = places.open_lab()
    screen.wait_for("the lab's Run button",
                    lambda picture: colours_in(picture, page.transport.run).get(accent, 0) > 500)
    screen.click(middle(page.transport.run))
    places.run_lab()
    foot, loss = window.notices.text, page.loss.plot
    suggestion = next(each for each in window.notices.suggestions if "0.1" in each.text())
    screen.wait_for("the words that name the divergence",
                    lambda picture: colours_in(picture, foot).get(warning, 0) > 100)
    screen.wait_for("the steps of inf and nan over the loss curve",
                    lambda picture: colours_in(picture, loss.caption).get(muted, 0) > 20)

    screen.click(middle(suggestion))
    places.click(suggestion)
    places.run_lab()
    screen.wait_for("the warning gone",
                    lambda picture: colours_in(picture, foot).get(warning, 0) == 0)

    def falls(picture: Image.Image) -> bool:
        """Whether the curve is high at the left and low at the right, as the losses are."""
        box = loss.getViewBox()
        seen = []
        for step in (1, 90):
            height = float(window.session.lab.progress.losses[step - 1])
            place = loss.mapFromScene(box.mapViewToScene(QPointF(step, height)))
            at = loss.viewport().mapTo(window, place)
            near = picture.convert("RGB").crop((at.x() - 3, at.y() - 3, at.x() + 4, at.y() + 4))
            seen.append(colours_of(near).get(accent, 0))
        return min(seen) >= 3

    screen.wait_for("the loss falling from 80 to 22", falls)
    screen.do("key", "ctrl+q")
    _, errors = program.communicate(timeout=PATIENCE)
    assert (program.returncode, errors) == (0, "")
