"""The drawings of a collection, read from the library when they are asked for."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from itertools import compress
from operator import is_, itemgetter
from typing import overload

import numpy as np
from numpy.typing import NDArray

from engine.data.datasets import Dataset
from engine.data.held_out import choice_hashes, hash_array
from engine.drawings.drawing import SIDE, Drawing
from engine.drawings.raster import Image
from engine.drawings.stroke_file import LabelledDrawing
from engine.library.images import dataset_of, images_of, kept_images
from engine.library.library import Entry, Library
from engine.library.opening import beside
from engine.looks import Look

_PAGE = 64  # drawings that are read at once
_KEPT = 4096  # drawings that stay read
_MADE = 8  # images that are worked out at once, a millisecond each: about as many are seen

_BLANK: Image = np.zeros((SIDE, SIDE), np.uint8)


class DrawingCache:
    """Drawings of a library by their ids, a page of them at a time."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._read: dict[int, Drawing] = {}
        self._images: dict[tuple[int, str], Image] = {}
        self._essences: dict[int, bytes] = {}
        self._hashes: dict[int, bytes] = {}
        self._last_hashes: tuple[tuple[Entry, ...], NDArray[np.uint64]] = (), hash_array(())
        self._has_ended = False

    def end(self) -> None:
        """The library is closed: what has not been read yet cannot be read any more.

        A window that gives way to another is laid out once more, and asks for it.
        """
        self._has_ended = True

    def drawing(self, entries: Sequence[Entry], index: int) -> Drawing:
        """A blank one where it cannot be read."""
        number = entries[index].id
        if self._has_ended:
            return self._read.get(number, Drawing())
        if number not in self._read:
            if len(self._read) >= _KEPT:
                self._read.clear()
            first = index - index % _PAGE
            ids = [each.id for each in entries[first : first + _PAGE]]
            found = self.library.drawings(ids)
            for each in ids:
                self._read[each] = found[each].drawing if each in found else Drawing()
        return self._read[number]

    def image(self, entries: Sequence[Entry], index: int, form: str) -> Image:
        """All zeros where it cannot be read."""
        key = entries[index].id, form
        if self._has_ended:
            return self._images.get(key, _BLANK)
        if key not in self._images:
            if len(self._images) >= _KEPT:
                self._images.clear()
            first = index - index % _PAGE
            ids = [each.id for each in entries[first : first + _PAGE]]
            self._add_images(kept_images(self.library, ids, form), form)
        if key not in self._images:
            ids = [each.id for each in entries[index : index + _MADE]]
            missing = [each for each in ids if (each, form) not in self._images]
            self._add_images(dict.fromkeys(missing, _BLANK), form)
            self._add_images(images_of(self.library, missing, form), form)
        return self._images[key]

    def _add_images(self, images: Mapping[int, Image], form: str) -> None:
        self._images.update(((number, form), image) for number, image in images.items())

    def essences(self, entries: Sequence[Entry]) -> list[bytes]:
        """What each consists of; of one that cannot be told, its number."""
        missing = [each.id for each in entries if each.id not in self._essences]
        if missing and not self._has_ended:
            self._essences.update(self.library.essences(missing))
        return [self._essences.get(each.id) or _unknown(each.id) for each in entries]

    def know_hashes(self, ids: Iterable[int], hashes: Iterable[bytes]) -> None:
        """Of drawings that are new: `hashes` need not work them out."""
        self._hashes.update(zip(ids, hashes, strict=False))

    def hashes(self, entries: Sequence[Entry]) -> NDArray[np.uint64]:
        """(n, 2) by which it is chosen what is held out."""
        known, hashes = self._last_hashes
        if not (len(known) <= len(entries) and all(map(is_, known, entries))):
            known, hashes = (), hash_array(())
        new = self._new_hashes([each.id for each in entries[len(known) :]])
        self._last_hashes = tuple(entries), np.concatenate([hashes, hash_array(new)])
        return self._last_hashes[1]

    def _new_hashes(self, ids: Sequence[int]) -> list[bytes]:
        missing = [each for each in ids if each not in self._hashes]
        if missing:
            found = self.library.essences(missing)
            essences = [found.get(each) or _unknown(each) for each in missing]
            self._hashes.update(zip(missing, choice_hashes(essences), strict=True))
        return [self._hashes[each] for each in ids]


