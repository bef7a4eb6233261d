"""The rules by which the tokens of a typed function become a tree."""

import math
from typing import NoReturn

from engine.errors import InputError
from engine.lab.expression_node import Expression, Number, Variable
from engine.lab.expression_tree import add, call, divide, multiply, power
from engine.lab.function_tokens import FUNCTIONS, Token

DEEPEST = 12
"""Brackets, signs and powers that may stand inside each other."""

GREATEST_POWER = 10

_CLOSING = {"(": ")", "[": "]", "{": "}"}


class Reader:
    """Reads tokens by the rules of arithmetic: sums of products of signs of powers of atoms.

    opening: the places of bars that begin a factor, though one is open. Raises InputError.
    """

    def __init__(self, tokens: list[Token], opening: frozenset[int] = frozenset()) -> None:
        self._tokens, self._opening = tokens, opening
        self._place = self._depth = self._bars = 0
        self.variable: str | None = None
        self.has_bars_around_a_number = False
        self.found = self._sum()
        if self._next is not None:
            self._fail_at(self._tokens[self._place])

    @property
    def _next(self) -> str | None:
        return self._tokens[self._place].text if self._place < len(self._tokens) else None

    def _take(self) -> Token:
        if self._place == len(self._tokens):
            raise InputError("The function ends too early. Continue it, as in x^2.")
        self._place += 1
        return self._tokens[self._place - 1]

    def _fail_at(self, token: Token) -> NoReturn:
        raise InputError(
            "The function has an error at “{token}”. Correct it.", token=token.typed)

    def _sum(self) -> Expression:
        found = self._product()
        while self._next in ("+", "-"):
            minus = self._take().text == "-"
            term = self._product()
            found = add(found, multiply(Number(-1.0), term) if minus else term)
        return found

    def _product(self) -> Expression:
        found = self._signed()
        while self._next in ("*", "/") or self._is_a_factor_without_sign():
            sign = self._take().text if self._next in ("*", "/") else "*"
            found = (multiply if sign == "*" else divide)(found, self._signed())
        return found

    def _is_a_factor_without_sign(self) -> bool:
        """Whether the next begins one; a bar closes the one that is open, if one is."""
        token = self._next or ""
        return token in ("(", "√") or token[:1].isalpha() or (
            token == "|" and (not self._bars or self._place in self._opening))

    def _signed(self) -> Expression:
        self._go_deeper()
        try:
            if self._next == "-":
                self._take()
                return multiply(Number(-1.0), self._signed())
            if self._next == "+":
                self._take()
                return self._signed()
            return self._power()
        finally:
            self._depth -= 1

    def _power(self) -> Expression:
        """With e the one letter that may be a number: to any power but a number's it is exp."""
        after = self._tokens[self._place + 1 : self._place + 2]
        is_e = self._next == "e" and [each.text for each in after] == ["**"]
        base = None if is_e and self._take() else self._atom()
        if self._next != "**" and base is not None:
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
        text = token.text
        if text == "(":
            return self._bracketed()
        if text == "|":
            return call("abs", self._between_bars())
        if text == "√":
            return self._root()
        if text == "pi":
            return Number(math.pi)
        if _is_number(text):
            return Number(float(text))
        if text in FUNCTIONS:
            return call(text, self._argument(token))
        if _is_letter(text):
            return self._letter(text)
        if text[0].isalpha() or text[0] == "_":
            raise InputError(
                "The function cannot use “{name}”. It may use one letter, and {functions}.",
                name=token.typed, functions=", ".join(FUNCTIONS),
            )
        self._fail_at(token)

    def _argument(self, of: Token) -> Expression:
        """In brackets; without, a number, pi and a letter, or bars, if nothing follows that may
        belong to it: sin x^2 and sin x/2 are read differently by different people.
        """
        if self._next == "(":
            self._take()
            return self._bracketed()
        found: Expression | None = None
        if self._next == "|":
            found = self._atom()
        else:
            for fits in (_is_number, "pi".__eq__, _is_letter):
                if self._next is not None and fits(self._next):
                    factor = self._atom()
                    found = factor if found is None else multiply(found, factor)
        if found is None or self._next in ("**", "*", "/") or (
            self._is_a_factor_without_sign() and self._next not in FUNCTIONS
        ):
            raise InputError(
                "After {name} a bracket is missing, as in {name}(x).", name=of.typed)
        return found

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
        opening = self._tokens[self._place - 1].typed
        bars, self._bars = self._bars, 0
        inner = self._sum()
        if self._next is None:
            raise InputError("A closing bracket is missing. Add it.")
        self._close(_CLOSING[opening])
        self._bars = bars
        return inner

    def _between_bars(self) -> Expression:
        self._bars += 1
        inner = self._sum()
        self.has_bars_around_a_number |= isinstance(inner, Number)
        if self._next is None:
            raise InputError("A closing | is missing. Add it, as in |x|.")
        self._close("|", "∣")
        self._bars -= 1
        return inner

    def _close(self, *signs: str) -> None:
        token = self._take()
        if token.typed not in signs:
            self._fail_at(token)

    def _go_deeper(self) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise InputError("The function is nested too deeply. Make it simpler.")


def _is_number(text: str) -> bool:
    return text[0].isdigit() or text[0] == "."


def _is_letter(text: str) -> bool:
    return len(text) == 1 and text.isalpha() and text.isascii()
