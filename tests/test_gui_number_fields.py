"""Numbers typed into every field, in every country's way; refused where they are none; the wheel.

The table: what is typed, and what it is. What may be two numbers is none.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)
from window_robot import Robot

from engine.bounds import Bounds, RealBounds, WholeBounds
from engine.lab.recipe import BOUNDS as LAB_BOUNDS
from engine.lab.recipe import START, LabRecipe
from engine.recipe import BOUNDS, WEIGHT_OF_DRAWINGS, Recipe
from gui.lab.panels.vector import read_numbers
from gui.number_field import NumberField
from gui.numbers import exact
from gui.typed_number import Unreadable, read_number
from gui.wheel import ComboBox, Slider

LOCALES = ("en_US", "ko_KR", "de_DE", "fr_FR", "ar_EG")

TABLE: tuple[tuple[str, str | None], ...] = (
    # a dot, a comma, or what else stands before the decimals
    ("0.05", "0.05"), ("0,05", "0.05"), (".5", "0.5"), (",5", "0.5"), ("5.", "5"), ("5,", "5"),
    ("12.5", "12.5"), ("12,5", "12.5"), ("1.5000", "1.5"), ("1,5000", "1.5"),
    ("0.125", "0.125"), ("0,125", "0.125"), ("0.500", "0.5"), ("1.125", "1.125"),
    ("٠٫٠٥", "0.05"), ("۰٫۰۵", "0.05"), ("٢٫١٢٥", "2.125"), ("０．０５", "0.05"),
    ("０，０５", "0.05"), ("0.1234567", "0.1234567"),
    # digits of other scripts, signs, spaces
    ("٢٠", "20"), ("۲۰", "20"), ("２０", "20"), ("\u200f٢٠", "20"),
    ("20", "20"), ("+20", "20"), (" 20 ", "20"), ("\u00a020\u202f", "20"), ("007", "7"),
    ("-2", "-2"), ("−2", "-2"), ("–2", "-2"), ("－２", "-2"), ("\u061c-٢", "-2"), ("- 2", "-2"),
    # powers of ten
    ("1e-3", "1/1000"), ("1E-3", "1/1000"), ("1e−3", "1/1000"), ("1·10⁻³", "1/1000"),
    ("1 · 10⁻³", "1/1000"), ("1 × 10^-3", "1/1000"), ("1×10⁻³", "1/1000"), ("1*10**-3", "1/1000"),
    ("10⁻³", "1/1000"), ("10^-3", "1/1000"), ("2,5e-3", "1/400"), ("2.500·10⁻³", "1/400"),
    ("١e-٣", "1/1000"), ("１ｅ－３", "1/1000"), ("1e2", "100"), ("1E+2", "100"), ("1e5", "100000"),
    ("100000", "100000"), ("1e0", "1"), ("0e5", "0"), ("0", "0"),
    ("1e400", "1e400"), ("1e-400", "1e-400"), ("-1e400", "-1e400"), ("1e999999", "1e9999"),
    # what is one number here and another there, and thousands set apart in any way
    ("1,000", None), ("1.000", None), ("1.500", None), ("1,500", None), ("100.000", None),
    ("-1,000", None), ("1,000e3", None), ("1 000", None), ("1\u00a0000", None),
    ("1\u202f000", None), ("1'000", None), ("1’000", None), ("1_000", None), ("١٬٠٠٠", None),
    ("1.000.000", None), ("1,000,000", None), ("1,000.5", None), ("1.000,5", None),
    # what is none
    ("", None), (" ", None), ("-", None), ("abc", None), ("nan", None), ("inf", None),
    ("1e", None), ("e5", None), ("1e5.5", None), ("1,,2", None), ("1.2.3", None), ("1 2", None),
    ("1, 2", None), ("--1", None), ("0x10", None), ("5%", None), ("½", None), ("2²", None),
    ("210³", None), ("1/2", None), ("1+1", None), ("1;2", None), ("9" * 100, None),
)

FIELDS: dict[str, tuple[Bounds, str]] = {
    **{name: (bounds, "") for name, bounds in BOUNDS.items()},
    **{f"lab {name}": (bounds, "") for name, bounds in LAB_BOUNDS.items()},
    "lab delta": (LAB_BOUNDS["delta"], "δ "), "lab scale": (LAB_BOUNDS["scale"], "× "),
    "start": (START, ""), "weight": (WEIGHT_OF_DRAWINGS, "×"),
}


def taken(text: str | None, bounds: Bounds) -> float | None:
    """What a field with these bounds makes of the second column, by exact arithmetic."""
    if text is None:
        return None
    number = Fraction(text)
    if isinstance(bounds, WholeBounds):
        is_one = number.denominator == 1 and bounds.low <= number <= bounds.high
        return int(number) if is_one else None
    size = abs(number) if bounds.either_sign else number
    if not Fraction(bounds.low) <= size <= Fraction(bounds.high):
        return None
    value = float(number)
    return None if number and not value else value


def enter(field: QWidget, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Replace what stands in a field: with the keys, or pasted where there are none for it."""
    field.setFocus()
    field.selectAll()  # type: ignore[attr-defined]
    if text and text.isascii():
        QTest.keyClicks(field, text)
    else:
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QGuiApplication.clipboard().setText(text)
        QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, key)


