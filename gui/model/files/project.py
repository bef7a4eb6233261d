"""All of the user's work as one file, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from engine.drawings.stroke_file import LabelledDrawing
from engine.errors import InputError
from engine.looks import Look, nobody_looks
from gui.model.drawings import drawings_keeper
from gui.model.drawings.collection import Collection
from gui.model.drawings.drawings_keeper import Kept
from gui.model.drawings.drawings_reader import is_long
from gui.model.files.file_writing import MANY, FileWriting, looking
from gui.model.session import Session
from gui.model.training.background_measures import BackgroundMeasures

if TYPE_CHECKING:
    from engine.project.record import Project

_SLOT = "project"
_OVER = object()


def save_project(
    path: Path, session: Session, writing: FileWriting | None = None
) -> bool:
    """Recipe, digits, form, model, canvas and every collection. Raises InputError.

    Whether it is done: with many drawings that is left to `writing`, beside the window.
    """
    from engine.project.project_file import write_project
    from engine.project.record import Project

    training, collections = session.training, {
        each.name: session.collection.drawings_of(each.id)
        for each in session.collection.all() if each.drawings
    }
    project = Project(
        recipe=training.recipe, digits=session.digits,
        class_names=session.class_names.names, form=session.form,
        model=training.known_model, memory=training.timeline.memory_looked_at,
        canvas=session.sketch.drawing,
    )

    def write(look: Look) -> None:
        found = dict[str, tuple[LabelledDrawing, ...]]()
        for name, drawings in collections.items():
            with drawings.read_beside() as there:
                found[name] = tuple(looking(there, look))
        write_project(path, replace(project, collections=found))

    if (writing is not None and session.collection.library.is_kept
            and sum(map(len, collections.values())) > MANY):
        writing.begin(path, write)
        return False
    write_project(path, replace(project, collections={
        name: tuple(drawings) for name, drawings in collections.items()
    }))
    return True


class ProjectOpening(QObject):
    """One project at a time. What takes long is done beside the window, and can be called off.

    `begun`, `ended`: its file is being read, and no longer is. `failed`: what was begun could not
    be read. `taken` carries its path and how many drawings were new.
    """

    begun = Signal()
    ended = Signal()
    failed = Signal(Exception)
    taken = Signal(object, int)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._measures = BackgroundMeasures(self)
        self._measures.found.connect(self._on_found)
        self._of: tuple[int, Path] | None = None  # the file that is being read
        self._number = 0
        self._taking: Iterator[None] | None = None
        session.collection.taken.connect(self._on_taken)

    def open(self, path: Path) -> None:
        """What is in it takes the window, its drawings are added to the library.

        Its digits are loaded first where others are told apart. Raises InputError for a file that
        is none, and changes nothing then; for a library that cannot be written, with the drawings
        that were added before that. Where it takes long, that is told by `failed` instead.
        """
        from engine.project.project_file import read_project  # not at every start

        self.cancel()
        if not is_long(path):
            self._take(read_project(path), path)
            return
        self._number += 1
        self._of = self._number, path
        self._measures.ask(
            _SLOT, self._of, None, lambda look: read_project(path, look or nobody_looks)
        )
        self.begun.emit()

    def cancel(self) -> None:
        """Read no further."""
        if self._of is not None:
            self._of = None
            self._measures.forget(_SLOT)
            self.ended.emit()

    def _on_found(self) -> None:
        of = self._of
        if of is None:
            return
        self._of, path = None, of[1]
        error, latest = self._measures.failure(_SLOT, of), self._measures.latest(_SLOT)
        self._measures.forget(_SLOT)
        self.ended.emit()
        if error is not None:
            self.failed.emit(error)
        elif latest is not None:
            self._try(lambda: self._take(latest[1], path))

    def _try(self, work: Callable[[], None]) -> None:
        """Who asked for it is not there any more to be told."""
        try:
            work()
        except InputError as error:
            self.failed.emit(error)

    def _take(self, project: Project, path: Path) -> None:
        session = self._session
        here = session.digits, session.class_names.names
        if project.digits is None or (project.digits, project.class_names) == here:
            self._begin(project, path)
            return
        if project.class_names:
            raise InputError(
                "{path} was saved with images of {classes}, which are not in it. Open their "
                "folder first (Digits → Images from a folder), then the project again.",
                path=path, classes=", ".join(project.class_names),
            )

        def take_it() -> None:
            if session.digits == project.digits and not session.class_names:
                self._try(lambda: self._begin(project, path))

        session.digit_set_changed.connect(take_it, Qt.ConnectionType.SingleShotConnection)
        session.load(project.digits)

    def _begin(self, project: Project, path: Path) -> None:
        self._taking = self._stages(project, path)
        self._go_on()

    def _go_on(self) -> None:
        taking, self._taking = self._taking, None
        if taking is not None and next(taking, _OVER) is not _OVER:
            self._taking = taking

    def _on_taken(self, kept: Kept) -> None:
        if self._taking is None:
            return
        if kept.is_whole:
            self._try(self._go_on)
        else:
            self._taking = None  # called off, or it failed: that is said

    def _stages(self, project: Project, path: Path) -> Iterator[None]:
        """It rests while the drawings of a large collection are put into the library."""
        session, collection = self._session, self._session.collection
        chosen, before = collection.chosen, _count(collection)
        for name, drawings in project.collections.items():
            if not collection.choose(name):
                return  # why not is said already
            if len(drawings) > drawings_keeper.MANY and collection.library.is_kept:
                collection.take_many(path, drawings)
                yield
            else:
                collection.take(path, drawings)
        new = _count(collection) - before
        if chosen is not None:
            collection.choose(chosen.name)
        if project.recipe is not None:
            session.training.set_recipe(project.recipe)
        if project.form is not None:
            session.set_form(project.form)
        if project.model is not None:
            session.training.start_from(project.model, project.memory)
        if project.canvas is not None and not project.canvas.is_blank:
            session.sketch.put(project.canvas)
        self.taken.emit(path, new)


def _count(collection: Collection) -> int:
    """Of the drawings of all collections."""
    return sum(each.drawings for each in collection.all())
