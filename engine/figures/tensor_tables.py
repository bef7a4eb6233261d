"""The figures of tables and time series as tensors."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from engine.figures.record import Value

_TABLE = (
    "shape", "columns", "data", "onehot", "mean", "var", "normalised.first", "bad", "means.bad",
    "means.mid", "means.good", "threshold.predicted", "threshold.actual", "threshold.matches",
)
_SERIES = ("shape", "days", "channels", "weather", "first_hour")


def table_findings(
    data: Path, wine: Path | None = None, bikes: Path | None = None
) -> dict[str, Callable[[], Value]]:
    """A function for each figure. data: the folder with the tutorial's files.

    wine, bikes: these tables, where they are others than the folder's. Each raises InputError where
    its file cannot be read.
    """
    @cache
    def values() -> dict[str, Callable[[], Value]]:
        from engine.figures.tensor_table_values import table_values  # it loads torch

        return table_values(data, wine, bikes)

    def value(key: str) -> Value:
        return values()[key]()

    keys = [*(f"tensors.table.{each}" for each in _TABLE),
            *(f"tensors.series.{each}" for each in _SERIES)]
    return {key: partial(value, key) for key in keys}