def messages(widget: QWidget) -> list[str]:
    """What is said beside fields, and can be seen."""
    return [each.text() for each in widget.window().findChildren(QLabel, "refusal")
            if each.isVisible()]


@pytest.fixture
def default_locale() -> Iterator[Callable[[str], QLocale]]:
    """Goes to another country, and comes back at the end."""
    before = QLocale()

    def travel(country: str) -> QLocale:
        QLocale.setDefault(QLocale(country))
        return QLocale()

    yield travel
    QLocale.setDefault(before)


@pytest.fixture
def page(qtbot) -> Iterator[Callable[[QWidget], QWidget]]:
    """Shows a widget in a window that has the focus, with room around it."""
    kept = []

    def show(*widgets: QWidget) -> QWidget:
        window = QWidget()
        kept.append(window)
        column = QVBoxLayout(window)
        for each in widgets:
            column.addWidget(each)
        window.resize(360, 300)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield show
    for window in kept:
        window.close()
        window.deleteLater()


# the table


@pytest.mark.parametrize(("text", "number"), TABLE)
def test_a_text_is_read_for_what_it_says(text: str, number: str | None) -> None:
    if number is None:
        with pytest.raises(Unreadable):
            read_number(text)
    else:
        assert Fraction(read_number(text)) == Fraction(number)


def test_digits_may_be_of_any_script() -> None:
    for text in ("२०", "๒๐", "٢٠", "𝟐𝟎"):
        assert read_number(text) == 20


@pytest.mark.parametrize("name", ["learning_rate", "epochs"])
@pytest.mark.parametrize("country", LOCALES)
def test_a_number_is_the_same_in_every_country(page, default_locale, country, name: str) -> None:
    go_through_table(page, name, lambda _: default_locale(country))


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_takes_a_number_or_refuses_it(page, default_locale, name: str) -> None:
    shift = list(FIELDS).index(name)
    go_through_table(
        page, name, lambda row: default_locale(LOCALES[(row + shift) % len(LOCALES)])
    )


def go_through_table(page, name: str, travel: Callable[[int], QLocale]) -> None:
    """Type all of it into a field. travel: to another country before a row."""
    bounds, prefix = FIELDS[name]
    field = NumberField(bounds, prefix)
    page(field)
    first = bounds.low if not isinstance(bounds, RealBounds) else 0.75
    for row, (text, number) in enumerate(TABLE):
        field.setLocale(travel(row))
        field.setValue(first)
        told: list[float] = []
        field.valueChanged.connect(told.append)
        enter(field, text)
        wanted = taken(number, bounds)
        if wanted is None:
            assert field.value() == first and not told, text
            assert field.text().strip() == text.strip() or not text.isascii(), text
            assert field.complaint and messages(field) == [field.complaint], text
        else:
            assert (field.value(), type(field.value())) == (wanted, type(wanted)), text
            assert told == ([] if wanted == first else [wanted]), text
            assert field.text() == prefix + exact(wanted) and field.text()[-1] in "0123456789"
            assert not field.complaint and not messages(field), text
        field.valueChanged.disconnect(told.append)


def test_the_prefix_may_be_typed_or_left_out(page) -> None:
    field = NumberField(LAB_BOUNDS["scale"], "× ")
    page(field)
    for text, value in (("3", 3.0), ("× 4", 4.0), ("×5", 5.0), ("×10^-3", 0.001), ("-2", -2.0)):
        enter(field, text)
        assert (field.value(), field.text()) == (value, f"× {exact(value)}")


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_what_is_written_is_read_to_the_bit(value: float) -> None:
    text = exact(value)
    assert float(read_number(text)) == value
    assert set(text) <= set("0123456789.e+-")


