"""What is guessed of a time series and can be corrected."""

from dataclasses import dataclass

from engine.tensors.kinds.table.options import GUESSED as GUESSED_TABLE
from engine.tensors.kinds.table.options import TableOptions


@dataclass(frozen=True, slots=True)
class SeriesOptions:
    """table: how the file is written. date, hour: columns by name; None: guessed.

    fill: whether hours that have no row are filled in, each by the hour before it, and days that
    are not whole at the begin and the end left out; None: only where the rows are else no multiple
    of 24.
    """

    table: TableOptions = GUESSED_TABLE
    date: str | None = None
    hour: str | None = None
    fill: bool | None = None


GUESSED = SeriesOptions()
