"""Every stop by the robot, in both languages: nothing is given away before, all is there after."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import isfinite
from pathlib import Path

import pytest
from measures.present import present
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from pytestqt.qtbot import QtBot
from robot.course_learner import Learner
from robot.visible_texts import heard_texts, visible_texts
from robot.window_robot import Robot

import resources
from gui.course.sheets.lessons import teachers_folder
from gui.course.stops.conditions import MeasuredValue
from gui.course.stops.stop import Stop
from gui.window import MainWindow

KNOWN_BEFORE = {
    ("outlier", "l1_before"), ("outlier", "rmse_before"),  # of the 3 that is on the canvas already
    ("rank", "image"), ("zero-gradients", "first"), ("colours", "grey"),
    ("colours", "grey_numbers"),  # the questions say so
}
"""Measurements of what a stop begins with: nobody is asked for them."""

_SHAPE = re.compile(r"\d[\d,]*(?: × \d+)+|\(\d+(?:, \d+)*,?\)")
_NUMBER = re.compile(r"[−-]?\d[\d,]*(?:\.\d+)?(?:e[-+−]\d+)?%?")


def shapes(text: str) -> set[str]:
    """As one way of writing has them: 1010 28 28."""
    return {" ".join(re.findall(r"\d+", shape.replace(",", " " if "(" in shape else "")))
            for shape in _SHAPE.findall(text)}


def telling_numbers(text: str) -> Iterator[tuple[float, int]]:
    """Those of three figures and more, and their decimals; the others are on every axis."""
    for number in _NUMBER.findall(_SHAPE.sub(" ", text)):
        plain = number.replace(",", "").replace("−", "-").rstrip("%")
        if len(re.sub(r"^[-0.]+|e.*|\.", "", plain)) < 3:
            continue
        if float(plain) == round(float(plain)) and "." in plain:
            continue  # 1.00 is no answer
        decimals = len(plain.split("e")[0].partition(".")[2])
        share = number.endswith("%")
        yield (float(plain) / 100, decimals + 2) if share else (float(plain), decimals)


def gives_away(text: str, value: MeasuredValue) -> bool:
    """Whether a text says what was measured."""
    if isinstance(value.value, str):
        return bool(shapes(text) & shapes(value.text)) if shapes(value.text) else value.text in text
    measured = value.value
    if measured is None or not any(telling_numbers(value.text)):
        return False
    return any(abs(number - measured) <= 0.51 * 10.0**-decimals
               for number, decimals in telling_numbers(text))


@pytest.mark.parametrize(("text", "value", "text_of_it", "gives"), [
    ("L1 baseline 0.9514", 0.95142, "95.14%", True), ("0.9", 0.95142, "95.14%", False),
    ("rate below 0.0003399", 0.0003399, "0.000340", True), ("95.1%", 0.95142, "95.14%", True),
    ("(1010, 28, 28)", "1010 × 28 × 28", "1010 × 28 × 28", True),
    ("(28, 28)", "1010 × 28 × 28", "1010 × 28 × 28", False), ("7", 7.0, "7", False),
    ("a TypeError", "TypeError", "TypeError", True), ("a type", "TypeError", "TypeError", False),
    ("12,396 images", 12396.0, "12,396", True), ("1,239", 12396.0, "12,396", False),
])
def test_what_gives_a_number_away(
    text: str, value: float | str, text_of_it: str, gives: bool
) -> None:
    assert gives_away(text, MeasuredValue(value, text_of_it)) == gives


@pytest.fixture(params=["en", "ko"])
def language(request: pytest.FixtureRequest, qapp: QCoreApplication) -> Iterator[str]:
    """That the window speaks."""
    translator = QTranslator()
    if request.param == "ko":
        assert translator.load(QLocale("ko_KR"), "three-or-seven", "_",
                               str(resources.TRANSLATIONS))
        qapp.installTranslator(translator)
    yield request.param
    qapp.removeTranslator(translator)


def seen(learner: Learner) -> list[str]:
    """What can be read, and what can be heard or pointed at."""
    return [text for text, _ in visible_texts(learner.window, learner.stop_panel)] + list(
        heard_texts(learner.window, learner.stop_panel))


def predictions(learner: Learner) -> set[str]:
    """The digits that models are said to predict, where the canvas and its forms say it."""
    drawing = learner.window.drawing
    said = (drawing.forms, drawing.predictions)
    return {text for part in said for text, widget in visible_texts(learner.window,
                                                                    learner.stop_panel)
            if part.isAncestorOf(widget) and re.fullmatch(r"\d", text)}


def test_every_stop_is_entered_answered_left_and_entered_again(
    qtbot: QtBot, tmp_path: Path, stops: dict[str, Stop], language: str,
) -> None:
    window = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(window)
    robot = Robot(window, qtbot)
    robot.open()
    learner = Learner(robot)
    failures = []
    for shipped in stops.values():
        name = shipped.id
        learner.enter(name)
        quick = replace(shipped, presets=replace(shipped.presets, pace=None))
        learner.course.enter(quick)
        learner.wait_until_loaded()
        robot.settle()
        before, digits = seen(learner), predictions(learner)
        right = RIGHT[name]
        learner.predict(right)
        learner.run()
        result = present(learner.course.result)
        if not learner.told().startswith("✓"):
            failures.append(f"{name}: {learner.told()}")
        for odd in (0, 1):  # another computer rounds otherwise, and still decides alike
            if quick.right(_a_little_off(result.measured_values, odd)) != right:
                failures.append(f"{name}: decided by rounding: {result.measured_values}")
        for key, value in result.measured_values.items():
            told_before = [text for text in before if gives_away(text, value)]
            if told_before and (name, key) not in KNOWN_BEFORE:
                failures.append(f"{name}: {key} = {value.text} is seen before: {told_before}")
        if name == "my-seven" and digits:
            failures.append(f"{name}: a prediction is seen before: {digits}")
        if _covers(learner):
            failures.append(f"{name}: covered after its result")
        told = learner.told()

        learner.open_course()
        learner.enter(name)  # the shipped one, which was done
        if learner.told() != told or learner.course.choice != right:
            failures.append(f"{name}: entered again it says {learner.told()}, not {told}")
        wrong = next(index for index in range(len(shipped.choices)) if index != right)
        learner.course.enter(quick)
        learner.wait_until_loaded()
        learner.predict_again(wrong)
        if _covers(learner) != len(list(_cover_places(shipped))):
            failures.append(f"{name}: predicted again, {_covers(learner)} covers")
        if name not in _LONG:
            learner.run()
            if not learner.told().startswith("✗"):
                failures.append(f"{name}: wrong, and told {learner.told()}")
            if learner.course.marks[name].held:
                failures.append(f"{name}: remembered as held")
    assert not failures, "\n".join(failures)
    learner.open_course()
    learner.wait_until_loaded()
    robot.abandon()


_LONG = ("mini-batches", "ten-digits")
"""Run once each: they take some seconds."""


def _a_little_off(
    measured: Mapping[str, MeasuredValue], odd: int
) -> dict[str, MeasuredValue]:
    """Every number that is not whole 0.02 % larger or smaller, by turns; near 1, what it lacks."""
    found = {}
    for index, (name, each) in enumerate(measured.items()):
        value = each.value
        if isinstance(value, float) and isfinite(value) and value != round(value):
            off = 2e-4 * (-1) ** (index + odd)
            value = 1 - (1 - value) * (1 - off) if 0.5 < value < 1 else value * (1 + off)
        found[name] = MeasuredValue(value, each.text)
    return found


RIGHT = teachers_folder().answers
"""The choice that comes true, by a stop's id: what the work sheets' answers are."""


def _covers(learner: Learner) -> int:
    return len(learner.window.guide.covering.covers)


def _cover_places(stop: Stop) -> Iterator[str]:
    """One for each widget that the stop covers."""
    for place in stop.covers:
        for _ in range(2 if place == "curves" else 1):
            yield place
