"""Undo and redo: of what the user did last, be it on the canvas or to the drawings."""

from gui.model.drawings.collection import Collection
from gui.model.drawings.sketch import Sketch


class LastAct:
    """Of two histories, the canvas' and the collection's, that which was added to last.

    What was undone is done again in turn, too, until something new is done to either.
    """

    def __init__(self, sketch: Sketch, collection: Collection) -> None:
        self._sketch, self._collection = sketch, collection

    @property
    def can_undo(self) -> bool:
        return self._sketch.can_undo or self._is_of_collection

    @property
    def _is_of_collection(self) -> bool:
        return self._collection.acts.last > self._sketch.last_act

    def undo(self) -> None:
        self._sketch.lift()  # what goes on is the last
        if self._is_of_collection:
            self.undo_of_collection()
        else:
            self._sketch.undo()

    def undo_of_collection(self) -> None:
        """The last change of the drawings. If what is on the canvas is none of them any more, the
        next stroke is one more of it.
        """
        if self._collection.undo() and not self._collection.rows_of(self._sketch.drawing):
            self._sketch.go_on()

    @property
    def can_redo(self) -> bool:
        return self._redoes_sketch or self._redoes_collection

    @property
    def _redoes_sketch(self) -> bool:
        undone = self._sketch.last_undone
        return undone > max(self._collection.acts.last_undone, self._collection.acts.newest)

    @property
    def _redoes_collection(self) -> bool:
        undone = self._collection.acts.last_undone
        return undone > max(self._sketch.last_undone, self._sketch.newest_act)

    def redo(self) -> None:
        self._sketch.lift()
        if self._redoes_sketch:
            self._sketch.redo()
        elif self._redoes_collection:
            self._redo_of_collection()

    def _redo_of_collection(self) -> None:
        if self._collection.redo() and self._collection.rows_of(self._sketch.drawing):
            self._sketch.begin_anew()  # as after it was added
