"""What has been read of a table until now."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from engine.tensors.kinds.table.options import KEPT_TEXT

Floats = NDArray[np.float32]


@dataclass(slots=True)
class Gathered:
    """What was read until now. texts: None where it is more than is kept.

    numbers: of a column of texts or dates, by text, in the order in which they came.
    begin: the first line after the header. incomplete: rows with a missing cell; the first of
    them is at missing, as line and column. is_plain: numpy read all of it; is_quoted: some of it in
    quotation marks.
    """

    blocks: list[Floats] = field(default_factory=list)
    lines: list[NDArray[np.int32]] = field(default_factory=list)
    texts: list[str] | None = field(default_factory=list)
    numbers: dict[int, dict[str, int]] = field(default_factory=dict)
    rows: int = 0
    kept: int = 0
    incomplete: int = 0
    missing: tuple[int, str] | None = None
    blank: int = 0
    begin: int = 1
    is_plain: bool = True
    is_quoted: bool = False

    def add(self, block: Floats, lines: NDArray[np.int32], texts: list[str]) -> None:
        self.blocks.append(block)
        self.lines.append(lines)
        self.rows += len(block)
        if self.texts is not None:
            self.kept += sum(map(len, texts))
            self.texts.extend(texts)
            if self.kept > KEPT_TEXT:
                self.texts = None
