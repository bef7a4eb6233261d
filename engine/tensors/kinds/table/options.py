"""What is guessed of a table and can be corrected, and how much is read at most."""

from dataclasses import dataclass
from typing import Literal, get_args

from engine.errors import InputError

Encoding = Literal[
    "utf-8", "utf-16", "cp949", "cp1252", "latin-1", "cp1250", "cp1251", "shift_jis", "euc_jp",
    "gb18030", "big5"]
Separator = Literal[",", ";", "\t", "|", " ", "^", "~", ":"]
Decimal = Literal[".", ","]

MOST_BYTES = 2**31
"""Of a table's text, once it is unpacked."""

LONGEST_LINE = 2**20
"""Characters."""

MOST_COLUMNS = 10_000

MOST_CLASSES = 10_000
"""Different texts of a column."""

LONGEST_CELL = 120
"""Characters of a cell where its place is said; of a longer one the middle is left out."""

KEPT_TEXT = 2**23
"""Characters up to which a file's cells are kept as they were written."""


@dataclass(frozen=True, slots=True)
class TableOptions:
    """None: it is guessed.

    as_text: columns, by name, whose cells are classes though they look like numbers. left_out:
    columns that are not read. leave_out_missing: rows with an empty cell are left out, else such a
    file is refused. Raises InputError for what there is not.
    """

    encoding: Encoding | None = None
    separator: Separator | None = None
    decimal: Decimal | None = None
    header: bool | None = None
    as_text: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    leave_out_missing: bool = False

    def __post_init__(self) -> None:
        for name, chosen, allowed in (
            ("encoding", self.encoding, get_args(Encoding)),
            ("separator", self.separator, get_args(Separator)),
            ("decimal", self.decimal, get_args(Decimal)),
        ):
            if chosen is not None and chosen not in allowed:
                raise InputError(
                    "The {name} is {value}; choose one of {allowed}.",
                    name=name, value=chosen, allowed=", ".join(map(repr, allowed)),
                )


GUESSED = TableOptions()
