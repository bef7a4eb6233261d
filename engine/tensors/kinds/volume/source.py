"""A volume that was read: its values, and where each of its slices lies."""

from dataclasses import dataclass

from engine.tensors.source import Source
from engine.text import Text


@dataclass(frozen=True, slots=True)
class VolumeSource(Source):
    """positions: of each slice along their normal, in mm; empty where it is not known.

    spacing: mm between slices, rows and columns; None where it is not known. slices: what each is
    called: its file, or its page. is_axial: they lie across the body, the first one lowest.
    hounsfield: slope and intercept that make Hounsfield units of the values. series: those of the
    folder, of which the chosen one, counted from 1, was read.
    """

    positions: tuple[float, ...] = ()
    spacing: tuple[float, float, float] | None = None
    slices: tuple[str, ...] = ()
    is_axial: bool = False
    hounsfield: tuple[float, float] | None = None
    series: tuple[Text, ...] = ()
    chosen: int = 1
