"""A time series that was read."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.tensors.kinds.table.source import TableSource


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesSource(TableSource):
    """hours: (rows,) of each row, as datetime64[h]. is_filled: (rows,) whether it is made up.

    date, hour: the columns that tell the time; hour is None where the date tells it too.
    rows_a_day: 24, or as many as there are in a day where they are not an hour apart; has_days:
    whether that many are a day. apart: seconds between most rows and the next.
    """

    hours: NDArray[np.datetime64]
    is_filled: NDArray[np.bool_]
    date: int
    hour: int | None
    rows_a_day: int
    has_days: bool
    apart: int

    @property
    def is_hourly(self) -> bool:
        """Whether a row is an hour."""
        return self.rows_a_day == 24 and self.has_days