@given(st.floats(-1e30, 1e30))
def test_a_field_writes_what_it_reads_back(qapp, value: float) -> None:
    field, other = NumberField(START), NumberField(START)
    field.setValue(value)
    field.resize(400, 30)
    other.setValue(1e30 if value != 1e30 else 0.0)
    enter(other, field.text())
    assert other.value() == value
    field.deleteLater()
    other.deleteLater()


@pytest.mark.parametrize(("text", "numbers"), [
    ("3, 4, 10", (3, 4, 10)), ("3,\t4", (3, 4)), ("7", (7,)), ("1, -2.5", (1, -2.5)),
    ("1,5; 2,5", (1.5, 2.5)), ("1;2", (1, 2)), ("1e-3, 2", (0.001, 2)), ("٣، ٤", (3, 4)),
    ("1,5", None), ("1,5, 2,5", None), ("1,2,3", None), ("1.000, 2", None), ("1,000; 2", None),
    ("1 2", None), ("3,", None), ("1e9", None), ("", None), ("1, x", None), ("1, " * 9, None),
])
def test_a_list_of_numbers_has_no_number_that_was_not_meant(text, numbers) -> None:
    assert read_numbers(text) == numbers


# steps


@given(st.floats(-1e30, 1e30), st.integers(-10, 10))
def test_steps_of_a_start_are_exact_and_cross_zero(qapp, value: float, steps: int) -> None:
    field = NumberField(START)
    field.setValue(value)
    field.stepBy(steps)
    assert (field.value() - value) * steps >= 0
    if steps and 1e-3 < abs(value) < 1e6:
        assert field.value() != value
    field.deleteLater()


def test_steps_are_a_tenth_of_the_leading_digit(page) -> None:
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


def test_steps_of_whole_numbers_end_at_the_bounds(page) -> None:
    field = NumberField(BOUNDS["epochs"])
    page(field)
    field.setFocus()
    for value, key, wanted in ((20, "Up", 21), (20, "PageDown", 10), (3, "PageDown", 1),
                               (1, "Down", 1), (99_995, "PageUp", 100_000)):
        field.setValue(value)
        QTest.keyClick(field, getattr(Qt.Key, f"Key_{key}"))
        assert field.value() == wanted


def test_a_scale_is_stepped_to_its_ends_and_not_over_zero(page) -> None:
    field = NumberField(LAB_BOUNDS["scale"])
    page(field)
    for value, steps, wanted in ((1e-6, -5, 1e-6), (-1e-6, 5, -1e-6), (-1.0, -1, -1.1),
                                 (1e6, 1, 1e6), (-1e6, -1, -1e6)):
        field.setValue(value)
        field.stepBy(steps)
        assert field.value() == wanted


def test_a_step_goes_from_what_is_typed_and_from_nothing_that_is_refused(page) -> None:
    field = NumberField(BOUNDS["epochs"])
    page(field)
    enter(field, "500", Qt.Key.Key_Up)
    assert field.value() == 501
    enter(field, "x", Qt.Key.Key_Up)
    assert (field.value(), field.text()) == (501, "x")


# refused, and untouched


def test_what_is_refused_is_seen_and_comes_back(page) -> None:
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
    for part in ("“1,000”", "1 or 1000", "from 1 to 100000", "20 stays in force", "Esc"):
        assert part in field.complaint
    assert messages(field) == [field.complaint]
    assert field.accessibleDescription() == field.complaint
    assert (window.size(), field.geometry(), other.geometry()) == before  # nothing jumps
    message = window.findChild(QLabel, "refusal")
    assert window.rect().contains(message.geometry())
    assert message.height() >= message.heightForWidth(message.width())  # nor is it cut off
    assert not message.geometry().intersects(field.geometry())
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.value(), told) == ("20", 20, [])
    assert not field.complaint and not messages(field) and not field.accessibleDescription()
    QTest.keyClick(field, Qt.Key.Key_End)
    assert field.grab().toImage().size() == plain.size()


def test_a_mark_stands_in_the_field_where_it_is_refused(page) -> None:
    field, other = NumberField(BOUNDS["epochs"]), NumberField(BOUNDS["epochs"])
    page(field, other)
    enter(field, "5x")
    other.setFocus()

    def colours() -> set[str]:
        image = field.grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(image.width())
                for y in range(image.height())}

    from gui import theme

    warning = theme.current().warning
    assert warning in colours()
    enter(field, "5")
    other.setFocus()
    assert warning not in colours()


def test_a_message_goes_with_the_focus_and_comes_back_with_it(page) -> None:
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


