"""Numbers typed into a field, in every country's way."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from sample_files.typed_numbers import FIELDS, LOCALES, TABLE, enter, messages, taken

from engine.bounds import RealBounds
from engine.lab.recipe import BOUNDS as LAB_BOUNDS
from engine.lab.recipe import START
from gui.lab.panels.vector_backward import read_numbers
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.typed_number import Unreadable, read_number
from gui.widgets.numbers import exact


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
def test_a_number_is_the_same_in_every_country(
    page: Callable[..., QWidget], default_locale: Callable[[str], QLocale], country: str, name: str,
) -> None:
    go_through_table(page, name, lambda _: default_locale(country))


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_takes_a_number_or_refuses_it(
    page: Callable[..., QWidget], default_locale: Callable[[str], QLocale], name: str,
) -> None:
    shift = list(FIELDS).index(name)
    go_through_table(
        page, name, lambda row: default_locale(LOCALES[(row + shift) % len(LOCALES)])
    )


def go_through_table(
    page: Callable[..., QWidget], name: str, travel: Callable[[int], QLocale],
) -> None:
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


def test_the_prefix_may_be_typed_or_left_out(page: Callable[..., QWidget]) -> None:
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
def test_a_field_writes_what_it_reads_back(qapp: QApplication, value: float) -> None:
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
    ("1 2", None), ("3,", None), ("1e9", None), ("1e-400, 2", None), ("", None), ("1, x", None),
    ("1, " * 9, None),
])
def test_a_list_of_numbers_has_no_number_that_was_not_meant(
    text: str, numbers: tuple[float, ...] | None,
) -> None:
    assert read_numbers(text) == numbers
