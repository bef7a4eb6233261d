"""All of the user's work as one file, and back."""

from dataclasses import asdict
from pathlib import Path

from engine.errors import InputError
from engine.project.project_file import read_project, write_project
from engine.project.record import Project
from gui.model.drawings.collection import Collection
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


def open_project(path: Path, session: Session) -> int:
    """Take up a project: what is in it takes the window, its drawings are added to the library.

    How many drawings were new. Raises InputError, and changes nothing then.
    """
    project = read_project(path)
    if project.model is not None and project.model.digits != session.digits:
        raise InputError(
            "{path} tells {found} apart. Choose those digits first.",
            path=path, found=", ".join(map(str, project.model.digits)),
        )
    new = _take_drawings(session.collection, project)
    if project.recipe is not None and asdict(project.recipe) != asdict(session.training.recipe):
        session.training.set_recipe(project.recipe)
    if project.form is not None:
        session.set_form(project.form)
    if project.model is not None:
        session.training.start_from(project.model)
    if project.canvas is not None and not project.canvas.is_blank:
        session.sketch.put(project.canvas)
    return new


def _take_drawings(collection: Collection, project: Project) -> int:
    chosen, new = collection.chosen, 0
    for name, drawings in project.collections.items():
        if not collection.choose(name):
            return new  # why not is said already
        new += collection.take(Path(name), drawings)
    if chosen is not None:
        collection.choose(chosen.name)
    return new
