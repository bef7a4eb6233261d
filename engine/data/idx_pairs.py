"""Which two IDX files belong together, whatever they are called: by their headers, then by name."""

import os
import zlib
from pathlib import Path
from typing import NamedTuple

from engine.bounded_reading import Unpacked, opened
from engine.data.dataset_files import IMAGES_MAGIC, LABELS_MAGIC
from engine.errors import InputError

MOST_BESIDE = 2_000
"""Files of a folder that are looked at."""

_PAIRS = (("images", "labels"), ("idx3", "idx1"))
"""Parts of the names of MNIST's files: of images, and of their labels."""


_KINDS = {8: "bytes", 9: "int8", 11: "int16", 12: "int32", 13: "float32", 14: "float64"}
"""What the third byte of an IDX file says of its numbers."""


class IdxPair(NamedTuple):
    """Two files that belong together. labels: None where none is found."""

    images: Path
    labels: Path | None


class _Header(NamedTuple):
    magic: int
    entries: int


def is_idx(path: Path) -> bool:
    """Whether this is an IDX file of images or of labels, plain or packed by gzip."""
    return _header(path) is not None


def pair_of(chosen: Path) -> IdxPair | None:
    """The pair of which one file was chosen; None where that is no IDX file.

    The other one lies beside it and has as many entries; of several the one with the matching name.
    Where there is none, or several and none of them has that name, there are no labels; raises
    InputError where it is the images that are not found, and for IDX of other numbers or axes.
    """
    header = _header(chosen)
    if header is None:
        _refuse_other_idx(chosen)
        return None
    if header.magic == IMAGES_MAGIC:
        return IdxPair(chosen, _other(chosen, _Header(LABELS_MAGIC, header.entries)))
    images = _other(chosen, _Header(IMAGES_MAGIC, header.entries))
    if images is None:
        raise InputError(
            "{path} contains labels, and the matching file of images is not in the same folder. "
            "Choose the file of images.", path=chosen,
        )
    return IdxPair(images, chosen)


def labels_name(images: Path) -> Path:
    """What the file of labels is called that goes with a file of images, as MNIST's are."""
    name = _renamed(images.name, False)
    if name != images.name:
        return images.with_name(name)
    stem, dot, ending = images.name.partition(".")
    return images.with_name(f"{stem}-labels{dot}{ending}")


def _other(chosen: Path, wanted: _Header) -> Path | None:
    to_images = wanted.magic == IMAGES_MAGIC
    name = _renamed(chosen.name, to_images)
    other = chosen.name.replace("-labels", "") if to_images else labels_name(chosen).name
    named = [chosen.with_name(each) for each in (
        name, name + ".gz", name.removesuffix(".gz"), other
    ) if each and each != chosen.name]
    for path in named:
        if _header(path) == wanted:
            return path
    fitting = [path for path in _beside(chosen) if _header(path) == wanted]
    if len(fitting) == 1:
        return fitting[0]
    return next((path for path in named if _header(path) is not None), None)


def _renamed(name: str, to_images: bool) -> str:
    for images, labels in _PAIRS:
        name = name.replace(labels, images) if to_images else name.replace(images, labels)
    return name


def _beside(chosen: Path) -> list[Path]:
    found: list[Path] = []
    try:
        with os.scandir(chosen.parent) as entries:
            for entry in entries:
                if entry.name != chosen.name and entry.is_file():
                    found.append(chosen.with_name(entry.name))
                if len(found) >= MOST_BESIDE:
                    break
    except OSError:
        return []
    return sorted(found)


def _refuse_other_idx(path: Path) -> None:
    start = _start(path)
    if len(start) == 8 and start[:2] == b"\0\0" and start[2] in _KINDS and 1 <= start[3] <= 8:
        raise InputError(
            "{path} is an IDX file of {kind} along {axes} axes; images are of bytes along 3 axes, "
            "and labels of bytes along 1. Choose another file.",
            path=path, kind=_KINDS[start[2]], axes=start[3],
        )


def _header(path: Path) -> _Header | None:
    """None for what is no such file, or cannot be read: whoever reads it says why."""
    start = _start(path)
    magic, entries = int.from_bytes(start[:4], "big"), int.from_bytes(start[4:], "big")
    return _Header(magic, entries) if magic in (IMAGES_MAGIC, LABELS_MAGIC) else None


def _start(path: Path) -> bytes:
    """The first bytes, unpacked; none of what cannot be read."""
    try:
        with opened(path) as file:
            return Unpacked(file).read(8)
    except (OSError, EOFError, zlib.error):
        return b""
