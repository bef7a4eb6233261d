"""Every collection of the library as a person's drawings: how they are read, and by whom not."""

from engine.data.datasets import Dataset
from engine.explain.by_person import Person
from engine.library.images import dataset_of
from gui.model.drawings.collection import Collection
from gui.model.workspace import Workspace


class People:
    """The collections' drawings of the digits told apart, in the form in use; each read once."""

    def __init__(self, workspace: Workspace, collection: Collection) -> None:
        self._workspace, self._collection = workspace, collection
        self._read: dict[int, tuple[tuple[object, ...], Dataset]] = {}

    def all(self) -> tuple[Person, ...]:
        """In the order in which the collections were made; those without a drawing, too.

        A collection that did not change has the same Dataset as before. Raises InputError where
        the library cannot be read.
        """
        library, digits, form = (
            self._collection.library, self._workspace.digits, self._workspace.form
        )
        found: list[Person] = []
        read: dict[int, tuple[tuple[object, ...], Dataset]] = {}
        for info in library.collections():
            entries = library.entries(info.id)
            of = entries, digits, form
            known = self._read.get(info.id)
            drawings = (known[1] if known is not None and known[0] == of
                        else dataset_of(
                            library, [each for each in entries if each.label in digits], form))
            read[info.id] = of, drawings
            found.append(Person(info.id, info.name, drawings))
        self._read = read
        return tuple(found)

    def forget(self) -> None:
        """Let go of the images; they are read again when somebody asks."""
        self._read = {}
