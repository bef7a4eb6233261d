"""Undo takes back what the user did last, be it on the canvas or to the drawings."""

from gui.model.drawings.collection import Collection
from gui.model.drawings.sketch import Sketch


class LastAct:
    """Of two histories, the canvas' and the collection's, that which was added to last."""

    def __init__(self, sketch: Sketch, collection: Collection) -> None:
        self._sketch, self._collection = sketch, collection

    @property
    def can_undo(self) -> bool:
        return self._sketch.can_undo or self._is_of_collection

    @property
    def _is_of_collection(self) -> bool:
        return self._collection.last_act > self._sketch.last_act

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
