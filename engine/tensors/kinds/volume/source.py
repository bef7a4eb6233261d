"""A volume that was read: its values, and where each of its slices lies."""

from dataclasses import dataclass

from engine.tensors.source import Source


@dataclass(frozen=True, slots=True)
class VolumeSource(Source):
    """positions: of each slice along their normal, in mm; empty where it is not known.

    spacing: mm between slices, rows and columns; None where it is not known. slices: what each is
    called: its file, or its page.
    """

    positions: tuple[float, ...] = ()
    spacing: tuple[float, float, float] | None = None
    slices: tuple[str, ...] = ()
