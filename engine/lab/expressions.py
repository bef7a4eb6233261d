"""A function typed by a person: read into a tree, never run."""

from contextlib import suppress
from itertools import combinations

from engine.errors import InputError
from engine.lab.expression_node import Expression, Number
from engine.lab.expression_reader import Reader
from engine.lab.function_tokens import Token, tokens_of

LONGEST = 80
"""Characters that a function may have."""

_MOST_BARS = 8
"""With more of them not all their readings are tried."""


def parse(text: str) -> tuple[Expression, str]:
    """A typed function, and the name of its variable.

    It may use + - * / **, brackets, |x|, numbers, pi, the functions of FUNCTIONS, and one letter as
    its variable; a product needs no sign where none can be meant otherwise, as in 2x or 3(x + 1),
    and binds like any other: 1/2x is a half of x. Raises InputError for anything else, saying what
    it is. A function needs no brackets around what can be meant only: sin x, ln 2x, sin|x|.
    """
    if len(text) > LONGEST:
        raise InputError(
            "The function has {length} characters; {most} are allowed. Shorten it.",
            length=len(text), most=LONGEST,
        )
    reader = _read(tokens_of(text))
    found = reader.found
    if reader.variable is None or isinstance(found, Number):
        raise InputError("The function is the same everywhere. Use a letter, as in x^2.")
    found.derivative()  # which may have a number that is too large
    return found, reader.variable


def _read(tokens: list[Token]) -> Reader:
    """By the rule that a bar closes the one that is open; where that leads nowhere, otherwise.

    |x|x|| has one reading, and it is another. That of |2|x|-1| by the rule is 2·x·1, which nobody
    means: it is refused, for it has two. Raises InputError.
    """
    usual, error = None, None
    try:
        usual = Reader(tokens)
    except InputError as refused:
        error = refused
    if usual is not None and not usual.has_bars_around_a_number:
        return usual
    bars = [place for place, token in enumerate(tokens) if token.text == "|"]
    others: dict[str, Reader] = {}
    for count in range(1, len(bars) if len(bars) <= _MOST_BARS else 0):
        for opening in combinations(bars[1:], count):
            with suppress(InputError):
                other = Reader(tokens, frozenset(opening))
                if not other.has_bars_around_a_number:
                    others.setdefault(str(other.found), other)
    if usual is not None and not others:
        return usual
    if usual is not None or len(others) > 1:
        raise InputError("The bars | can be read in more than one way. Write abs(x) for |x|.")
    if error is not None and not others:
        raise error
    return next(iter(others.values()))
