"""The values of DICOM slices: which type holds them, and what they stand for."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.tensors.kinds.volume.dicom_header import Header
from engine.tensors.source import Found
from engine.text import Text, written

_MOST = 1e6
"""Of a slope and an intercept that make Hounsfield units, which end at some thousands."""


def fits(pixels: NDArray[Any], dtype: np.dtype[Any]) -> bool:
    """Whether all of them are values of this type."""
    if np.can_cast(pixels.dtype, dtype):
        return True
    if pixels.dtype.kind == "f":
        return False
    kept = np.iinfo(dtype)
    return bool(kept.min <= pixels.min() and pixels.max() <= kept.max)


def value_found(slices: tuple[Header, ...], values: NDArray[Any]) -> list[Found]:
    """What there is to be said of them."""
    found = [Found(Text("Values"), Text(
        "{least} … {most}, as stored ({type})", least=values.min().item(),
        most=values.max().item(), type=values.dtype.name,
    ))]
    scales = {each.rescale for each in slices}
    if len(scales) > 1:
        found.append(Found(Text("Scale"), Text(
            "each slice has its own slope and intercept, which are not applied here: "
            "the slices' values cannot be compared")))
    elif (rescale := slices[0].rescale) is not None:
        unit = Text("Hounsfield units") if slices[0].modality == "CT" else \
            Text("what was measured")
        found.append(Found(Text("Scale"), Text(
            "value × {slope} + ({intercept}) = {unit}; not applied here", unit=unit,
            slope=written(rescale[0], "g"), intercept=written(rescale[1], "g"),
        )))
    if len({each.is_inverted for each in slices}) > 1:
        found.append(Found(Text("Brightness"), Text(
            "in some slices small values are bright (MONOCHROME1), in others large ones: the "
            "slices' values cannot be compared")))
    elif slices[0].is_inverted:
        found.append(Found(Text("Brightness"), Text("small values are bright (MONOCHROME1)")))
    return found


def hounsfield(slices: tuple[Header, ...]) -> tuple[float, float] | None:
    """The slope and the intercept that make Hounsfield units, where that is known."""
    scales = {each.rescale for each in slices}
    rescale = slices[0].rescale
    if len(scales) > 1 or rescale is None or slices[0].modality != "CT":
        return None
    slope, intercept = rescale
    return (slope, intercept) if 1 / _MOST <= slope <= _MOST and abs(intercept) <= _MOST else None
