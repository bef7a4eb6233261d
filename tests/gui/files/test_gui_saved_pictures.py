"""What a saved picture shows: all that is needed to read it, and no empty strip beside it."""

from pathlib import Path

import pytest
from material.strokes import SEVEN
from PySide6.QtGui import QColor, QImage
from robot.window_robot import Robot

from gui.widgets import theme
from gui.widgets.export import Exportable


@pytest.fixture
def trained(robot: Robot) -> Robot:
    robot.window.resize(1280, 800)
    robot.draw(SEVEN)
    robot.take_steps(20)
    return robot


def save(robot: Robot, name: str, path: Path) -> Path:
    robot.menu("File", "Export", name, f"Save as {path.suffix[1:].upper()} …")
    robot.choose_file(path)
    return path


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name()
            for x in range(image.width()) for y in range(image.height())}


def names(robot: Robot) -> list[str]:
    parts: tuple[tuple[Exportable, ...], ...] = (
        robot.window.similarity.exports, robot.window.linear.exports,
        robot.window.training.exports)
    return [each.name for exports in parts for each in exports]


def test_no_grey_of_the_window_is_in_it(trained: Robot, tmp_path: Path) -> None:
    grey = QColor(theme.current().window).name()
    assert len(names(trained)) == 5
    for at, name in enumerate(names(trained)):
        image = QImage(str(save(trained, name, tmp_path / f"{at}.png")))
        edge = {image.pixelColor(image.width() - 1, y).name() for y in range(image.height())}
        assert grey not in edge, name


def test_mean_images_end_where_the_last_one_does(trained: Robot, tmp_path: Path) -> None:
    image = QImage(str(save(trained, "the mean images", tmp_path / "means.png")))
    paper = QColor(theme.current().card).name()
    inside = [x for x in range(image.width()) if any(
        image.pixelColor(x, y).name() != paper for y in range(image.height()))]
    assert max(image.width() - 1 - inside[-1], inside[0]) <= 20  # the margin, twice as sharp


def test_weights_have_their_colour_bar_and_its_range(trained: Robot, tmp_path: Path) -> None:
    image = QImage(str(save(trained, "the weights", tmp_path / "weights.png")))
    found = colours(image)
    for each in theme.current().pair:  # the bar's ends; of the weights one alone is so far from 0
        near = QColor(each)
        assert any(abs(near.red() - QColor(one).red()) + abs(near.green() - QColor(one).green())
                   + abs(near.blue() - QColor(one).blue()) < 12 for one in found), each
    written = save(trained, "the weights", tmp_path / "weights.svg").read_text(encoding="utf-8")
    model = trained.model
    largest = f"{abs(model.weights).max():.3f}"
    assert f"−{largest} … 0 … +{largest}" in written
    assert "evidence for 3" in written and "evidence for 7" in written
