"""What is told of how a table is written."""

import unicodedata
from collections.abc import Sequence

from engine.errors import brief
from engine.tensors.kinds.table.columns import Column
from engine.tensors.kinds.table.encodings import NAMES
from engine.tensors.kinds.table.gathered import Gathered
from engine.tensors.kinds.table.layout import Layout
from engine.tensors.source import Found
from engine.text import Text

_SEPARATORS = {
    ",": Text("comma"), ";": Text("semicolon"), "\t": Text("tab"), "|": Text("vertical bar"),
    " ": Text("spaces"), "^": Text("caret (^)"), "~": Text("tilde (~)"), ":": Text("colon"),
}


def found_of(encoding: str, layout: Layout, gathered: Gathered, columns: tuple[Column, ...],
             zones: Sequence[str]) -> tuple[Found, ...]:
    """In the order in which it is of use. zones: columns of dates in which several are written."""
    found = [
        Found(Text("Encoding"), NAMES[encoding]),
        Found(Text("Separator"), _SEPARATORS[layout.separator]),
        Found(Text("Decimal sign"), _decimal(layout)),
        Found(Text("Header"), Text("the first line names the columns") if layout.has_header else
              Text("none: the first line is a row already")),
    ]
    if layout.above:
        found.append(Found(Text("Lines above the table"), Text(
            "{count}, left out: “{first}”", count=layout.skipped, first=layout.above)))
    if layout.empty:
        found.append(Found(Text("Columns with nothing in them"), Text(
            "{count}, left out", count=len(layout.empty))))
    if gathered.incomplete:
        found.append(Found(Text("Rows left out"), Text(
            "{count}, for a cell with nothing in it", count=gathered.incomplete)))
    if gathered.blank:
        found.append(Found(Text("Empty lines"), Text(
            "{count}, passed over", count=gathered.blank)))
    if zones:
        found.append(Found(Text("Time zones"), Text(
            "{names}: several; every time is taken as it is written, in whatever zone",
            names=brief(", ".join(zones), 100))))
    alike = [each.name for each in columns if _are_alike(each)]
    if alike:
        found.append(Found(Text("Look the same"), Text(
            "{names}: some texts differ only in how their letters are composed (NFC, NFD), as the "
            "names of files from a Mac do: each is a class of its own",
            names=brief(", ".join(alike), 100))))
    texts = [each.name for each in columns if each.looks_like_numbers]
    if texts:
        found.append(Found(Text("Read as texts"), Text(
            "{names}: they look like numbers or dates, and why they are not read as such is said "
            "under Columns", names=brief(", ".join(texts), 100))))
    if layout.zeros_lost:
        found.append(Found(Text("Zeros in front"), Text(
            "{names}: as numbers they lose them. If they are codes, such as postal codes, read the "
            "column as text", names=brief(", ".join(layout.zeros_lost), 100))))
    rounded = [each.name for each in columns if each.is_rounded]
    if rounded:
        found.append(Found(Text("Rounded"), Text(
            "{names}: float32 does not tell all whole numbers beyond 16,777,216 apart",
            names=brief(", ".join(rounded), 100))))
    constant = [each.name for each in columns if each.is_constant and not each.is_rounded]
    if constant:
        found.append(Found(Text("The same in every row"), Text(
            "{names}: the variance is 0, and to normalize by it gives nan",
            names=brief(", ".join(constant), 100))))
    return tuple(found)


def _are_alike(column: Column) -> bool:
    """Whether fewer classes would be left if all were composed."""
    return not all(map(str.isascii, column.classes)) and len(
        {unicodedata.normalize("NFC", each) for each in column.classes}) < len(column.classes)


def _decimal(layout: Layout) -> Text:
    if layout.three_after:
        return Text(
            "point: {example} is read as less than 1,000. If the point stands between thousands, "
            "take it out of the file", example=layout.three_after)
    return Text("comma") if layout.decimal == "," else Text("point")
