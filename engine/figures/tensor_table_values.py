"""The figures of tables and time series as tensors, worked out: it loads torch."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

import torch
from torch import Tensor

from engine.figures.record import Value
from engine.tensors.kinds import series, table
from engine.tensors.operations.arranging import Narrow, Transpose, View
from engine.tensors.operations.one_hot import OneHot, OneHotColumn
from engine.tensors.operations.operation import Operation
from engine.tensors.operations.values import Convert, Normalise
from engine.tensors.pipeline import run
from engine.tensors.source import Source
from engine.tensors.thresholds import Caught, Condition, Group, caught, groups

_WINE = Path("tabular-wine/winequality-white.csv")
_BIKES = Path("bike-sharing-dataset/hour-fixed.csv")
_Source = TypeVar("_Source", bound=Source)

_SULFUR, _QUALITY, _WEATHER = 6, 11, 9


def table_values(
    data: Path, wine_file: Path | None = None, bikes_file: Path | None = None
) -> dict[str, Callable[[], Value]]:
    """A function for each figure. data: the folder with the tutorial's files.

    Each raises InputError where its file cannot be read.
    """
    @cache
    def wine() -> table.TableSource:
        return table.read((wine_file or data / _WINE,))

    @cache
    def bikes() -> series.SeriesSource:
        return series.read((bikes_file or data / _BIKES,))

    of_wine: dict[str, Callable[[table.TableSource], Value]] = {
        "shape": lambda source: list(source.parts[0].raw.shape),
        "columns": lambda source: [each.name for each in source.columns],
        "data": lambda source: list(_data(source).shape),
        "onehot": lambda source: list(_after(
            source, Narrow(1, _QUALITY, _QUALITY + 1), View((-1,), ("row",)), Convert("long"),
            OneHot(10)).shape),
        "mean": lambda source: list(_data(source).mean(dim=0).tolist()),
        "var": lambda source: list(_data(source).var(dim=0).tolist()),
        "normalised.first": _first_row,
        "bad": lambda source: _groups(source)[0].count,
        "means.bad": lambda source: list(_groups(source)[0].means),
        "means.mid": lambda source: list(_groups(source)[1].means),
        "means.good": lambda source: list(_groups(source)[2].means),
        "threshold.predicted": lambda source: _caught(source).predicted,
        "threshold.actual": lambda source: _caught(source).actual,
        "threshold.matches": lambda source: [
            _caught(source).matches, _caught(source).precision, _caught(source).recall],
    }
    of_bikes: dict[str, Callable[[series.SeriesSource], Value]] = {
        "shape": lambda source: _form(_after(source)),
        "days": lambda source: _form(_after(source, _DAYS)),
        "channels": lambda source: _form(_after(source, _DAYS, Transpose(1, 2))),
        "weather": lambda source: list(map(int, _after(source)[:24, _WEATHER].tolist())),
        "first_hour": lambda source: list(_after(
            source, _DAYS, OneHotColumn(_WEATHER, 4, first=1, in_place=False))[0, 0].tolist()),
    }
    found: dict[str, Callable[[], Value]] = {}
    for key, of_table in of_wine.items():
        found[f"tensors.table.{key}"] = _of(of_table, wine)
    for key, of_series in of_bikes.items():
        found[f"tensors.series.{key}"] = _of(of_series, bikes)
    return found


def _of(find: Callable[[_Source], Value], source: Callable[[], _Source]) -> Callable[[], Value]:
    return lambda: find(source())


_DAYS = View((-1, 24, 17), ("day", "hour", "column"))


def _after(source: Source, *operations: Operation) -> Tensor:
    return run(source, operations)[-1].values[0]


def _data(source: Source) -> Tensor:
    return _after(source, Narrow(1, 0, _QUALITY))


def _first_row(source: Source) -> Value:
    """Three numbers and the last three of it."""
    row = _after(source, Narrow(1, 0, _QUALITY), Normalise((0,)))[0]
    return list(torch.cat((row[:3], row[-3:])).tolist())


def _groups(source: Source) -> tuple[Group, Group, Group]:
    return groups(_data(source), source.parts[0].raw[:, _QUALITY], 3, 7)


def _caught(source: Source) -> Caught:
    return caught(source.parts[0].raw, Condition(_SULFUR, "<", 141.83),
                  Condition(_QUALITY, ">", 5))


def _form(tensor: Tensor) -> Value:
    return [list(tensor.shape), list(tensor.stride())]
