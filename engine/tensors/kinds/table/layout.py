"""How a table is written, guessed from its beginning: separator, decimal sign, header."""

import csv
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from engine.errors import InputError, brief
from engine.tensors.kinds.table.cells import has_decimal_comma, kind_of
from engine.tensors.kinds.table.options import MOST_COLUMNS, Decimal, Separator, TableOptions
from engine.tensors.kinds.table.records import records_of
from engine.tensors.kinds.table.titles import lines_above

Role = Literal["number", "date", "text"]
"""What the cells of a column are."""

_SEPARATORS: tuple[Separator, ...] = (";", "\t", "|", ",", "^", "~", " ")
"""In the order in which they are tried. A colon stands in times: it has to be chosen."""

_LOOKED_AT = 200
"""Rows by which all is guessed."""

_MOSTLY = 0.8
"""The share of a column's cells from which it is one of numbers, and the others are wrong."""

_MARKS = "=\"'‘’“”"
"""Around numbers in some files: they are texts then, but their column's name is no row."""

_CODE = re.compile(r"0\d{2,}")
"""007 and 01234; 07 is a month or an hour."""


@dataclass(frozen=True, slots=True)
class Layout:
    """skipped: lines before the header and the rows. names, roles: of the columns that are read.

    columns: which of those in the file these are. width: how many a line has. is_unsure: whether
    the commas in the numbers may stand between thousands as well. above: the first of the lines
    skipped that are no part of the table, else empty. empty: columns of the file that are not read
    because nothing is in them. three_after: a number with three figures after its point, as all in
    its column have them, where the point may stand between thousands. zeros_lost: columns of
    numbers that have zeros in front, as codes have them.
    """

    separator: Separator
    decimal: Decimal
    has_header: bool
    skipped: int
    names: tuple[str, ...]
    roles: tuple[Role, ...]
    columns: tuple[int, ...]
    width: int
    is_unsure: bool = False
    above: str = ""
    empty: tuple[int, ...] = ()
    three_after: str = ""
    zeros_lost: tuple[str, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether all are numbers, and all are read."""
        return len(self.columns) == self.width and set(self.roles) == {"number"}


def layout_of(path: object, lines: Sequence[str], options: TableOptions, drops_empty: bool = True
              ) -> Layout:
    """lines: the first ones of a file, whole. drops_empty: whether columns that are empty in these
    are left out. Raises InputError for options that do not go.
    """
    told, skipped = _told(lines)
    separator = options.separator or told or _separator(lines[skipped:])
    title = 0 if told else lines_above(lines, separator)
    skipped += title
    body = lines[skipped:]
    try:
        records = [each for each in records_of(body[: 2 * _LOOKED_AT], separator) if any(each)]
    except csv.Error:
        records = [line.split(separator) for line in body[:_LOOKED_AT] if line.strip()]
    records = records[: _LOOKED_AT + 1]
    if not records:
        raise InputError("{path} has nothing in it. Choose another file.", path=path)
    width = len(records[0])
    if width > MOST_COLUMNS:
        raise InputError(
            "{path} has {count} columns; at most {most} are read. Check the separator.",
            path=path, count=width, most=MOST_COLUMNS,
        )
    whole = [record for record in records if len(record) == width]
    some = [cell for record in whole[:50] for cell in record[:100]]
    comma = has_decimal_comma(some)
    decimal: Decimal = options.decimal or ("," if comma else ".")
    kinds = [[kind_of(cell, decimal) for cell in column] for column in zip(*whole, strict=True)]
    bare = [[kind_of(cell.strip(_MARKS), decimal) for cell in column]
            for column in zip(*whole, strict=True)]
    header = _has_header(whole, bare) if options.header is None else options.header
    roles = [_role(each[header:]) for each in kinds]
    names = _names(whole[0] if header else [""] * width)
    empty = tuple(
        index for index in range(width) if not any(record[index] for record in whole[header:])
    ) if drops_empty and len(whole) > header else ()
    unknown = set(options.as_text + options.left_out) - set(names)
    if unknown:
        raise InputError(
            "{path} has no column “{name}”. It has: {names}.",
            path=path, name=min(unknown), names=brief(", ".join(names), 200),
        )
    kept = tuple(
        index for index, name in enumerate(names)
        if name not in options.left_out and index not in empty
    )
    if not kept:
        raise InputError("All columns of {path} are left out. Leave one in.", path=path)
    read_as: list[Role] = [
        "text" if names[each] in options.as_text else roles[each] for each in kept]
    return Layout(
        separator, decimal, header, skipped, tuple(names[each] for each in kept),
        tuple(read_as), kept, width, comma is None and options.decimal is None,
        brief(lines[0].strip(), 60) if title else "", empty,
        _three_after(whole) if (separator, options.decimal, decimal) == (";", None, ".") else "",
        tuple(names[each] for each, role in zip(kept, read_as, strict=True) if role == "number"
              and any(_CODE.fullmatch(record[each]) for record in whole[header:])),
    )


def _three_after(records: list[list[str]]) -> str:
    columns: list[tuple[str, ...]] = list(zip(*records, strict=True))
    for column in columns:
        pointed = [cell for cell in column if re.fullmatch(r"[+-]?\d+\.\d+", cell)]
        if pointed and all(re.fullmatch(r"[+-]?[1-9]\d{0,2}\.\d{3}", cell) for cell in pointed):
            return pointed[0]
    return ""


def _told(lines: Sequence[str]) -> tuple[Separator | None, int]:
    """What a first line such as sep=; says, as spreadsheets write it, and how many lines it is."""
    found = re.fullmatch(r"\ufeff?sep=(.)\s*", lines[0]) if lines else None
    for each in get_args(Separator):
        if found and found[1] == each:
            return each, 1
    return None, 0


def _separator(lines: Sequence[str]) -> Separator:
    """The one by which the most lines have equally many cells, and more than one."""
    best: Separator = ","
    most = 0.5
    for separator in _SEPARATORS:
        try:
            counts = [
                len(each) for each in records_of(lines[:_LOOKED_AT], separator) if any(each)]
        except csv.Error:
            continue
        (count, times), = Counter(counts).most_common(1) or [(0, 0)]
        if count > 1 and times / len(counts) > most + 1e-9:
            best, most = separator, times / len(counts)
    return best


def _has_header(records: list[list[str]], kinds: Sequence[Sequence[str]]) -> bool:
    """Whether the first line names the columns: a text where the others have numbers or dates."""
    first = [each[0] for each in kinds]
    if len(records) == 1:
        return "number" not in first and "date" not in first
    of_numbers = [
        _role(each[1:]) != "text" and set(each[1:]) != {"missing"} for each in kinds]
    if any(of_numbers):
        return all(
            kind in ("text", "missing") for kind, numeric in zip(first, of_numbers, strict=True)
            if numeric
        ) and any(kind == "text" for kind in first)
    if "number" in first or "date" in first:
        return False
    columns = list(zip(*records, strict=True))
    again = any(column[0] in column[1:] for column in columns)
    repeats = any(len(set(column[1:])) < len(column) - 1 for column in columns)
    return repeats and not again


def _role(kinds: Sequence[str]) -> Role:
    """Of a column's cells, but for its name."""
    found = [each for each in kinds if each != "missing"]
    if not found:
        return "number"
    roles: tuple[Role, ...] = ("number", "date")
    for role in roles:
        wanted = ("number", "unclear") if role == "number" else ("date",)
        share = sum(each in wanted for each in found) / len(found)
        if share == 1 or (len(found) >= 5 and share >= _MOSTLY):
            return role
    return "text"


def _names(cells: list[str]) -> list[str]:
    """Each another, and none empty."""
    names: list[str] = []
    taken: Counter[str] = Counter()
    for index, cell in enumerate(cells):
        name = first = brief(cell, 60) or f"column {index + 1}"
        while name in taken:
            taken[first] += 1
            name = f"{first} ({taken[first]})"
        taken[name] += 1
        names.append(name)
    return names
