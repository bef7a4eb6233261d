"""What is typed into fields for numbers, what it is, and how it is typed.

What may be two numbers is none.
"""

from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from engine.bounds import Bounds, WholeBounds
from engine.data.held_out import HELD_OUT
from engine.lab.recipe import BOUNDS as LAB_BOUNDS
from engine.lab.recipe import START
from engine.training.recipe import BOUNDS, WEIGHT_OF_DRAWINGS

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
    "held out": (HELD_OUT, ""),
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
    field.selectAll()  # type: ignore[attr-defined]  # each that is given has it
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
