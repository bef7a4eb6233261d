"""Which of a folder's slices belong together, and in which order they lie in space."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from engine.errors import InputError
from engine.tensors.kinds.volume.dicom_header import Header
from engine.tensors.operations.operation import LARGEST
from engine.tensors.source import Found
from engine.text import Text, written

MOST_VALUES = LARGEST // 4
"""Of a volume: as float32 it fits into what a step may make."""

_EVEN = 0.01
"""mm by which distances between slices may differ and still be called even."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """A series' slices as they lie. by: what they are sorted by.

    positions: of each along the normal of the slices, in mm; empty where it is not known.
    """

    slices: tuple[Header, ...]
    by: str
    positions: tuple[float, ...]

    @property
    def has_ties(self) -> bool:
        return len(set(self.positions)) < len(self.positions)

    @property
    def has_numbers(self) -> bool:
        """Whether all of them say which number they are."""
        return all(each.number is not None for each in self.slices)


def series_of(headers: Iterable[Header]) -> tuple[tuple[Header, ...], ...]:
    """The one of most slices first, a file with many frames counted as so many."""
    found: dict[str, list[Header]] = {}
    for each in headers:
        found.setdefault(each.series, []).append(each)
    def images(series: str) -> int:
        return sum(each.frames for each in found[series])

    return tuple(tuple(found[series]) for series in sorted(
        found, key=lambda each: (-images(each), found[each][0].description, each)
    ))


def check(slices: tuple[Header, ...]) -> None:
    """Raise InputError where they make no block of numbers."""
    first = slices[0]
    for each in slices:
        check_is_grey(each)
        if each.frames > 1:
            raise InputError(
                "{path} has {frames} frames in one file, and is not alone in its series. Open it "
                "alone, or move it into a folder of its own.", path=each.path, frames=each.frames,
            )
        if (each.rows, each.columns) != (first.rows, first.columns):
            raise InputError(
                "The slices are not of one size: {one} has {rows}×{columns} pixels, {other} has "
                "{other_rows}×{other_columns}. Move those of one size into a folder of their own.",
                one=first.path.name, rows=first.rows, columns=first.columns,
                other=each.path.name, other_rows=each.rows, other_columns=each.columns,
            )
        if each.orientation and first.orientation and \
                not np.allclose(each.orientation, first.orientation, atol=1e-3):
            raise InputError(
                "The slices do not lie in one direction: {one} and {other} are turned to each "
                "other. Move those of one direction into a folder of their own.",
                one=first.path.name, other=each.path.name,
            )
    if len(slices) == 1:
        raise InputError(
            "{path} is the only slice of its series; a volume has at least two. "
            "Choose the folder with all slices.", path=first.path,
        )
    check_size(len(slices), first.rows, first.columns)


def check_is_grey(header: Header) -> None:
    """Raise InputError where it is not."""
    if not header.is_grey:
        raise InputError(
            "{path} is in color; only slices of gray values make a volume here. "
            "Choose another series.", path=header.path,
        )


def check_size(slices: int, rows: int, columns: int) -> None:
    """Raise InputError where there are none, or more than are read."""
    if not rows * columns:
        raise InputError("The slices have no pixels. Choose another series.")
    if slices * rows * columns > MOST_VALUES:
        raise InputError(
            "{slices} slices of {rows}×{columns} pixels are more than {most} million values, the "
            "most that is read here. Choose a series of fewer slices, or move some elsewhere.",
            slices=slices, rows=rows, columns=columns, most=MOST_VALUES // 10**6,
        )


def ordered(slices: tuple[Header, ...]) -> Ordered:
    """By place along the normal of the slices; else by number in the series; else by name."""
    first = slices[0].orientation
    if first and all(each.position for each in slices):
        normal = np.cross(first[:3], first[3:])
        places = {each.path: round(float(np.dot(normal, each.position or ())), 3)
                  for each in slices}
        has_numbers = Ordered(slices, "", ()).has_numbers
        along = sorted(slices, key=lambda each: (
            places[each.path], (each.number or 0) if has_numbers else 0, each.path))
        return Ordered(tuple(along), "position", tuple(places[each.path] for each in along))
    if len({each.number for each in slices} - {None}) == len(slices):
        return Ordered(tuple(sorted(slices, key=lambda each: each.number or 0)), "number", ())
    return Ordered(tuple(sorted(slices, key=lambda each: each.path.name)), "name", ())


def distances(order: Ordered) -> tuple[float, float] | None:
    """The smallest and the greatest between neighbours, in mm."""
    steps = [after - before for before, after in pairwise(order.positions)]
    return (min(steps), max(steps)) if steps else None


def order_found(order: Ordered) -> list[Found]:
    """What there is to be said of it."""
    by_name = [each.path.name for each in order.slices] == \
        sorted(each.path.name for each in order.slices)
    if order.by == "number":
        return [Found(Text("Order"), Text(
            "by their number in the series, for the files do not say where the slices lie"))]
    if order.by == "name":
        return [Found(Text("Order"), Text(
            "by file name, for the files say neither where the slices lie nor their number: "
            "it may be wrong"))]
    found = [Found(Text("Order"), Text(
        "by position in space, from {first} to {last} mm; sorted by name it would be the same",
        first=_mm(order.positions[0]), last=_mm(order.positions[-1]),
    ) if by_name else Text(
        "by position in space, from {first} to {last} mm; sorted by name it would be another",
        first=_mm(order.positions[0]), last=_mm(order.positions[-1]),
    ))]
    found += _shapes(order)
    least, most = distances(order) or (0.0, 0.0)
    if order.has_ties:
        found.append(Found(Text("Distance"), Text(
            "several slices lie at the same place: perhaps several times of one scan are mixed")))
    elif most - least > _EVEN:
        found.append(Found(Text("Distance"), Text(
            "uneven, from {least} to {most} mm between slices: some may be missing",
            least=_mm(least), most=_mm(most),
        )))
    else:
        found.append(Found(Text("Distance"), Text(
            "{distance} mm between slices", distance=_mm(most))))
    return found


def _shapes(order: Ordered) -> list[Found]:
    """Where the block of numbers is no block in space."""
    found = []
    first, last = order.slices[0], order.slices[-1]
    sizes = {each.spacing for each in order.slices}
    if len(sizes) > 1:
        found.append(Found(Text("Size of the pixels"), Text(
            "it differs between the slices: what lies at one place of two slices does not lie "
            "over each other")))
    if first.position is None or last.position is None or first.orientation is None:
        return found
    way = np.subtract(last.position, first.position)
    along = [float(np.dot(way, first.orientation[at:at + 3])) for at in (0, 3)]
    aside = max(map(abs, along))
    if aside > max(1.0, 0.02 * math.hypot(*map(float, way))):
        found.append(Found(Text("Tilted"), Text(
            "the slices are shifted to each other, the last to the first by {aside} mm, as a "
            "tilted scanner does: the numbers are as they are stored, not straightened",
            aside=_mm(aside))))
    return found


def _mm(value: float) -> str:
    return written(value, "z.2f").rstrip("0").rstrip(".")
