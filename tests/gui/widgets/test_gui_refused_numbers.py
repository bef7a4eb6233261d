"""What a field for numbers shows: that a text is refused, and every digit that is in force."""

from collections.abc import Callable

import pytest
from measures.present import present
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from sample_files.typed_numbers import enter, messages

from engine.training.recipe import BOUNDS
from gui.widgets import theme
from gui.widgets.fields.number_field import NumberField
from gui.widgets.numbers import exact


def test_what_is_refused_is_seen_and_comes_back(page: Callable[..., QWidget]) -> None:
    field, other = NumberField(BOUNDS["epochs"]), NumberField(BOUNDS["seed"])
    field.setValue(20)
    window = page(field, other)
    told: list[object] = []
    field.valueChanged.connect(told.append)
    field.confirmed.connect(lambda: told.append("confirmed"))
    before = window.size(), field.geometry(), other.geometry()
    plain = field.grab().toImage()
    enter(field, "1,000")
    assert (field.text(), field.value(), told) == ("1,000", 20, [])
    for part in ("“1,000”", "1 or 1000", "from 1 to 100000", "The value is still 20", "Esc"):
        assert part in field.complaint
    assert messages(field) == [field.complaint]
    assert field.accessibleDescription() == field.complaint
    assert (window.size(), field.geometry(), other.geometry()) == before  # nothing jumps
    message = present(window.findChild(QLabel, "refusal"))
    assert window.rect().contains(message.geometry())
    assert message.height() >= message.heightForWidth(message.width())  # nor is it cut off
    assert not message.geometry().intersects(field.geometry())
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.value(), told) == ("20", 20, [])
    assert not field.complaint and not messages(field) and not field.accessibleDescription()
    QTest.keyClick(field, Qt.Key.Key_End)
    assert field.grab().toImage().size() == plain.size()


def test_a_mark_stands_in_the_field_where_it_is_refused(page: Callable[..., QWidget]) -> None:
    field, other = NumberField(BOUNDS["epochs"]), NumberField(BOUNDS["epochs"])
    page(field, other)
    enter(field, "5x")
    other.setFocus()

    def colours() -> set[str]:
        image = field.grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(image.width())
                for y in range(image.height())}

    warning = theme.current().warning
    assert warning in colours()
    enter(field, "5")
    other.setFocus()
    assert warning not in colours()


def test_a_message_goes_with_the_focus_and_comes_back_with_it(page: Callable[..., QWidget]) -> None:
    first, second, third = (NumberField(BOUNDS["epochs"]) for _ in range(3))
    page(first, second, third)
    first.setFocus()
    first.selectAll()
    QTest.keyClicks(first, "-3")
    second.setFocus()  # as with the mouse
    assert messages(first) == [first.complaint] and "too small" in first.complaint
    third.setFocus()
    assert not messages(first) and first.complaint and first.text() == "-3"
    first.setFocus()
    assert messages(first) == [first.complaint]
    enter(second, "y")
    assert messages(first) == [second.complaint]  # one at a time


def test_news_of_the_value_takes_the_place_of_what_is_refused(page: Callable[..., QWidget]) -> None:
    field = NumberField(BOUNDS["epochs"])
    page(field)
    field.setValue(20)
    enter(field, "many")
    field.show_value(20)  # of another setting
    assert field.text() == "many" and field.complaint
    field.show_value(30)
    assert (field.text(), field.value(), field.complaint) == ("30", 30, "")


def test_what_is_locked_still_says_that_it_is_refused(page: Callable[..., QWidget]) -> None:
    field, other = NumberField(BOUNDS["epochs"]), NumberField(BOUNDS["epochs"])
    page(field, other)
    enter(field, "many")
    field.setEnabled(False)
    assert field.complaint and field.text() == "many"


def test_a_value_outside_cannot_be_put_in(page: Callable[..., QWidget]) -> None:
    field = NumberField(BOUNDS["epochs"])
    page(field)
    with pytest.raises(ValueError, match="100001"):
        field.setValue(100_001)


def test_a_number_that_is_too_long_is_marked_and_shown_whole_to_who_edits_it(
    page: Callable[..., QWidget],
) -> None:
    field, other = NumberField(BOUNDS["learning_rate"]), NumberField(BOUNDS["seed"])
    page(field, other)
    field.setFixedWidth(90)
    told: list[object] = []
    for value in (0.12345678901234567, 1.2345678901234567e-07, 1.2345678901234567e200):
        field.setValue(value)
        field.valueChanged.connect(told.append)
        other.setFocus()
        assert "…" in field.text()
        assert field.text().partition("e")[2] == exact(value).partition("e")[2]
        assert exact(value).startswith(field.text().partition("…")[0])
        field.setFocus()
        assert field.text() == exact(value)
        QTest.keyClick(field, Qt.Key.Key_Return)
        other.setFocus()
        assert field.value() == value and not told and not field.complaint
        field.valueChanged.disconnect(told.append)


def test_screen_readers_are_told_the_value_and_its_bounds(page: Callable[..., QWidget]) -> None:
    field = NumberField(BOUNDS["epochs"])
    field.setAccessibleName("Epochs")
    page(field)
    enter(field, "1e3")
    found = QAccessible.queryAccessibleInterface(field)
    assert found.role() == QAccessible.Role.SpinBox
    assert found.text(QAccessible.Text.Name) == "Epochs"
    value = found.valueInterface()
    assert (value.currentValue(), value.minimumValue(), value.maximumValue()) == (1000, 1, 100_000)
    enter(field, "x")
    assert "not a number" in found.text(QAccessible.Text.Description)
    assert value.currentValue() == 1000


def test_a_field_without_room_paints_no_mark(page: Callable[..., QWidget]) -> None:
    field = NumberField(BOUNDS["epochs"])
    page(field)
    enter(field, "many")
    field.setFixedHeight(5)
    field.window().grab()  # Qt would warn of letters without a size, and that fails the test
    assert field.complaint
