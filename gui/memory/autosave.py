"""What is on the window is kept as it changes, and is there again after a crash.

Each window has a folder of its own with a lock. A folder whose lock nobody holds any more was left
by a window that ended without being closed: the next one takes it up, and it goes when that one has
kept what was in it.
"""

import json
import logging
import shutil
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from os.path import exists, isdir
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer

from engine.bounded_reading import read_at_most
from engine.drawings.drawing import Drawing
from engine.errors import InputError
from engine.json_reading import decoded, parsed
from engine.library.stored_strokes import drawing_of, text_of
from engine.models.trained import TrainedModel
from engine.whole_files import write_whole
from gui.model.session import Session

log = logging.getLogger(__name__)

EVERY = 3000
"""Milliseconds from a change to its being kept; what comes in between is kept with it."""

_WEIGHTS, _ABOUT = "weights.safetensors", "session.json"

_VERSION = 1  # of what is in the folder

_LARGEST = 64 * 2**20  # bytes

_OLD = 24 * 60 * 60
"""Seconds after which a folder that cannot be read goes; a younger one may be just being made."""


@dataclass(frozen=True, slots=True, eq=False)
class OnWindow:
    """The user's canvas and model. model: None where it knows nothing. steps: it has taken."""

    drawing: Drawing
    model: TrainedModel | None
    steps: int


@dataclass(frozen=True, slots=True, eq=False)
class LeftBehind:
    """What was on a window that did not come to be closed, and the folder that it is kept in."""

    was: OnWindow
    folder: Path
    lock: QLockFile

    def forget(self) -> None:
        """It is on this window now, and kept with it."""
        self.lock.unlock()
        shutil.rmtree(self.folder, ignore_errors=True)


class Autosave(QObject):
    """Keeps canvas and model of a session in a folder; `remember` keeps the settings.

    now: what is the user's, also while a stop of the course has the window. What cannot be kept is
    told once, by `remember`, and logged here: the window goes on.
    """

    def __init__(
        self, session: Session, folder: Path, now: Callable[[], OnWindow],
        remember: Callable[[], object],
    ) -> None:
        super().__init__(session)
        self._session, self._now, self._remember = session, now, remember
        self._folder = folder / uuid.uuid4().hex
        self._lock: QLockFile | None = None
        self._kept: tuple[object, object] = (now().drawing, None)
        self._soon = QTimer(self, singleShot=True, interval=EVERY)
        self._soon.timeout.connect(self._keep_when_idle)
        training = session.training
        for fact in (session.sketch.changed, training.model_changed, training.recipe_changed,
                     training.data_changed, training.pace_changed, session.form_changed,
                     session.collection.changed):
            fact.connect(self._look)

    def _look(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _keep_when_idle(self) -> None:
        if self._session.sketch.is_acting:
            self._soon.start()  # not while a stroke is being drawn
        else:
            self.keep()

    def keep(self) -> bool:
        """Keep everything now; whether that could be done."""
        self._soon.stop()
        self._remember()
        now = self._now()
        parameters = None if now.model is None else now.model.parameters
        if now.drawing is self._kept[0] and parameters is self._kept[1]:
            return True
        try:
            self._write(now)
        except (OSError, InputError) as error:
            log.warning("the session is not kept: %s", error)
            return False
        self._kept = now.drawing, parameters
        return True

    def _write(self, now: OnWindow) -> None:
        if self._lock is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._lock = QLockFile(str(self._folder / "lock"))
            self._lock.setStaleLockTime(0)
            self._lock.tryLock(0)
        if now.model is None:
            (self._folder / _WEIGHTS).unlink(missing_ok=True)
        else:
            from engine.models.weights_file import write_weights  # not at every start

            write_weights(self._folder / _WEIGHTS, now.model)
        about = {"version": _VERSION, "steps": now.steps, "canvas": text_of(now.drawing),
                 "pen": now.drawing.pen_width}
        write_whole(self._folder / _ABOUT, json.dumps(about))

    def forget(self) -> None:
        """The window is closed as it should be: there is nothing to take up."""
        self._soon.stop()
        if self._lock is not None:
            self._lock.unlock()
            shutil.rmtree(self._folder, ignore_errors=True)

    def leave(self) -> None:
        """The program is told to end: keep everything, for the next start to take up."""
        self.keep()
        if self._lock is not None:
            self._lock.unlock()


def take_up(folder: Path) -> LeftBehind | None:
    """What the latest of the windows that were not closed has left.

    Of others nothing is lost: the windows that are opened next take them up in their turn.
    """
    try:
        folders = sorted(folder.iterdir(), key=lambda each: each.stat().st_mtime, reverse=True)
    except OSError:
        return None
    for each in folders:
        lock = QLockFile(str(each / "lock"))
        lock.setStaleLockTime(0)
        if isdir(each) and not each.is_symlink() and lock.tryLock(0):
            was = _read(each)
            if was is not None:
                return LeftBehind(was, each, lock)
            lock.unlock()
            if time.time() - each.stat().st_mtime > _OLD:
                shutil.rmtree(each, ignore_errors=True)
    return None


def _read(folder: Path) -> OnWindow | None:
    try:
        about = parsed(decoded(read_at_most(folder / _ABOUT, _LARGEST) or b""))
        if about["version"] != _VERSION:
            raise ValueError(f"its version is {about['version']}")
        drawing = drawing_of(about["canvas"], about["pen"])
        model = None
        if exists(folder / _WEIGHTS):
            from engine.models.weights_file import read_weights

            model = read_weights(folder / _WEIGHTS)
        return OnWindow(drawing, model, int(about["steps"]))
    except FileNotFoundError:
        return None  # it was just begun
    except (OSError, ValueError, TypeError, KeyError, RecursionError, InputError) as error:
        log.warning("%s was left by a window and cannot be read: %s", folder, error)
        return None
