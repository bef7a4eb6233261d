"""Which numbers a setting may have, said once for all who check it, ask for it or remember it."""

from dataclasses import dataclass

from engine.errors import InputError


@dataclass(frozen=True, slots=True)
class WholeBounds:
    """Whole numbers from low to high, both among them."""

    low: int
    high: int

    def holds(self, value: object) -> bool:
        """Whether this is one of them; True and 2.0 are not."""
        return type(value) is int and self.low <= value <= self.high

    def check(self, name: str, value: object) -> None:
        """Raises InputError for a value that is none of them. name: what it is the value of."""
        if not self.holds(value):
            raise InputError(
                "The {name} is {value}; give a whole number from {low} to {high}.",
                name=name, value=value, low=self.low, high=self.high,
            )


@dataclass(frozen=True, slots=True)
class RealBounds:
    """Finite numbers from low to high, both among them.

    either_sign: it is the number without its sign that lies between them; low is over 0.
    """

    low: float
    high: float
    either_sign: bool = False

    def holds(self, value: object) -> bool:
        """Whether this is one of them; a whole number may be, nan is not, nor is True."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        return self.low <= (abs(value) if self.either_sign else value) <= self.high

    def check(self, name: str, value: object) -> None:
        """Raises InputError for a value that is none of them. name: what it is the value of."""
        if not self.holds(value):
            raise InputError(
                "The {name} is {value}; give a number from {low} to {high}.",
                name=name, value=value, low=f"{self.low:g}", high=f"{self.high:g}",
            )

    @property
    def least(self) -> float:
        """The lowest of them on the number line."""
        return -self.high if self.either_sign else self.low


Bounds = WholeBounds | RealBounds