def test_news_of_the_value_takes_the_place_of_what_is_refused(page) -> None:
    field = NumberField(BOUNDS["epochs"])
    page(field)
    field.setValue(20)
    enter(field, "many")
    field.show_value(20)  # of another setting
    assert field.text() == "many" and field.complaint
    field.show_value(30)
    assert (field.text(), field.value(), field.complaint) == ("30", 30, "")


def test_what_is_locked_still_says_that_it_is_refused(page) -> None:
    field, other = NumberField(BOUNDS["epochs"]), NumberField(BOUNDS["epochs"])
    page(field, other)
    enter(field, "many")
    field.setEnabled(False)
    assert field.complaint and field.text() == "many"


def test_a_value_outside_cannot_be_put_in(page) -> None:
    field = NumberField(BOUNDS["epochs"])
    page(field)
    with pytest.raises(ValueError, match="100001"):
        field.setValue(100_001)


def test_a_number_that_is_too_long_is_marked_and_shown_whole_to_who_edits_it(page) -> None:
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


def test_screen_readers_are_told_the_value_and_its_bounds(page) -> None:
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
    assert "no number" in found.text(QAccessible.Text.Description)
    assert value.currentValue() == 1000


# in the window


def model_values(robot: Robot) -> dict[str, float]:
    """What is in force, by the name of its field below."""
    training, lab = robot.session.training, robot.session.lab
    return (
        {name: getattr(training.recipe, name) for name in BOUNDS}
        | {f"lab {name}": getattr(lab.recipe, name) for name in LAB_BOUNDS}
        | {f"start {place}": each for place, each in enumerate(lab.problem.start)}
        | {"weight": training.weight_of_mine}
    )


def window_fields(robot: Robot) -> dict[str, NumberField]:
    """Every field of the window, all of them to be used."""
    lab = robot.open_lab()
    robot.session.lab.set_recipe(LabRecipe(
        "scores", learning_rate=1e-5, gradient="difference", splitting="seeded", steps=5))
    robot.catch_up()
    form, lab_form = robot.window.training.recipe, lab.form
    robot.choose(robot.window.collection.retrain.source, "both")
    panel = next(view for view in lab.views if hasattr(view, "difference"))
    return {
        "learning_rate": form.rate, "epochs": form.epochs, "batch_size": form.batch_size,
        "seed": form.seed, "weight": robot.window.collection.retrain.weight,
        "lab learning_rate": lab_form.rate.box, "lab steps": lab_form.steps,
        "lab seed": lab_form.seed, "lab delta": lab_form.delta, "lab scale": lab_form.scale,
        **{f"start {place}": box for place, box in enumerate(lab_form.start.boxes)},
        "tried delta": panel.difference.field.box,
    }


IN_THE_WINDOW = ("0,05", "1e-3", "٢٠", "1.000", "100000", "abc")


def test_every_field_of_the_window_sends_what_is_typed_and_nothing_else(
    robot: Robot, default_locale
) -> None:
    fields = window_fields(robot)
    assert set(robot.window.findChildren(NumberField)) == set(fields.values())
    for field in fields.values():
        assert field.isEnabled() and field.accessibleName()
    table = dict(TABLE)
    bounds_of = {name: bounds for name, (bounds, _) in FIELDS.items()} | {
        name: START for name in fields if name.startswith("start")
    } | {"tried delta": LAB_BOUNDS["delta"]}
    for number, (name, field) in enumerate(fields.items()):
        robot.window.pages.turn_to("draw" if name in (*BOUNDS, "weight") else "lab")
        for place, text in enumerate(IN_THE_WINDOW):
            robot.window.setLocale(default_locale(LOCALES[(number + place) % len(LOCALES)]))
            kept, old = model_values(robot), field.value()
            enter(field, text)
            wanted = taken(table[text], bounds_of[name])
            assert field.value() == (old if wanted is None else wanted), (name, text)
            assert bool(field.complaint) == (wanted is None), (name, text)
            if name in kept and wanted is not None:
                kept[name] = wanted
            assert model_values(robot) == kept, (name, text)
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert not field.complaint


def test_an_untouched_field_sends_nothing(robot: Robot) -> None:
    fields = window_fields(robot)
    training, lab = robot.session.training, robot.session.lab
    training.set_recipe(Recipe(3, 70, 0.12345678901234567, seed=5))
    lab.set_recipe(replace(lab.recipe, start=(0.1 + 0.2, -1e-7 / 3, 1e30, float(np.float32(0.1))),
                           delta=1e-12, scale=-1 / 3, learning_rate=1e12))
    robot.catch_up()
    told: list[str] = []
    training.recipe_changed.connect(lambda _: told.append("recipe"))
    training.data_changed.connect(lambda: told.append("data"))
    lab.recipe_changed.connect(lambda _: told.append("lab"))
    kept = model_values(robot)
    for name, field in fields.items():
        robot.window.pages.turn_to("draw" if name in (*BOUNDS, "weight") else "lab")
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Return)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Tab)
        field.clearFocus()
        assert not told and not field.complaint, name
    assert model_values(robot) == kept


