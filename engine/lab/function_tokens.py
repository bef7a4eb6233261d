"""A typed function cut into numbers, names and signs, however people write them."""

import re
import unicodedata

from engine.errors import InputError

FUNCTIONS = ("sin", "cos", "tanh", "exp", "log", "sqrt", "abs")

_ALSO_CALLED = {"ln": "log", "π": "pi"}

_SIGNS = str.maketrans({
    "^": "**", "·": "*", "×": "*", "∙": "*", "⋅": "*", "÷": "/", "−": "-", "–": "-", "\xa0": " ",
})

_RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-", strict=True))

_POWER = re.compile(f"[{''.join(_RAISED)}]+")

_TOKEN = re.compile(
    r"\s*(?:((?:\d+[.,]?\d*|[.,]\d+)(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*|[√π])|(\*\*|[-+*/()|]))",
    re.ASCII,
)

_LETTER_THEN_FUNCTION = re.compile(f"([A-Za-z])({'|'.join((*FUNCTIONS, 'ln', 'pi'))})")


def tokens_of(text: str) -> list[str]:
    """x² is x**2, x^2 too; − × · ÷ are - * * /, and 3,5 is 3.5; a full-width x is an x.

    Raises InputError for a sign that there is not.
    """
    tokens, place = [], 0
    text = _in_plain_signs(text).rstrip()
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            wrong = text[place:].lstrip(" \t\r\n\f\v")[:1]
            raise InputError(
                "The function cannot contain “{token}”. It may contain numbers, one letter, + - "
                "* / ^, brackets, and {functions}.",
                token=wrong if wrong.isprintable() else ascii(wrong)[1:-1],
                functions=", ".join(FUNCTIONS),
            )
        number, name, sign = match.groups()
        if name:
            tokens += [_ALSO_CALLED.get(each, each) for each in _names_in(name)]
        else:
            tokens.append(number.replace(",", ".") if number else sign)
        place = match.end()
    return tokens


def _in_plain_signs(text: str) -> str:
    """NFKC has the plain forms of full-width letters, digits and brackets, but makes ² a 2."""
    raised = _POWER.sub(
        lambda found: "**" + "".join(_RAISED[each] for each in found.group()) + " ", text)
    return unicodedata.normalize("NFKC", raised).translate(_SIGNS)


def _names_in(name: str) -> tuple[str, ...]:
    """One letter, and a function right behind it, are two: xsin(x). No other name is."""
    found = _LETTER_THEN_FUNCTION.fullmatch(name)
    return (name,) if found is None else (found.group(1), found.group(2))
