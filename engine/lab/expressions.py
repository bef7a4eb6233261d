"""A function typed by a person: read into a tree, never run."""

import re

from engine.errors import InputError
from engine.lab.expression_node import Expression, Number, Variable
from engine.lab.expression_tree import add, call, divide, multiply, power

LONGEST = 80
"""Characters that a function may have."""

DEEPEST = 12
"""Brackets, signs and powers that may stand inside each other."""

GREATEST_POWER = 10

FUNCTIONS = ("sin", "cos", "tanh", "exp", "log", "sqrt", "abs")

_TOKEN = re.compile(
    r"\s*(?:((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*)|(\*\*|[-+*/()]))", re.ASCII
)


def parse(text: str) -> tuple[Expression, str]:
    """A typed function, and the name of its variable.

    It may use + - * / **, brackets, numbers, the functions of FUNCTIONS, and one letter as its
    variable. Raises InputError for anything else, saying what it is.
    """
    if len(text) > LONGEST:
        raise InputError(
            "The function has {length} characters; {most} are allowed. Shorten it.",
            length=len(text), most=LONGEST,
        )
    reader = _Reader(_tokens(text))
    found = reader.sum()
    if reader.next is not None:
        raise InputError("The function goes wrong at “{token}”. Change it.", token=reader.next)
    if reader.variable is None or isinstance(found, Number):
        raise InputError("The function is the same everywhere. Use a letter, as in x**2.")
    found.derivative()  # which may have a number that is too large
    return found, reader.variable


def _tokens(text: str) -> list[str]:
    tokens, place = [], 0
    text = text.rstrip()
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            wrong = text[place:].lstrip(" \t\r\n\f\v")[:1]
            raise InputError(
                "The function cannot have “{token}” in it. It may have numbers, one letter, "
                "+ - * / **, brackets, and {functions}.",
                token=wrong if wrong.isprintable() else ascii(wrong)[1:-1],
                functions=", ".join(FUNCTIONS),
            )
        tokens.append(match.group(1) or match.group(2) or match.group(3))
        place = match.end()
    return tokens


class _Reader:
    """Reads tokens by the rules of arithmetic: sums of products of signs of powers of atoms."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._place = self._depth = 0
        self.variable: str | None = None

    @property
    def next(self) -> str | None:
        return self._tokens[self._place] if self._place < len(self._tokens) else None

    def _take(self) -> str:
        token = self.next
        if token is None:
            raise InputError("The function stops too early. Go on with it, as in x**2.")
        self._place += 1
        return token

    def sum(self) -> Expression:
        found = self._product()
        while self.next in ("+", "-"):
            minus = self._take() == "-"
            term = self._product()
            found = add(found, multiply(Number(-1.0), term) if minus else term)
        return found

    def _product(self) -> Expression:
        found = self._signed()
        while self.next in ("*", "/"):
            found = (multiply if self._take() == "*" else divide)(found, self._signed())
        return found

    def _signed(self) -> Expression:
        self._go_deeper()
        try:
            if self.next == "-":
                self._take()
                return multiply(Number(-1.0), self._signed())
            if self.next == "+":
                self._take()
                return self._signed()
            return self._power()
        finally:
            self._depth -= 1

    def _power(self) -> Expression:
        base = self._atom()
        if self.next != "**":
            return base
        self._take()
        exponent = self._signed()
        if not isinstance(exponent, Number) or abs(exponent.number) > GREATEST_POWER:
            raise InputError(
                "The power {exponent} is not allowed; use a number from −{most} to {most}.",
                exponent=exponent, most=GREATEST_POWER,
            )
        return power(base, exponent.number)

    def _atom(self) -> Expression:
        token = self._take()
        if token == "(":
            return self._bracketed()
        if token[0].isdigit() or token[0] == ".":
            return Number(float(token))
        if token in FUNCTIONS:
            if self.next != "(":
                raise InputError("After {name} a bracket is missing, as in {name}(x).", name=token)
            self._take()
            return call(token, self._bracketed())
        if len(token) == 1 and token.isalpha():
            if self.variable not in (None, token):
                raise InputError(
                    "The function has two letters, {one} and {other}. Use only one.",
                    one=self.variable, other=token,
                )
            self.variable = token
            return Variable(token)
        if token[0].isalpha() or token[0] == "_":
            raise InputError(
                "The function cannot use “{name}”. It may use one letter, and {functions}.",
                name=token, functions=", ".join(FUNCTIONS),
            )
        raise InputError("The function goes wrong at “{token}”. Change it.", token=token)

    def _bracketed(self) -> Expression:
        inner = self.sum()
        if self.next != ")":
            raise InputError("A closing bracket is missing. Add it.")
        self._take()
        return inner

    def _go_deeper(self) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise InputError("The function is nested too deeply. Make it simpler.")
