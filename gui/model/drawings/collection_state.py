"""What a window has of the user's drawings, as it is given to a window in its place."""

from dataclasses import dataclass, field

from engine.library.library import Library
from gui.model.drawings.collection_acts import CollectionActs
from gui.model.drawings.stored_drawings import DrawingCache, StoredDrawings


@dataclass(slots=True)
class CollectionState:
    """An open library, which is not opened anew: the drawings that a run has learned from are read
    by it still. cache: of its drawings. chosen: which collection, once there is one. saved: the
    drawings when they were last written to a file.
    """

    library: Library
    cache: DrawingCache
    acts: CollectionActs
    chosen: int | None = None
    saved: StoredDrawings = field(default_factory=StoredDrawings)


def first_state(library: Library) -> CollectionState:
    """Of a library that has just been opened."""
    return CollectionState(library, DrawingCache(library), CollectionActs(library))
