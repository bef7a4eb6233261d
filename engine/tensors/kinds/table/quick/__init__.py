"""Blocks of lines read by numpy, some thousand rows at once, where each cell is written plainly."""

from engine.tensors.kinds.table.quick.block import take
from engine.tensors.kinds.table.quick.dates import times_of

__all__ = ["take", "times_of"]