def _unknown(number: int) -> bytes:
    """Stands for what a drawing consists of that cannot be told."""
    return b"%d" % number


class StoredDrawings(Sequence[LabelledDrawing]):
    """Like a tuple of labelled drawings; the labels are there without reading any."""

    def __init__(
        self, cache: DrawingCache | None = None, entries: tuple[Entry, ...] = (),
        labels: NDArray[np.int64] | None = None,
    ) -> None:
        self._cache, self.entries, self._labels = cache, entries, labels
        self._counts: Counter[int] | None = None

    @property
    def labels(self) -> tuple[int, ...]:
        return tuple(each.label for each in self.entries)

    def label_array(self) -> NDArray[np.int64]:
        """The labels as (n,) numbers."""
        if self._labels is None:
            self._labels = np.fromiter(map(itemgetter(1), self.entries), np.int64, len(self))
        return self._labels

    @property
    def counts(self) -> Counter[int]:
        """How many there are of each label; counted once."""
        if self._counts is None:
            counts = enumerate(np.bincount(self.label_array()).tolist())
            self._counts = Counter({label: count for label, count in counts if count})
        return self._counts

    def image(self, index: int, form: str) -> Image:
        """(28, 28) bytes. form: "raw" or "normalised"."""
        assert self._cache is not None
        return self._cache.image(self.entries, index, form)

    def essences(self) -> list[bytes]:
        """What each consists of: the same bytes for the same strokes."""
        return [] if self._cache is None else self._cache.essences(self.entries)

    def hashes(self) -> NDArray[np.uint64]:
        """(n, 2) by which it is chosen what is held out."""
        return hash_array(()) if self._cache is None else self._cache.hashes(self.entries)

    def only(self, entries: Iterable[Entry]) -> "StoredDrawings":
        """Some of them."""
        return StoredDrawings(self._cache, tuple(entries))

    def where(self, chosen: NDArray[np.bool_]) -> "StoredDrawings":
        """Those that are chosen. chosen: (n,)."""
        some = tuple(compress(self.entries, chosen.tolist()))
        return StoredDrawings(self._cache, some, self.label_array()[chosen])

    def dataset(self, form: str) -> Dataset:
        """Their images and labels; blank ones, and those that cannot be read, are left out."""
        if self._cache is None:
            return Dataset(np.empty((0, SIDE, SIDE), np.uint8), np.empty(0, np.uint8))
        return dataset_of(self._cache.library, self.entries, form)

    @property
    def can_be_read_beside(self) -> bool:
        """Whether there is a file, which another thread can open once more."""
        return self._cache is not None and self._cache.library.is_kept

    def dataset_beside(self, form: str, look: Look) -> Dataset:
        """The same on another thread."""
        assert self._cache is not None
        with closing(beside(self._cache.library)) as library:
            return dataset_of(library, self.entries, form, look)

    @contextmanager
    def read_beside(self) -> Iterator["StoredDrawings"]:
        """The same drawings, for another thread."""
        assert self._cache is not None
        with closing(beside(self._cache.library)) as library:
            yield StoredDrawings(DrawingCache(library), self.entries)

    @overload
    def __getitem__(self, index: int) -> LabelledDrawing: ...
    @overload
    def __getitem__(self, index: slice) -> "StoredDrawings": ...
    def __getitem__(self, index: int | slice) -> "LabelledDrawing | StoredDrawings":
        if isinstance(index, slice):
            return StoredDrawings(self._cache, self.entries[index])
        index = range(len(self.entries))[index]
        assert self._cache is not None
        return LabelledDrawing(
            self._cache.drawing(self.entries, index), self.entries[index].label
        )

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[LabelledDrawing]:
        return (self[index] for index in range(len(self)))

    def __eq__(self, other: object) -> bool:
        return self is other or (
            isinstance(other, StoredDrawings) and self._cache is other._cache
            and (self.entries is other.entries or self.entries == other.entries)
        )

    def __hash__(self) -> int:
        return hash(self.entries)
