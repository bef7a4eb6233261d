"""The user's own labelled drawings."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.drawing import Drawing
from engine.drawing_files import LabelledDrawing, read_drawings, write_drawings


class Collection(QObject):
    """Labelled drawings in the order they were added, and whether the file on disk has them all."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drawings: tuple[LabelledDrawing, ...] = ()
        self._saved: tuple[LabelledDrawing, ...] = ()
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
        self._become(self._drawings[:index] + self._drawings[index + 1 :])

    def insert(self, index: int, drawing: LabelledDrawing) -> None:
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

    def open(self, path: Path) -> None:
        """Add a file's drawings to those here. Raises InputError and changes nothing then."""
        found = tuple(read_drawings(path))
        if not self._drawings:
            self.path, self._saved = path, found
        self._become(self._drawings + found)

    def _become(self, drawings: tuple[LabelledDrawing, ...]) -> None:
        self._drawings = drawings
        self.changed.emit()
