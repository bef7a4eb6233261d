"""The user's own labelled drawings."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.drawings.drawing import Drawing
from engine.drawings.stroke_file import LabelledDrawing, read_drawings, write_drawings
from engine.errors import InputError

MOST = 2000
"""Drawings that the window holds; more would take seconds to show."""


class Collection(QObject):
    """Labelled drawings in the order they were added, and whether the file on disk has them all."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drawings: tuple[LabelledDrawing, ...] = ()
        self._saved: tuple[LabelledDrawing, ...] = ()
        self._removed: tuple[int, LabelledDrawing] | None = None
        self.path: Path | None = None

    @property
    def drawings(self) -> tuple[LabelledDrawing, ...]:
        return self._drawings

    @property
    def is_saved(self) -> bool:
        return self._drawings == self._saved

    def add(self, drawing: Drawing, label: int) -> None:
        self._become((*self._drawings, LabelledDrawing(drawing, label)))

    def remove(self, index: int) -> None:
        self._removed = index, self._drawings[index]
        self._become(self._drawings[:index] + self._drawings[index + 1 :])

    def bring_back(self) -> None:
        """Undo the last removal, if there was one."""
        if self._removed is not None:
            index, drawing = self._removed
            self._removed = None
            self._become((*self._drawings[:index], drawing, *self._drawings[index:]))

    def relabel(self, index: int, label: int) -> None:
        relabelled = LabelledDrawing(self._drawings[index].drawing, label)
        self._become((*self._drawings[:index], relabelled, *self._drawings[index + 1 :]))

    def save(self, path: Path) -> None:
        """Write every drawing. Raises InputError and keeps them when that fails."""
        write_drawings(path, self._drawings)
        self.path = path
        self._saved = self._drawings
        self.changed.emit()

    def open(self, path: Path) -> int:
        """Add the drawings of a file that are not here yet, and say how many they were.

        Raises InputError, and changes nothing then.
        """
        return self.take(path, tuple(read_drawings(path)))

    def take(self, path: Path, found: tuple[LabelledDrawing, ...]) -> int:
        """Likewise, of a file that has been read."""
        if len(self._drawings) + len(found) > MOST:
            raise InputError(
                "{path} has {found} drawings; the window holds {most} in all. "
                "Split it into smaller files.", path=path, found=len(found), most=MOST,
            )
        here = {_essence(each) for each in self._drawings}
        new = tuple(each for each in found if _essence(each) not in here)
        if not self._drawings:
            self.path, self._saved = path, new
        self._become(self._drawings + new)
        return len(new)

    def _become(self, drawings: tuple[LabelledDrawing, ...]) -> None:
        self._drawings = drawings
        self.changed.emit()


def _essence(labelled: LabelledDrawing) -> tuple[object, ...]:
    """What two drawings share that are the same but for the rounding of a file."""
    return labelled.label, tuple(
        tuple((round(point.x, 6), round(point.y, 6)) for point in stroke.points)
        for stroke in labelled.drawing.strokes
    )
