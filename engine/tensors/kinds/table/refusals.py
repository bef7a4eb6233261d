"""Sentences for what stands in a table and cannot be a number."""

import csv

from engine.errors import InputError, brief
from engine.tensors.kinds.table.cells import kind_of
from engine.tensors.kinds.table.layout import Layout


class RefusedTable(InputError):
    """What is wrong with a table of which is known how it is written: it can be read otherwise."""

    def __init__(self, error: InputError, layout: Layout, encoding: str) -> None:
        super().__init__(error.template, **error.fields)
        self.layout, self.encoding = layout, encoding


def wrong_cell(
    path: object, line: int, name: str, cell: str, layout: Layout, role: str
) -> InputError:
    """For a cell that is no number or no date, in a column of these."""
    fields = {"path": path, "line": line, "name": name, "text": brief(cell, 40)}
    if role == "date":
        return InputError(
            "{path}, line {line}, column “{name}”: “{text}” is no date, and the cells before it "
            "are. Correct it, or choose that the column is text.", **fields)
    if kind_of(cell, layout.decimal) != "unclear":
        return InputError(
            "{path}, line {line}, column “{name}”: “{text}” is no number, and most cells of that "
            "column are. Correct it, or choose that the column is text.", **fields)
    if layout.is_unsure:
        return InputError(
            "{path}, line {line}, column “{name}”: in “{text}” the comma may stand between "
            "thousands or before decimals. If it is a decimal sign, choose so; else write the "
            "numbers without signs between the thousands.", **fields)
    return InputError(
        "{path}, line {line}, column “{name}”: “{text}” has a sign between thousands, or another "
        "decimal sign than “{decimal}”. Choose the decimal sign, or write the numbers without "
        "signs between the thousands.", **fields, decimal=layout.decimal)


def ragged(path: object, line: int, count: int, layout: Layout) -> InputError:
    """For a line with fewer or more cells than the others."""
    return InputError(
        "{path}, line {line}: the number of cells is {count}, and the first line has {width}. "
        "Correct that line, or choose another separator.",
        path=path, line=line, count=count, width=layout.width,
    )


def missing_cells(path: object, line: int, name: str, rows: int) -> InputError:
    """For cells with nothing in them, or with what stands for nothing, such as NA."""
    return InputError(
        "{path}, line {line}, column “{name}”: the cell has no value, and rows with such a cell: "
        "{rows}. A tensor has a number everywhere. Fill them in, or tick “Leave out rows with an "
        "empty cell” under Columns.", path=path, line=line, name=name, rows=rows,
    )


def unreadable(path: object, line: int, error: csv.Error) -> InputError:
    """line: in which the row begins of which Python's csv says that it is none."""
    if "field limit" in str(error):
        return InputError(
            "{path}, line {line}: a cell there has more than {limit} characters. That is no table: "
            "open it as text, or choose another file.", path=path, line=line,
            limit=csv.field_size_limit(),
        )
    return InputError(
        "{path}, line {line}: a quotation mark is opened there and not closed as it should be. "
        "Correct that line, or choose another separator.", path=path, line=line,
    )