@pytest.mark.parametrize("rate", [1e-6, 0.1234567, 1e5, 1e-300, 1 / 3])
def test_another_field_leaves_the_rate_as_it_is(robot: Robot, rate: float) -> None:
    """As a hint or a stop sets it, beyond what the slider goes to."""
    form, training = robot.window.training.recipe, robot.session.training
    training.set_recipe(replace(training.recipe, learning_rate=rate))
    robot.type_in(form.epochs, "21")
    robot.choose(form.loss, "mnist_loss")
    robot.type_in(form.batch_size, "128")
    robot.type_in(form.seed, "7")
    assert training.recipe == Recipe(21, 128, rate, "mnist_loss", seed=7)
    robot.type_in(form.rate, "1e-7")
    assert training.recipe == Recipe(21, 128, 1e-7, "mnist_loss", seed=7)


def test_the_slider_rounds_only_what_it_is_moved_to(robot: Robot) -> None:
    form, training = robot.window.training.recipe, robot.session.training
    training.set_recipe(replace(training.recipe, learning_rate=0.1234567))
    form.rate_slider.setFocus()
    form.rate_slider.clearFocus()
    assert training.recipe.learning_rate == 0.1234567
    form.rate_slider.setFocus()
    QTest.keyClick(form.rate_slider, Qt.Key.Key_PageUp)
    assert training.recipe.learning_rate == float(f"{training.recipe.learning_rate:.2g}") == 0.15
    assert form.rate.text() == "0.15"


def test_only_what_was_edited_of_the_data_is_sent(robot: Robot) -> None:
    retrain, training = robot.window.collection.retrain, robot.session.training
    robot.choose(retrain.source, "both")
    enter(retrain.weight, "a lot")
    robot.choose(retrain.source, "mine")
    robot.choose(retrain.source, "both")
    assert (training.source, training.weight_of_mine) == ("both", 100)
    assert retrain.weight.complaint and retrain.weight.text() == "a lot"
    enter(retrain.weight, "250")
    assert (training.source, training.weight_of_mine) == ("both", 250)


def test_enter_leads_to_the_canvas_unless_it_is_refused(robot: Robot) -> None:
    form = robot.window.training.recipe
    robot.window.activateWindow()
    robot.type_in(form.epochs, "3.5")
    assert form.epochs.hasFocus()
    robot.type_in(form.epochs, "3")
    assert robot.canvas.hasFocus()


def test_a_start_that_was_drawn_shows_every_digit_of_its_float32(robot: Robot) -> None:
    lab = robot.open_lab()
    robot.session.lab.set_recipe(LabRecipe("speed", gradient="autograd"))
    robot.catch_up()
    for box, value in zip(lab.form.start.boxes, robot.session.lab.problem.start, strict=False):
        assert np.float32(box.value()) == np.float32(value)
        assert len(exact(abs(box.value())).replace(".", "").lstrip("0")) <= 9
    kept = robot.session.lab.problem.start
    robot.type_in(lab.form.start.boxes[1], "2")
    assert robot.session.lab.recipe.start == (kept[0], 2.0, kept[2])  # to the bit


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
            else widget.value())  # type: ignore[attr-defined]


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
def test_the_wheel_turns_only_what_has_the_focus(page, kind: str) -> None:
    field, other = make(kind), NumberField(BOUNDS["seed"])
    page(field, other)
    other.setFocus()
    before = state(field)
    assert not turn(field) and not turn(field, -1) and state(field) == before
    assert other.hasFocus()
    field.setFocus()
    assert turn(field) and state(field) != before


@pytest.mark.parametrize("kind", ["combo box", "slider", "whole", "real"])
def test_the_page_scrolls_where_the_wheel_is_not_heeded(qtbot, kind: str) -> None:
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


def test_the_wheel_is_exact(page) -> None:
    field = NumberField(BOUNDS["learning_rate"])
    page(field)
    field.setValue(0.1)
    field.setFocus()
    for _ in range(3):
        turn(field)
    assert field.value() == 0.13 and math.isclose(field.value(), 0.13, rel_tol=0)
