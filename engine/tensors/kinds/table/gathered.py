"""What has been read of a table until now."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from engine.tensors.kinds.table.kept_rows import KeptRows
from engine.tensors.kinds.table.options import KEPT_TEXT

Floats = NDArray[np.float32]
Times = NDArray[np.datetime64]


@dataclass(slots=True)
class Gathered:
    """What was read until now. texts: None where it is more than is kept.

    numbers: of a column of texts, by text, in whatever order. times, zones: of a column of dates,
    block after block, and what is written for their zones. begin: the first line after the header.
    incomplete: rows with a missing cell; the first of them is at missing, as line and column.
    is_plain: numpy read all of it; is_quoted: some of it in quotation marks.
    """

    blocks: list[Floats] = field(default_factory=list)
    lines: list[NDArray[np.int32]] = field(default_factory=list)
    texts: KeptRows | None = field(default_factory=KeptRows)
    numbers: dict[int, dict[str, int]] = field(default_factory=dict)
    times: dict[int, list[Times]] = field(default_factory=dict)
    zones: dict[int, set[str]] = field(default_factory=dict)
    rows: int = 0
    incomplete: int = 0
    missing: tuple[int, str] | None = None
    blank: int = 0
    begin: int = 1
    is_plain: bool = True
    is_quoted: bool = False

    def add(self, block: Floats, lines: NDArray[np.int32]) -> None:
        """After its texts, of which it may be too many now."""
        self.blocks.append(block)
        self.lines.append(lines)
        self.rows += len(block)
        if self.texts is not None and self.texts.letters > KEPT_TEXT:
            self.texts = None

    def add_times(self, place: int, times: Times, zones: set[str]) -> NDArray[np.int64]:
        """Of some rows of a column. Gives the days of the month."""
        self.times.setdefault(place, []).append(times)
        self.zones.setdefault(place, set()).update(zones)
        days = times.astype("datetime64[D]") - times.astype("datetime64[M]")
        return np.asarray(days.astype(np.int64) + 1)
