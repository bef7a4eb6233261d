"""Numbers that are stepped, and the wheel: it turns only what has the focus."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from robot.window_robot import Robot
from sample_files.typed_numbers import enter

from engine.lab.recipe import BOUNDS as LAB_BOUNDS
from engine.lab.recipe import START
from engine.training.recipe import BOUNDS
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.wheel import ComboBox, Slider

# steps


@given(st.floats(-1e30, 1e30), st.integers(-10, 10))
def test_steps_of_a_start_are_exact_and_cross_zero(
    qapp: QApplication, value: float, steps: int,
) -> None:
    field = NumberField(START)
    field.setValue(value)
    field.stepBy(steps)
    assert (field.value() - value) * steps >= 0
    if steps and 1e-3 < abs(value) < 1e6:
        assert field.value() != value
    field.deleteLater()


def test_steps_are_a_tenth_of_the_leading_digit(page: Callable[..., QWidget]) -> None:
    field = NumberField(BOUNDS["learning_rate"])
    page(field)
    field.setFocus()
    for value, key, wanted in (
        (0.5, "Up", "0.51"), (0.5, "Down", "0.49"), (1.0, "Up", "1.1"), (1.0, "Down", "0.99"),
        (0.1, "Down", "0.099"), (0.099, "Up", "0.1"), (1e-6, "Up", "1.1e-06"),
        (0.1234567, "Up", "0.1334567"), (0.7, "PageUp", "0.8"), (1e300, "Up", "1e+300"),
        (1e-300, "Down", "1e-300"),
    ):
        field.setValue(value)
        QTest.keyClick(field, getattr(Qt.Key, f"Key_{key}"))
        assert field.text() == wanted, (value, key)


def test_steps_of_whole_numbers_end_at_the_bounds(page: Callable[..., QWidget]) -> None:
    field = NumberField(BOUNDS["epochs"])
    page(field)
    field.setFocus()
    for value, key, wanted in ((20, "Up", 21), (20, "PageDown", 10), (3, "PageDown", 1),
                               (1, "Down", 1), (99_995, "PageUp", 100_000)):
        field.setValue(value)
        QTest.keyClick(field, getattr(Qt.Key, f"Key_{key}"))
        assert field.value() == wanted


def test_a_scale_is_stepped_to_its_ends_and_not_over_zero(page: Callable[..., QWidget]) -> None:
    field = NumberField(LAB_BOUNDS["scale"])
    page(field)
    for value, steps, wanted in ((1e-6, -5, 1e-6), (-1e-6, 5, -1e-6), (-1.0, -1, -1.1),
                                 (1e6, 1, 1e6), (-1e6, -1, -1e6)):
        field.setValue(value)
        field.stepBy(steps)
        assert field.value() == wanted


def test_a_step_goes_from_what_is_typed_and_from_nothing_that_is_refused(
    page: Callable[..., QWidget],
) -> None:
    field = NumberField(BOUNDS["epochs"])
    page(field)
    enter(field, "500", Qt.Key.Key_Up)
    assert field.value() == 501
    enter(field, "x", Qt.Key.Key_Up)
    assert (field.value(), field.text()) == (501, "x")


# the wheel


def turn(widget: QWidget, notches: int = 1) -> bool:
    """Turn the wheel over a widget; whether that heeds it, or leaves it to the page."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle, widget.mapToGlobal(middle), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def can_be_turned(widget: QWidget) -> list[QWidget]:
    """The whole family, whatever it was made of; scroll bars are to be turned."""
    return [each for each in widget.findChildren(QWidget)
            if isinstance(each, QComboBox | QAbstractSpinBox | QAbstractSlider)
            and not isinstance(each, QScrollBar)]


def state(widget: QWidget) -> object:
    return (widget.currentIndex() if isinstance(widget, QComboBox)
            else widget.value())  # type: ignore[attr-defined]  # each that is given has it


def make(kind: str) -> QWidget:
    if kind == "combo box":
        box = ComboBox()
        box.addItems(["a", "b", "c"])
        box.setCurrentIndex(1)
        return box
    if kind == "slider":
        slider = Slider()
        slider.setValue(50)
        return slider
    field = NumberField(BOUNDS["epochs" if kind == "whole" else "learning_rate"])
    field.setValue(20 if kind == "whole" else 0.5)
    return field


@pytest.mark.parametrize("kind", ["combo box", "slider", "whole", "real"])
def test_the_wheel_turns_only_what_has_the_focus(page: Callable[..., QWidget], kind: str) -> None:
    field, other = make(kind), NumberField(BOUNDS["seed"])
    page(field, other)
    other.setFocus()
    before = state(field)
    assert not turn(field) and not turn(field, -1) and state(field) == before
    assert other.hasFocus()
    field.setFocus()
    assert turn(field) and state(field) != before


@pytest.mark.parametrize("kind", ["combo box", "slider", "whole", "real"])
def test_the_page_scrolls_where_the_wheel_is_not_heeded(qtbot: QtBot, kind: str) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    fields = [make(kind) for _ in range(60)]
    for each in fields:
        column.addWidget(each)
    area = QScrollArea()
    area.setWidget(content)
    area.resize(300, 200)
    qtbot.addWidget(area)
    area.show()
    qtbot.waitExposed(area)
    area.setFocus()
    before, bar = [state(each) for each in fields], area.verticalScrollBar()
    for _ in range(4):
        QTest.wheelEvent(area.windowHandle(), QPointF(100, 100), QPoint(0, -120))
    assert bar.value() > 0
    assert [state(each) for each in fields] == before


def test_no_field_of_the_window_is_turned_by_a_wheel_that_goes_by(robot: Robot) -> None:
    window = robot.window
    robot.open_lab()
    for key in window.explore.actions_:
        window.show_view(key)
    robot.catch_up()
    window.check_figures()
    assert window.figures is not None
    family = [*can_be_turned(window), *can_be_turned(window.figures)]
    kinds = {type(each) for each in family}
    assert len(family) > 40 and kinds <= {ComboBox, Slider, NumberField}
    for each in family:
        each.clearFocus()
        before = state(each)
        assert each.focusPolicy() & Qt.FocusPolicy.WheelFocus != Qt.FocusPolicy.WheelFocus
        assert not turn(each) and not turn(each, -1), each.accessibleName()
        assert state(each) == before
    robot.session.figures.stop()


def test_the_wheel_is_exact(page: Callable[..., QWidget]) -> None:
    field = NumberField(BOUNDS["learning_rate"])
    page(field)
    field.setValue(0.1)
    field.setFocus()
    for _ in range(3):
        turn(field)
    assert field.value() == 0.13
