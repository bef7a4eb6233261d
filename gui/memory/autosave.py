"""What is on the window is kept as it changes, and is there again at the next start.

Each window has a folder of its own with a lock. A folder whose lock nobody holds any more was left
by a window that was closed, or ended before that: the next one takes it up, and it goes when that
one has kept what was in it. Of windows that were closed only the last is kept.
"""

import json
import logging
import shutil
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from os.path import exists, isdir
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer

from engine.bounded_reading import read_at_most
from engine.drawings.drawing import Drawing
from engine.errors import InputError, brief
from engine.json_reading import decoded, parsed
from engine.library.stored_strokes import drawing_of, text_of
from engine.models.parameters import Parameters
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
    """The user's canvas and model. model: None where it knows nothing. steps: it has taken.

    memory: what the optimizer remembers after them.
    """

    drawing: Drawing
    model: TrainedModel | None
    steps: int
    memory: Parameters | None = None


@dataclass(frozen=True, slots=True, eq=False)
class LeftBehind:
    """What was on a window that is there no more, and the folder that it is kept in.

    was_closed: by its user; else it did not come to that.
    """

    was: OnWindow
    was_closed: bool
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
        self._kept: tuple[object, object] = (None, None)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._keep_when_idle)
        training = session.training
        for fact in (session.sketch.changed, training.model_changed, training.recipe_changed,
                     training.data_changed, training.pace_changed, session.form_changed,
                     session.collection.changed):
            fact.connect(self._look)

    def _look(self) -> None:
        if not self._soon.isActive():
            self._soon.start(EVERY)

    def _keep_when_idle(self) -> None:
        if self._session.sketch.is_acting:
            self._soon.start(EVERY)  # not while a stroke is being drawn
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
        if self._lock is None and _is_empty(now):
            return True
        try:
            self._write(now)
        except (OSError, InputError) as error:
            log.warning("the session is not kept: %s", error)
            return False
        self._kept = now.drawing, parameters
        return True

    def _write(self, now: OnWindow, is_closed: bool = False) -> None:
        if self._lock is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._lock = QLockFile(str(self._folder / "lock"))
            self._lock.setStaleLockTime(0)
            self._lock.tryLock(0)
        if now.model is None:
            (self._folder / _WEIGHTS).unlink(missing_ok=True)
        else:
            from engine.models.weights_file import write_weights  # not at every start

            write_weights(self._folder / _WEIGHTS, now.model, now.memory)
        about = {"version": _VERSION, "steps": now.steps, "canvas": text_of(now.drawing),
                 "pen": now.drawing.pen_width, "closed": is_closed}
        write_whole(self._folder / _ABOUT, json.dumps(about))

    def close(self) -> bool:
        """The window is closed: the next start takes this up, and of those closed before none.

        Whether it could be kept, or there was nothing to keep.
        """
        self._soon.stop()
        now = self._now()
        try:
            if not _is_empty(now):
                self._write(now, is_closed=True)
        except (OSError, InputError) as error:
            log.warning("the session is not kept: %s", error)
            self.leave()
            return False
        if _is_empty(now):
            self.forget()
            return True
        for left in _left_in(self._folder.parent):  # this one is locked
            left.lock.unlock()
            if left.was_closed:
                left.forget()
        if self._lock is not None:
            self._lock.unlock()
        return True

    def forget(self) -> None:
        """Nothing of it is to come back, or all of it is on another window."""
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
    """What the latest of the windows has left.

    Of others nothing is lost: the windows that are opened next take them up in their turn.
    """
    return next(_left_in(folder), None)


def _left_in(folder: Path) -> Iterator[LeftBehind]:
    """The latest first; those of windows that are open are passed over."""
    try:
        folders = sorted(folder.iterdir(), key=lambda each: each.stat().st_mtime, reverse=True)
    except OSError:
        return
    for each in folders:
        lock = QLockFile(str(each / "lock"))
        lock.setStaleLockTime(0)
        if isdir(each) and not each.is_symlink() and lock.tryLock(0):
            read = _read(each)
            if read is not None:
                yield LeftBehind(*read, each, lock)
                continue
            lock.unlock()
            if time.time() - each.stat().st_mtime > _OLD:
                shutil.rmtree(each, ignore_errors=True)


def _is_empty(now: OnWindow) -> bool:
    return now.drawing.is_blank and now.model is None


def _read(folder: Path) -> tuple[OnWindow, bool] | None:
    """What was on the window, and whether it was closed."""
    try:
        about = parsed(decoded(read_at_most(folder / _ABOUT, _LARGEST) or b""))
        if about["version"] != _VERSION:
            raise ValueError(f"its version is {about['version']}")
        drawing, steps = drawing_of(about["canvas"], about["pen"]), about["steps"]
        if type(steps) is not int or steps < 0:
            raise ValueError(f"{brief(steps)} is no number of steps")
        model = memory = None
        if exists(folder / _WEIGHTS):
            from engine.models.weights_file import find_weights

            found = find_weights(folder / _WEIGHTS, None)
            model, memory = found.model, found.memory
        return OnWindow(drawing, model, steps, memory), about.get("closed") is True
    except FileNotFoundError:
        return None  # it was just begun
    except (OSError, ValueError, TypeError, KeyError, RecursionError, InputError) as error:
        log.warning("%s was left by a window and cannot be read: %s", folder, error)
        return None
