"""A table's rows as they were written, to be asked for one cell at a time."""

from bisect import bisect_right
from collections.abc import Sequence

CELL = "\x1f"
"""Stands between the cells of a row whose quotation marks were taken off."""


class KeptRows:
    """Some rows after another; what came as one text is split when a row of it is asked for."""

    def __init__(self) -> None:
        self.letters = self._rows = 0
        self._firsts: list[int] = []
        self._parts: list[tuple[str | list[str], str | None]] = []

    def add_lines(self, text: str, separator: str | None, rows: int) -> None:
        """Lines without an end after the last. separator: between the cells; None is any blanks."""
        self._add(text, separator, rows, len(text) - rows + 1)

    def add_cells(self, rows: Sequence[Sequence[str]]) -> None:
        """A cell that has CELL itself shows what Unicode has for it: ␟."""
        joined = [CELL.join(each.replace(CELL, "␟") for each in cells) for cells in rows]
        self._add(joined, CELL, len(joined), sum(map(len, joined)))

    def cell(self, row: int, column: int) -> str:
        """column: in the file."""
        at = bisect_right(self._firsts, row) - 1
        rows, separator = self._parts[at]
        if isinstance(rows, str):
            rows = rows.split("\n")
            self._parts[at] = rows, separator
        return rows[row - self._firsts[at]].split(separator)[column].strip()

    def _add(self, part: str | list[str], separator: str | None, rows: int, letters: int) -> None:
        if rows:
            self._firsts.append(self._rows)
            self._parts.append((part, separator))
            self._rows += rows
            self.letters += letters
