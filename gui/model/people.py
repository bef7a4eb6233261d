"""Every collection of the library as a person's drawings: how they are read, and by whom not."""

from contextlib import closing

from PySide6.QtCore import QObject, Signal

from engine.data.datasets import Dataset
from engine.explain.by_person import Person
from engine.library.images import dataset_of
from engine.library.library import Library
from engine.library.opening import beside
from engine.looks import Look, nobody_looks
from gui.model.drawings.collection import Collection
from gui.model.training.background_measures import BackgroundMeasures
from gui.model.workspace import Workspace

QUICK = 300
"""Drawings whose images are read, or at the worst worked out, while the window waits."""

_SLOT = "people"

Known = dict[int, tuple[tuple[object, ...], Dataset]]


class People(QObject):
    """The collections' drawings of the digits told apart, in the form in use; each read once.

    `changed`: they have been read.
    """

    changed = Signal()

    def __init__(self, parent: QObject, workspace: Workspace, collection: Collection) -> None:
        super().__init__(parent)
        self._workspace, self._collection = workspace, collection
        self._measures = BackgroundMeasures(self)
        self._measures.found.connect(self.changed)
        self._changes = 0
        collection.changed.connect(self._on_change)

    @property
    def is_reading(self) -> bool:
        """Whether there will be others."""
        return self._measures.is_working_on(_SLOT)

    @property
    def error(self) -> Exception | None:
        """Why they could not be read."""
        return self._measures.error

    def all(self) -> tuple[Person, ...]:
        """In the order in which the collections were made; those without a drawing, too.

        Where there are many they are read beside the window: until then there are those of before,
        or none. A collection that did not change has the same Dataset as before. Raises InputError
        where the library cannot be read.
        """
        library, digits, form = (
            self._collection.library, self._workspace.digits, self._workspace.form
        )
        infos = library.collections()
        latest = self._measures.latest(_SLOT)
        known: Known = {} if latest is None else latest[1][1]
        is_little = sum(each.drawings for each in infos) <= QUICK

        def work(look: Look | None) -> tuple[tuple[Person, ...], Known]:
            if look is None:
                return _read(library, digits, form, known, nobody_looks)
            with closing(beside(library)) as other:  # a connection is its thread's own
                return _read(other, digits, form, known, look)

        found = self._measures.ask(
            _SLOT, (form, digits, infos, self._changes),
            0 if is_little or not library.is_kept else None, work,
        )
        if found is None and latest is not None and latest[0][:2] == (form, digits):
            found = latest[1]
        persons: tuple[Person, ...] = () if found is None else found[0]
        return persons

    def forget(self) -> None:
        """Let go of the images; they are read again when somebody asks."""
        self._measures.forget(_SLOT)

    def _on_change(self) -> None:
        self._changes += 1


def _read(
    library: Library, digits: tuple[int, ...], form: str, known: Known, look: Look
) -> tuple[tuple[Person, ...], Known]:
    """And what was read of each collection, for the next time."""
    found, read = list[Person](), Known()
    for info in library.collections():
        entries = library.entries(info.id)
        of = entries, digits, form
        before = known.get(info.id)
        drawings = before[1] if before is not None and before[0] == of else dataset_of(
            library, [each for each in entries if each.label in digits], form, look)
        read[info.id] = of, drawings
        found.append(Person(info.id, info.name, drawings))
    return tuple(found), read
