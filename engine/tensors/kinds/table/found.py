"""What is told of how a table is written."""

from engine.errors import brief
from engine.tensors.kinds.table.columns import Column
from engine.tensors.kinds.table.encodings import NAMES
from engine.tensors.kinds.table.gathered import Gathered
from engine.tensors.kinds.table.layout import Layout
from engine.tensors.source import Found
from engine.text import Text

_SEPARATORS = {
    ",": Text("comma"), ";": Text("semicolon"), "\t": Text("tab"), "|": Text("vertical bar"),
    " ": Text("spaces"),
}


def found_of(encoding: str, layout: Layout, gathered: Gathered, columns: tuple[Column, ...]
             ) -> tuple[Found, ...]:
    """In the order in which it is of use."""
    found = [
        Found(Text("Encoding"), NAMES[encoding]),
        Found(Text("Separator"), _SEPARATORS[layout.separator]),
        Found(Text("Decimal sign"), _decimal(layout)),
        Found(Text("Header"), Text("the first line names the columns") if layout.has_header else
              Text("none: the first line is a row already")),
    ]
    if layout.drops_last:
        found.append(Found(Text("Last column"), Text(
            "left out: every line ends with a separator, and nothing comes after it")))
    if gathered.incomplete:
        found.append(Found(Text("Rows left out"), Text(
            "{count}, for a cell with nothing in it", count=gathered.incomplete)))
    if gathered.blank:
        found.append(Found(Text("Empty lines"), Text(
            "{count}, passed over", count=gathered.blank)))
    constant = [each.name for each in columns if each.is_constant]
    if constant:
        found.append(Found(Text("The same in every row"), Text(
            "{names}: the variance is 0, and to normalize by it gives nan",
            names=brief(", ".join(constant), 100))))
    return tuple(found)


def _decimal(layout: Layout) -> Text:
    return Text("comma") if layout.decimal == "," else Text("point")
