"""A function typed by a person: read into a tree, never run."""

import math

from engine.errors import InputError
from engine.lab.expression_node import Expression, Number, Variable
from engine.lab.expression_tree import add, call, divide, multiply, power
from engine.lab.function_tokens import FUNCTIONS, tokens_of

LONGEST = 80
"""Characters that a function may have."""

DEEPEST = 12
"""Brackets, signs and powers that may stand inside each other."""

GREATEST_POWER = 10

def parse(text: str) -> tuple[Expression, str]:
    """A typed function, and the name of its variable.

    It may use + - * / **, brackets, |x|, numbers, pi, the functions of FUNCTIONS, and one letter as
    its variable; a product needs no sign where none can be meant otherwise, as in 2x or 3(x + 1),
    and binds like any other: 1/2x is a half of x. Raises InputError for anything else, saying what
    it is.
    """
    if len(text) > LONGEST:
        raise InputError(
            "The function has {length} characters; {most} are allowed. Shorten it.",
            length=len(text), most=LONGEST,
        )
    reader = _Reader(tokens_of(text))
    found = reader.sum()
    if reader.next is not None:
        raise InputError("The function has an error at “{token}”. Correct it.", token=reader.next)
    if reader.variable is None or isinstance(found, Number):
        raise InputError("The function is the same everywhere. Use a letter, as in x^2.")
    found.derivative()  # which may have a number that is too large
    return found, reader.variable


class _Reader:
    """Reads tokens by the rules of arithmetic: sums of products of signs of powers of atoms."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._place = self._depth = self._bars = 0
        self.variable: str | None = None

    @property
    def next(self) -> str | None:
        return self._tokens[self._place] if self._place < len(self._tokens) else None

    def _take(self) -> str:
        token = self.next
        if token is None:
            raise InputError("The function ends too early. Continue it, as in x^2.")
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
        while self.next in ("*", "/") or self._is_a_factor_without_sign():
            sign = self._take() if self.next in ("*", "/") else "*"
            found = (multiply if sign == "*" else divide)(found, self._signed())
        return found

    def _is_a_factor_without_sign(self) -> bool:
        """Whether the next begins one; a bar closes the one that is open, if one is."""
        token = self.next or ""
        return token in ("(", "√") or token[:1].isalpha() or (token == "|" and not self._bars)

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
        """With e the one letter that may be a number: to any power but a number's it is exp."""
        is_e = self.next == "e" and self._tokens[self._place + 1 : self._place + 2] == ["**"]
        base = None if is_e and self._take() else self._atom()
        if self.next != "**" and base is not None:
            return base
        self._take()
        exponent = self._signed()
        if base is None and not isinstance(exponent, Number):
            return call("exp", exponent)
        if not isinstance(exponent, Number) or abs(exponent.number) > GREATEST_POWER:
            raise InputError(
                "The power {exponent} is not allowed; use a number from −{most} to {most}.",
                exponent=exponent, most=GREATEST_POWER,
            )
        return power(base or self._letter("e"), exponent.number)

    def _atom(self) -> Expression:
        token = self._take()
        if token == "(":
            return self._bracketed()
        if token == "|":
            return call("abs", self._between_bars())
        if token == "√":
            return self._root()
        if token == "pi":
            return Number(math.pi)
        if token[0].isdigit() or token[0] == ".":
            return Number(float(token))
        if token in FUNCTIONS:
            if self.next != "(":
                raise InputError("After {name} a bracket is missing, as in {name}(x).", name=token)
            self._take()
            return call(token, self._bracketed())
        if len(token) == 1 and token.isalpha():
            return self._letter(token)
        if token[0].isalpha() or token[0] == "_":
            raise InputError(
                "The function cannot use “{name}”. It may use one letter, and {functions}.",
                name=token, functions=", ".join(FUNCTIONS),
            )
        raise InputError("The function has an error at “{token}”. Correct it.", token=token)

    def _root(self) -> Expression:
        """Of the one that follows, in brackets or not."""
        self._go_deeper()
        try:
            return call("sqrt", self._atom())
        finally:
            self._depth -= 1

    def _letter(self, token: str) -> Variable:
        if self.variable not in (None, token):
            raise InputError(
                "The function has two letters, {one} and {other}. Use only one.",
                one=self.variable, other=token,
            )
        self.variable = token
        return Variable(token)

    def _bracketed(self) -> Expression:
        bars, self._bars = self._bars, 0
        inner = self.sum()
        if self.next is None:
            raise InputError("A closing bracket is missing. Add it.")
        self._close(")")
        self._bars = bars
        return inner

    def _between_bars(self) -> Expression:
        self._bars += 1
        inner = self.sum()
        if self.next is None:
            raise InputError("A closing | is missing. Add it, as in |x|.")
        self._close("|")
        self._bars -= 1
        return inner

    def _close(self, sign: str) -> None:
        if self.next != sign:
            raise InputError("The function has an error at “{token}”. Correct it.", token=self.next)
        self._take()

    def _go_deeper(self) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise InputError("The function is nested too deeply. Make it simpler.")
