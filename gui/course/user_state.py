"""What is the user's own while a stop has the window: kept aside, and given back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.training.recipe import Recipe
from gui.course.course_window import CourseWindow
from gui.model.drawings.sketch_history import SketchHistory
from gui.model.experiments.overfitting import WatchedRun
from gui.model.lab.lab_state import LabState
from gui.model.predictions import ImageForm
from gui.model.tensors.work_state import TensorState
from gui.model.training.comparison import Source
from gui.model.training.runs import RunList
from gui.model.training.training_snapshot import TrainingSnapshot

if TYPE_CHECKING:
    from engine.data.image_sets import ImageSource


@dataclass(frozen=True, slots=True, eq=False)
class UserState:
    """As the user left it. origin: where the images are from, None while none are loaded; images:
    the same of those that are the user's own.

    few: the runs of the view Overfitting, None where they are on the window still. views, docks: of
    the second page. pace, lab_pace: steps a second, None at full speed. tensors: of the Data page.
    A run that went on rests in its Trainer.
    """

    digits: tuple[int, ...]
    origin: str | None
    images: ImageSource | None
    recipe: Recipe
    form: ImageForm
    source: Source
    weight_of_mine: int
    balance_mine: bool
    held_out: int
    sketch: SketchHistory
    pace: float | None
    snapshot: TrainingSnapshot
    runs: RunList
    few: Mapping[bool, WatchedRun] | None
    views: tuple[str, ...]
    docks: str
    lab: LabState
    lab_pace: float | None
    tensors: TensorState


def user_state_of(window: CourseWindow) -> UserState:
    """Everything that a stop would change, as it is now; a run that goes on rests."""
    session = window.session
    training, lab = session.training, session.lab
    views, docks = window.views.state()
    snapshot = training.lay_aside()
    return UserState(
        session.digits if session.digit_set else window.digits,
        session.digit_set.origin if session.digit_set else None,
        session.digit_set.source if session.digit_set else None, training.recipe, session.form,
        training.source, training.weight_of_mine, training.balance_mine, training.held_out,
        session.sketch.lay_aside(), training.pace,
        snapshot, training.runs.lay_aside(), dict(session.overfitting.runs), views, docks,
        lab.lay_aside(), lab.pace, session.tensors.state,
    )
