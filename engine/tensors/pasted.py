"""What a text is that was copied somewhere: a table's cells, or words."""

import csv

_LINES = 20
"""That are looked at."""


def looks_like_table(text: str) -> bool:
    """Whether its lines have as many cells each, and a column of them nothing but numbers.

    The first line may name the columns.
    """
    lines = [line for line in text[:2**20].splitlines() if line.strip()][:_LINES]
    return len(lines) > 1 and any(_has_columns(lines, separator) for separator in "\t;,")


def _has_columns(lines: list[str], separator: str) -> bool:
    try:
        rows = list(csv.reader(lines, delimiter=separator))
    except csv.Error:  # a cell without end
        return False
    width = len(rows[0])
    return width > 1 and all(len(row) == width for row in rows) and any(
        all(_is_number(row[column]) for row in rows[1:]) for column in range(width)
    )


def _is_number(cell: str) -> bool:
    try:
        float(cell.strip().replace(",", "."))
    except ValueError:
        return False
    return True
