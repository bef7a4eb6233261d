"""A typed function cut into numbers, names and signs, however people write them."""

import re
import unicodedata
from typing import NamedTuple

from engine.errors import InputError

FUNCTIONS = ("sin", "cos", "tan", "tanh", "exp", "log", "sqrt", "abs")


class Token(NamedTuple):
    """A number, a name or a sign as Python has it, and as it was typed."""

    text: str
    typed: str


_ALSO_CALLED = {"ln": "log", "π": "pi"}

_OF_OTHERS = frozenset({
    "asin", "acos", "atan", "asinh", "acosh", "atanh", "sinh", "cosh", "sinc", "logb", "loge",
})
"""Names that are no product of a letter and a function, though they look like one."""

_SIGNS = str.maketrans({
    "^": "**", "·": "*", "×": "*", "∙": "*", "⋅": "*", "∗": "*", "÷": "/", "∕": "/", "−": "-",
    "–": "-", "‐": "-", "‑": "-", "∣": "|", "[": "(", "{": "(", "]": ")", "}": ")",
})

_RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-", strict=True))

_SAME_SHAPE = ("<wide>", "<narrow>", "<small>", "<font>", "<noBreak>")
"""Letters and signs of other widths; a raised or lowered one says something else, as ½ does."""

_TOKEN = re.compile(
    rf"\s*(?:([{''.join(_RAISED)}]+)|((?:\d+[.,]?\d*|[.,]\d+)(?:[eE][+-]?\d+)?)"
    r"|([A-Za-z_]\w*|[√π])|(\*\*|[-+*/()\[\]{}|∣^·×∙⋅∗÷∕−–‐‑]))",
    re.ASCII,
)

_TWO_WAYS = re.compile(r"[1-9]\d{0,2}(?:,\d{3}|\.\d{2}0)")
"""A number that another country reads as thousands: as in the number fields."""

_CALLED = "|".join((*FUNCTIONS, "ln", "pi"))
_RUN_TOGETHER = re.compile(f"([A-Za-z])({_CALLED})|({_CALLED})([A-Za-z])")


def tokens_of(text: str) -> list[Token]:
    """x² is x**2, x^2 too; − × · ÷ are - * * /, and 3,5 is 3.5; a full-width x is an x, and
    [ ] and { } are brackets, too.

    Raises InputError for a sign that there is not, and for a number that can be read in two ways.
    """
    tokens, place = [], 0
    text = "".join(map(_in_one_width, text)).rstrip()
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            wrong = text[place:].lstrip(" \t\r\n\f\v")[:1]
            if unicodedata.name(wrong, "").startswith("HANGUL"):
                raise InputError(
                    "The function cannot contain “{token}”. Switch the keyboard to English "
                    "letters and type it again.", token=wrong,
                )
            raise InputError(
                "The function cannot contain “{token}”. It may contain numbers, one letter, + - "
                "* / ^, brackets, and {functions}.",
                token=wrong if wrong.isprintable() else ascii(wrong)[1:-1],
                functions=", ".join(FUNCTIONS),
            )
        raised, number, name, sign = match.groups()
        if raised:
            tokens.append(Token("**", raised))
            tokens += tokens_of("".join(map(_RAISED.__getitem__, raised)))
        elif number:
            tokens.append(Token(_one_number(number), number))
        elif name:
            tokens += [Token(_ALSO_CALLED.get(each, each), each) for each in _names_in(name)]
        else:
            tokens.append(Token(sign.translate(_SIGNS), sign))
        place = match.end()
    return tokens


def _in_one_width(letter: str) -> str:
    """A full-width letter, digit or sign as it is elsewhere."""
    kind = unicodedata.decomposition(letter).partition(" ")[0]
    return unicodedata.normalize("NFKC", letter) if kind in _SAME_SHAPE else letter


def _one_number(typed: str) -> str:
    if _TWO_WAYS.fullmatch(typed):
        whole, part = re.split("[.,]", typed)
        raise InputError(
            "“{text}” can mean {first} or {second}: write the one you mean.", text=typed,
            first=f"{whole}.{part}".rstrip("0").rstrip("."), second=whole + part,
        )
    return typed.replace(",", ".")


def _names_in(name: str) -> tuple[str, ...]:
    """One letter, and a function beside it, are two: xsin(x), sinx. No other name is."""
    if len(name) > 1 and (name.lower() in FUNCTIONS or name.lower() in ("ln", "pi")):
        return (name.lower(),)
    found = None if name in _OF_OTHERS else _RUN_TOGETHER.fullmatch(name)
    return (name,) if found is None else tuple(each for each in found.groups() if each)
