"""What a text is that was copied somewhere: a table's cells, or words."""

import csv
from collections.abc import Sequence

_LINES = 20
"""That are looked at."""


def looks_like_table(text: str) -> bool:
    """Whether its lines have as many cells each, and a column of them nothing but numbers.

    The first line may name the columns.
    """
    lines = [line for line in text[:2**20].splitlines() if line.strip()][:_LINES]
    return len(lines) > 1 and any(_has_columns(lines, separator) for separator in "\t;,")


def has_labels(lines: Sequence[str]) -> bool:
    """Whether beside each sentence stands a label or a number, as one of two columns or more."""
    some = [line for line in lines[:200] if line.strip()]
    return len(some) > 3 and any(_is_labelled(some, separator) for separator in "\t;,")


def _is_labelled(lines: list[str], separator: str) -> bool:
    rows = [line.split(separator) for line in lines]
    width = len(rows[0])
    if width < 2 or sum(len(row) >= width for row in rows) < 0.9 * len(rows):
        return False
    first, last = ([row[at].strip() for row in rows[1:] if row[at].strip()] for at in (0, -1))
    for labels, others in ((first, last), (last, first)):
        different = len(set(labels))
        are_labels = 1 < different <= max(2, len(labels) // 10) or (
            different > 1 and all(map(_is_number, labels)))
        if are_labels and sum(len(each.split()) for each in others) >= 2 * len(others):
            return True
    return False


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
