"""Text and marks stand out, and pairs that mean something are told apart, by all eyes."""

from itertools import combinations

import pytest
from measures.colour_vision import EYES, apart, contrast, seen
from PySide6.QtWidgets import QApplication
from robot.window_robot import Robot

from gui.widgets import theme
from gui.widgets.theme import CONTRAST, DARK, LIGHT, Theme

TEXT, MARK = 4.5, 3.0  # to 1, WCAG 2.2: 1.4.3 and 1.4.11
CLEARLY_APART = 20.0

every_theme = pytest.mark.parametrize(
    "colours", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
all_eyes = pytest.mark.parametrize("eyes", list(EYES))


@every_theme
@all_eyes
def test_text_is_read(colours: Theme, eyes: str) -> None:
    for ground in (colours.window, colours.card, colours.paper):
        for name in ("text", "muted", "accent", "warning", "ink"):
            found = contrast(seen(getattr(colours, name), eyes), seen(ground, eyes))
            assert found >= TEXT, f"{name} on {ground}: {found:.2f}"
    assert contrast(seen(colours.on_accent, eyes), seen(colours.accent, eyes)) >= TEXT


@every_theme
@all_eyes
def test_marks_are_seen(colours: Theme, eyes: str) -> None:
    for mark in (*colours.pair, *colours.many):
        for ground in (colours.card, colours.paper):
            found = contrast(seen(mark, eyes), seen(ground, eyes))
            assert found >= MARK, f"{mark} on {ground}: {found:.2f}"


@every_theme
@pytest.mark.parametrize("eyes", [each for each in EYES if each != "grey"])
def test_the_two_digits_and_good_and_bad_are_told_apart(colours: Theme, eyes: str) -> None:
    """In grey two colours are one lightness or two: there every colour has its digit beside it."""
    for one, other in (colours.pair, (colours.accent, colours.warning)):
        assert apart(seen(one, eyes), seen(other, eyes)) >= CLEARLY_APART


@every_theme
def test_ten_digits_are_ten_colours_for_usual_eyes(colours: Theme) -> None:
    for one, other in combinations(colours.many, 2):
        assert apart(seen(one, "usual"), seen(other, "usual")) >= 10, (one, other)


def test_in_high_contrast_everything_is_at_least_seven_to_one() -> None:
    for name in ("text", "muted", "accent", "warning", "ink"):
        found = contrast(seen(getattr(CONTRAST, name), "usual"), seen(CONTRAST.card, "usual"))
        assert found >= 7, name
    for mark in (*CONTRAST.pair, *CONTRAST.many):
        assert contrast(seen(mark, "usual"), seen(CONTRAST.card, "usual")) >= 7, mark


def test_high_contrast_is_chosen_in_the_menu(robot: Robot) -> None:
    robot.menu("View", "Colors", "High contrast")
    assert theme.current() is CONTRAST
    assert robot.window.settings.colours == "contrast"
    robot.menu("View", "Colors", "Dark")
    assert theme.current() is DARK
    robot.menu("View", "Colors", "Light")
    assert theme.current() is LIGHT


def test_the_colours_are_known_by_eyes_that_are_known() -> None:
    """Red and green of one lightness: far apart, and for protan and deutan eyes near."""
    red, green = "#c03a2b", "#6f7f2a"
    assert apart(seen(red, "usual"), seen(green, "usual")) > 60
    for eyes in ("protan", "deutan"):
        assert apart(seen(red, eyes), seen(green, eyes)) < 35
    assert contrast(seen("#ffffff", "usual"), seen("#000000", "usual")) == pytest.approx(21)
    assert QApplication.instance() is None or theme.current() in (LIGHT, DARK, CONTRAST)
