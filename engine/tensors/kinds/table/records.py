"""Lines of a table as cells."""

import csv
from collections.abc import Iterable, Iterator

from engine.tensors.kinds.table.options import Separator


def records_of(lines: Iterable[str], separator: Separator) -> Iterator[list[str]]:
    """The cells of each line, without spaces around them. Raises csv.Error."""
    bare = (line.strip(" \n") for line in lines) if separator == " " else lines
    for record in csv.reader(bare, delimiter=separator, skipinitialspace=True):
        yield [cell.strip() for cell in record]
