"""Drawings that become labelled images, a page after the other."""

from collections.abc import Sequence

import numpy as np

from engine.data.datasets import Dataset
from gui.model.drawings.drawing_parts import parts_of
from gui.model.drawings.stored_drawings import StoredDrawings
from gui.model.predictions import ImageForm

PAGE = 16
"""Drawings that become images at once: a hundredth of a second or two."""

_DIGITS = tuple(range(10))


class ImagePages:
    """On whichever thread may read these drawings.

    held_out: per cent of each digit's drawings that are a part of their own, the last one; None for
    a single part. Raises InputError where the library cannot be read.
    """

    def __init__(self, drawings: StoredDrawings, form: ImageForm, held_out: int | None) -> None:
        parts: Sequence[StoredDrawings] = (drawings,)
        if held_out:
            two = parts_of(drawings, _DIGITS, held_out)
            parts = (two.learned, two.held_out) if two.held_out else parts
        self._form = form
        self._found: list[list[Dataset]] = [[] for _ in parts]
        self._rest = iter([(part, at, into) for part, into in zip(parts, self._found, strict=True)
                           for at in range(0, len(part), PAGE)])
        self._done, self._of = 0, sum(map(len, parts))

    def take_one(self) -> bool:
        """Whether there was one left. Raises InputError where the library cannot be read."""
        part, at, into = next(self._rest, (None, 0, []))
        if part is None:
            return False
        page = part[at : at + PAGE]
        into.append(page.dataset(self._form))
        self._done += len(page)
        return True

    @property
    def share(self) -> float:
        """How much is done, 0..1."""
        return self._done / self._of

    def images(self) -> list[Dataset]:
        """Of each part, once no page is left."""
        return [Dataset(np.concatenate([each.images for each in pages]),
                        np.concatenate([each.labels for each in pages])) for pages in self._found]
