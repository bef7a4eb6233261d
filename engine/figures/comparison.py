"""Whether what was computed is what was published."""

from collections.abc import Sequence

from engine.figures.record import Finding, Seeds, Tolerance, Value

ROUNDING = 1e-9
"""The share of a tolerance that is added to it: its own decimal digits are not exact in binary."""

ENOUGH = 0.75
"""The share of the seeds that have to show a behaviour."""


def equal(expected: Value, computed: Value, tolerance: Tolerance) -> bool:
    """Lists are compared number by number. Neither nan nor an infinity is near anything."""
    if isinstance(expected, list) or isinstance(computed, list):
        return (
            isinstance(expected, list) and isinstance(computed, list)
            and len(expected) == len(computed)
            and all(equal(*pair, tolerance) for pair in zip(expected, computed, strict=True))
        )
    if isinstance(expected, bool | str) or isinstance(computed, bool | str):
        return type(expected) is type(computed) and expected == computed
    allowed = tolerance.value * abs(expected) if tolerance.relative else tolerance.value
    return abs(expected - computed) <= allowed * (1 + ROUNDING)


def seeds(expected: Value, finding: Finding, tolerance: Tolerance) -> Seeds | None:
    """How many seeds are within the tolerance; None for a figure that depends on none."""
    values = finding.by_seed
    if not values:
        return None
    inside = sum(equal(expected, value, tolerance) for value in values)
    return Seeds(inside, len(values), min(values), max(values), finding.statement)


def holds(found: Seeds | None, finding: Finding) -> bool:
    """Whether enough of the seeds are within the tolerance, and what else the statement says."""
    enough = found is None or found.inside >= ENOUGH * found.count
    return enough and finding.also_holds


def nearest(expected: Sequence[Value], values: Sequence[float]) -> list[int]:
    """The index of the nearest of the values for each expected, each index taken once."""
    left = list(range(len(values)))
    chosen = []
    for value in expected:
        assert isinstance(value, int | float)
        index = min(left, key=lambda other: abs(values[other] - value))
        left.remove(index)
        chosen.append(index)
    return chosen
