"""What the benchmark reports: one row a promise, a table of them for people, JSON for programs.

Only the standard library, so that a section that weighs other processes stays light itself.
"""

import json
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from time import monotonic


@dataclass(frozen=True, slots=True)
class Row:
    """One measured figure. limit: what it is held against; holds: None for mere information."""

    name: str
    what: str
    value: float | None
    unit: str
    limit: str
    holds: bool | None
    details: dict[str, object] = field(default_factory=dict)


def at_most(
    name: str, what: str, value: float, limit: float, unit: str = "×", **details: object
) -> Row:
    """A promise that the value stays at or under the limit."""
    return Row(name, what, value, unit, f"≤ {limit:g}", value <= limit, details)


def at_least(
    name: str, what: str, value: float, limit: float, unit: str = "×", **details: object
) -> Row:
    """A promise that the value reaches the limit."""
    return Row(name, what, value, unit, f"≥ {limit:g}", value >= limit, details)


def information(
    name: str, what: str, value: float | None, unit: str = "", **details: object
) -> Row:
    """A figure that nothing is promised about."""
    return Row(name, what, value, unit, "", None, details)



def turns(most: int, seconds: float, least: int = 3) -> Iterator[int]:
    """0, 1, …: so many turns, fewer on a slow machine: none begins when so many seconds are over.

    But at least some: as a rule the first warms up, and is left out. So a median is of fewer values
    where each takes longer, and all of it ends within minutes.
    """
    end = monotonic() + seconds
    for turn in range(most):
        if turn >= least and monotonic() > end:
            return
        yield turn


def percentile(values: Sequence[float], percent: float) -> float:
    """The value that this share of the values lies at or under."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def median_ratio(above: Sequence[float], below: Sequence[float]) -> float:
    """Of repetitions done in turn, the median quotient: what slows a pair cancels out."""
    return statistics.median(a / b for a, b in zip(above, below, strict=True))


def rounded(value: object) -> object:
    """The value as it is fit to be read: four digits that matter."""
    if isinstance(value, float):
        return float(f"{value:.4g}")
    if isinstance(value, dict):
        return {str(key): rounded(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [rounded(each) for each in value]
    return value


def to_json(rows: Sequence[Row]) -> str:
    return json.dumps([rounded(asdict(row)) for row in rows], ensure_ascii=False)


def from_json(text: str) -> list[Row]:
    return [Row(**row) for row in json.loads(text)]


def table(rows: Sequence[Row]) -> str:
    """A line a row, with its details under it."""
    marks = {True: "holds", False: "FAILS", None: ""}
    width = max(len(row.name) for row in rows)
    lines = []
    for row in rows:
        value = "–" if row.value is None else f"{row.value:.3g} {row.unit}".strip()
        lines.append(
            f"{row.name:<{width}}  {value:>10}  {row.limit:<8}  {marks[row.holds]:<5}  {row.what}"
        )
        if row.details:
            shown = (f"{name} {_short(each)}" for name, each in row.details.items())
            lines.append(" " * (width + 2) + "· " + ", ".join(shown))
    return "\n".join(lines)


def _short(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, list | tuple):
        return "[" + " ".join(map(_short, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_short(each)}" for name, each in value.items()) + "}"
    return str(value)
