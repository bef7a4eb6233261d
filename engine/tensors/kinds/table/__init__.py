"""A table: a CSV file of any separator, decimal sign and encoding, as rows and columns."""

from engine.tensors.kinds.table.options import TableOptions
from engine.tensors.kinds.table.source import TableSource
from engine.tensors.kinds.table.table import read, usual_steps

__all__ = ["TableOptions", "TableSource", "read", "usual_steps"]
