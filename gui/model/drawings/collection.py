"""The user's own labelled drawings: those of the collection that is chosen, in the library."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from engine.drawings.drawing import Drawing
from engine.drawings.stroke_file import LabelledDrawing, write_drawings
from engine.errors import InputError
from engine.library.library import CollectionInfo, Entry, Library
from engine.library.opening import in_memory
from gui.model.drawings.collection_acts import Act, made_opposite
from gui.model.drawings.collection_state import CollectionState, first_state
from gui.model.drawings.drawing_parts import DrawingParts, LastParts
from gui.model.drawings.drawings_keeper import Batch, DrawingsKeeper, Kept
from gui.model.drawings.library_watch import LibraryWatch
from gui.model.drawings.stored_drawings import StoredDrawings

translate = QCoreApplication.translate


class Collection(QObject):
    """Labelled drawings in the order they were added. What a command did is on the disk already.

    Commands answer whether they were done; where not, `failed` has said why, and nothing changed.
    """

    changed = Signal()
    failed = Signal(Exception)
    taken = Signal(Kept)  # of a file with many drawings, be it whole or not
    save_asked = Signal()  # as a file, for they would be lost else

    def __init__(
        self, parent: QObject | None = None, there: CollectionState | None = None
    ) -> None:
        super().__init__(parent)
        self._have(there or first_state(in_memory()))
        self.keeper = DrawingsKeeper(self)
        self.keeper.ended.connect(self._on_kept)
        self._drawings = StoredDrawings()
        self._parts = LastParts()
        self._watch = LibraryWatch(self, self._library)
        self._watch.due.connect(self.look_again)
        self._read()

    def _have(self, there: CollectionState) -> None:
        self._library, self._cache, self.acts = there.library, there.cache, there.acts
        self._chosen, self._saved = there.chosen, there.saved

    @property
    def library(self) -> Library:
        return self._library

    @property
    def drawings(self) -> StoredDrawings:
        return self._drawings

    @property
    def is_saved(self) -> bool:
        """Whether nothing is lost when the window closes."""
        return self._library.is_kept or self._drawings == self._saved

    def parts(self, digits: tuple[int, ...], percent: int) -> DrawingParts:
        """The drawings of these digits: those to learn from, and those held out."""
        return self._parts.of(self._drawings, digits, percent)

    # which collection

    @property
    def chosen(self) -> CollectionInfo | None:
        """None before there is any."""
        return next((each for each in self.all() if each.id == self._chosen), None)

    def all(self) -> tuple[CollectionInfo, ...]:
        return self._library.collections()

    def drawings_of(self, collection: int) -> StoredDrawings:
        """Of any collection."""
        return StoredDrawings(self._cache, self._library.entries(collection))

    def choose(self, name: str) -> bool:
        """Show a collection, and add to it from now on; it is made where there is none."""
        def work() -> None:
            before, self._chosen = self._chosen, self._library.make_collection(name)
            if self._chosen != before:
                self.acts.clear()
                self._read()
        return self._do(work, read=False)

    def rename(self, name: str) -> bool:
        return self._do(lambda: self._library.rename(self._choose_first(), name))

    def merge_from(self, other: int) -> bool:
        """Put the drawings of another collection into this one, which takes its place."""
        def work() -> None:
            ids = [each.id for each in self._library.entries(other)]
            self._library.move(ids, self._choose_first())
            self._library.drop_collection(other)
        return self._do(work)

    def add(self, drawing: Drawing, label: int) -> bool:
        def work() -> None:
            ids = self._library.add(
                [LabelledDrawing(drawing, label)], self._choose_first(), "canvas"
            )
            self.acts.added(ids)
            self._drawings = StoredDrawings(
                self._cache, (*self._drawings.entries, *(Entry(each, label) for each in ids))
            )
        return self._do(work, read=False)

    def rows_of(self, drawing: Drawing) -> list[int]:
        """Where among the drawings the same one is, whatever its label."""
        if self._chosen is None:
            return []
        ids = self._library.ids_of(drawing, self._chosen)
        return [row for row, each in enumerate(self._drawings.entries) if each.id in ids]

    def remove_all(self, indices: Sequence[int] | None = None) -> bool:
        """Delete some, or all; `undo` brings them back."""
        there = self._drawings.entries
        ids = [each.id for each in (there if indices is None else [there[at] for at in indices])]

        def work() -> None:
            self._library.remove(ids)
            self.acts.removed(ids)
        return bool(ids) and self._do(work)

    def relabel_all(self, indices: Sequence[int], label: int) -> bool:
        """Give some another label, as one act."""
        entries = [self._drawings.entries[at] for at in indices]
        ids, labels = [each.id for each in entries], [label] * len(entries)

        def work() -> None:
            self._library.relabel(ids, labels)
            self.acts.relabeled(ids, [each.label for each in entries], labels)
        return bool(ids) and self._do(work)

    @property
    def can_undo(self) -> bool:
        return bool(self.acts.last)

    def undo(self) -> bool:
        """Undo the last addition, deletion or change of a label."""
        return self._go(self.acts.last, self.acts.undo)

    def redo(self) -> bool:
        """Do again what was undone last."""
        return self._go(self.acts.last_undone, self.acts.redo)

    def _go(self, number: int, way: Callable[[Callable[[Act], Act]], bool]) -> bool:
        return bool(number) and self._do(lambda: way(made_opposite))

    def save(self, path: Path) -> None:
        """Write every drawing. Raises InputError."""
        write_drawings(path, self._drawings)
        self._saved = self._drawings
        self.changed.emit()

    def take(self, path: Path, found: Sequence[LabelledDrawing]) -> int:
        """Add the drawings of a file that are not here yet, and say how many they were.

        Raises InputError, and changes nothing then.
        """
        collection = self._choose_first()
        new = [each for each in found if not self._library.has(each, collection)]
        ids = self._library.add(new, collection, path.name)
        if ids:
            self.acts.added(ids)
        self._read()
        self.changed.emit()
        return len(new)

    def take_many(self, path: Path, found: Sequence[LabelledDrawing]) -> None:
        """Likewise, beside the window where there is a file: `taken` follows.

        What is there when it is called off (keeper.stop) or fails, stays, and is undone in one.
        """
        batch = Batch(path, found, self._choose_first(), len(self._drawings))
        if self._library.is_kept:
            self.keeper.begin(self._library, batch)
        else:
            self.take(path, found)
            ids = tuple(each.id for each in self._drawings.entries[batch.before :])
            self.taken.emit(Kept(batch, ids, True))

    def _on_kept(self, kept: Kept) -> None:
        self._cache.know_hashes(kept.ids, kept.hashes)
        if kept.ids and kept.batch.collection == self._chosen:
            self.acts.added(kept.ids, kept.batch.number)
        self._do(self._watch.see)
        if kept.error is not None:
            self.failed.emit(kept.error)
        self.taken.emit(kept)

    def look_again(self) -> None:
        """Take up what another window has done meanwhile."""
        if self.keeper.is_running:  # which is another connection, too: at its end
            return
        try:
            if not self._watch.see():
                return
            before = self._drawings
            self._read()
        except InputError as error:
            self._watch.stop()
            self.failed.emit(error)
            return
        if self._drawings != before:
            self.changed.emit()

    def hand_over(self) -> CollectionState:
        """To a window in the place of this one, which has another library until it is gone."""
        given = CollectionState(self._library, self._cache, self.acts, self._chosen, self._saved)
        self._watch.stop()
        self._have(first_state(in_memory()))
        return given

    def shutdown(self) -> None:
        self._watch.stop()
        self.keeper.ended.disconnect(self._on_kept)
        self.keeper.stop()
        self._cache.end()
        self._library.close()

    def _choose_first(self) -> int:
        """The chosen collection; the first one is made when something is put into it."""
        if self._chosen is None:
            self._chosen = self._library.make_collection(translate("Collection", "My hand"))
        return self._chosen

    def _do(self, work: Callable[[], object], read: bool = True) -> bool:
        try:
            work()
            if read:
                self._read()
        except InputError as error:
            self.failed.emit(error)
            return False
        self.changed.emit()
        return True

    def _read(self) -> None:
        if self._chosen is None:
            there = self._library.collections()
            self._chosen = there[0].id if there else None
        if self._chosen is not None:
            self._drawings = StoredDrawings(self._cache, self._library.entries(self._chosen))
