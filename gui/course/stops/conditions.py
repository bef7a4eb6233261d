"""What was measured at a stop, and what must be so of it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MeasuredValue:
    """One measured value: a number or words, None where there is none; and as it is written."""

    value: float | str | None
    text: str


@dataclass(frozen=True, slots=True)
class Measured:
    """Stands for the value of another measurement in a condition."""

    measure: str


@dataclass(frozen=True, slots=True)
class Condition:
    """What must be so of a measurement; every part that is given."""

    measure: str
    over: float | Measured | None = None
    below: float | Measured | None = None
    is_: float | str | Measured | None = None
    is_not: float | str | Measured | None = None

    def holds(self, measured_values: Mapping[str, MeasuredValue]) -> bool:
        """Nothing holds of what could not be measured."""
        value = measured_values[self.measure].value if self.measure in measured_values else None
        if value is None:
            return False
        over, below, is_, is_not = (
            self._value(each, measured_values)
            for each in (self.over, self.below, self.is_, self.is_not)
        )
        return ((over is None or _number(value) > _number(over))
                and (below is None or _number(value) < _number(below))
                and (is_ is None or value == is_)
                and (is_not is None or value != is_not))

    @staticmethod
    def _value(wanted: float | str | Measured | None,
               measured_values: Mapping[str, MeasuredValue]) -> float | str | None:
        if isinstance(wanted, Measured):
            return (
                measured_values[wanted.measure].value
                if wanted.measure in measured_values
                else float("nan")
            )
        return wanted


def _number(value: float | str | None) -> float:
    return float(value) if isinstance(value, int | float) else float("nan")
