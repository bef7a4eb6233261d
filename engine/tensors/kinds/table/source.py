"""A table that was read, and what is known of its columns."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.tensors.kinds.table.columns import Column
from engine.tensors.kinds.table.layout import Layout
from engine.tensors.kinds.table.options import TableOptions
from engine.tensors.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSource(Source):
    """columns: of the tensor, in its order. text(row, column): the cell, as it is written there.

    line(row): where that row stands in the file, from 1. options: those it was read with.
    incomplete: rows that were left out. times: of each column of dates, by its index, the times of
    the rows.
    """

    columns: tuple[Column, ...]
    layout: Layout
    encoding: str
    options: TableOptions
    text: Callable[[int, int], str]
    line: Callable[[int], int]
    incomplete: int
    times: dict[int, NDArray[np.datetime64]]
