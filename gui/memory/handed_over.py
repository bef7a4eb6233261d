"""All that is on a window, for another one in its place."""

from dataclasses import dataclass

from gui.course.user_state import UserState
from gui.model.drawings.collection_state import CollectionState
from gui.model.experiments.all_experiments import Experiments
from gui.model.training.thread.parked_run import ParkedRun
from gui.settings import Settings


@dataclass(frozen=True, slots=True, eq=False)
class HandedOver:
    """No file has to be read for it, nor can have been written: there may be no room.

    settings: as they are now; written: what of them was last read or written, as other windows may
    have written since. drawings: with the library that is open. training, lab: the runs that rest,
    if any. experiments: what they have found, and what goes on of them. stop: by its id, the one of
    the course that has the window and begins anew, or "".
    """

    state: UserState
    settings: Settings
    written: Settings
    drawings: CollectionState
    training: ParkedRun | None
    lab: ParkedRun | None
    experiments: Experiments
    stop: str
