"""All of the user's work as one file, and back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from engine.errors import InputError
from engine.project.project_file import read_project, write_project
from engine.project.record import Project
from gui.model.drawings.collection import Collection
from gui.model.notices import failed
from gui.model.session import Session


def save_project(path: Path, session: Session) -> None:
    """Recipe, digits, form, model, canvas and every collection. Raises InputError."""
    training = session.training
    write_project(path, Project(
        recipe=training.recipe, digits=session.digits, form=session.form,
        model=training.model if training.knows_something else None,
        collections={each.name: tuple(session.collection.drawings_of(each.id))
                     for each in session.collection.all() if each.drawings},
        canvas=session.sketch.drawing,
    ))


def open_project(path: Path, session: Session, then: Callable[[int], object]) -> None:
    """Take up a project: what is in it takes the window, its drawings are added to the library.

    Its digits are loaded first where others are told apart; `then` is told how many drawings were
    new. Raises InputError for a file that is none, and changes nothing then; for a library that
    cannot be written, with the drawings that were added before that. Where digits are loaded first,
    that is said instead.
    """
    project = read_project(path)
    if project.digits in (None, session.digits):
        _tell(_take(project, path, session), then)
        return

    def take_it() -> None:
        if session.digits != project.digits:
            return
        try:
            _tell(_take(project, path, session), then)
        except InputError as error:  # who asked for it is not there any more to be told
            session.facts.tell(session.training.noticed, failed(error))

    session.digit_set_changed.connect(take_it, Qt.ConnectionType.SingleShotConnection)
    session.load(project.digits)


def _tell(new: int | None, then: Callable[[int], object]) -> None:
    if new is not None:
        then(new)


def _take(project: Project, path: Path, session: Session) -> int | None:
    """How many drawings were new; None where the library did not take them, which is said."""
    new = _take_drawings(session.collection, project, path)
    if project.recipe is not None:
        session.training.set_recipe(project.recipe)
    if project.form is not None:
        session.set_form(project.form)
    if project.model is not None:
        session.training.start_from(project.model)
    if project.canvas is not None and not project.canvas.is_blank:
        session.sketch.put(project.canvas)
    return new


def _take_drawings(collection: Collection, project: Project, path: Path) -> int | None:
    chosen, new = collection.chosen, 0
    for name, drawings in project.collections.items():
        if not collection.choose(name):
            return None  # why not is said already
        new += collection.take(path, drawings)
    if chosen is not None:
        collection.choose(chosen.name)
    return new
