"""What is on the window is kept as it changes, and is there again after a crash.

Each window has a folder of its own with a lock. A folder whose lock nobody holds any more was left
by a window that ended without being closed: the next one takes it up.
"""

import json
import logging
import shutil
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer

from engine.bounded_reading import read_at_most
from engine.drawings.drawing import Drawing
from engine.errors import InputError
from engine.library.stored_strokes import drawing_of, text_of
from engine.models.linear import LinearModel
from engine.whole_files import write_whole
from gui.model.session import Session

log = logging.getLogger(__name__)

EVERY = 3000
"""Milliseconds from a change to its being kept; what comes in between is kept with it."""

_WEIGHTS, _ABOUT = "weights.safetensors", "session.json"

_LARGEST = 64 * 2**20  # bytes


@dataclass(frozen=True, slots=True, eq=False)
class LeftBehind:
    """What was on a window that did not come to be closed. steps: taken by the model."""

    drawing: Drawing
    model: LinearModel | None
    steps: int


class Autosave(QObject):
    """Keeps canvas and model of a session in a folder; `remember` keeps the settings.

    What cannot be kept is told once, by `remember`, and logged here: the window goes on.
    """

    def __init__(
        self, session: Session, folder: Path, remember: Callable[[], object]
    ) -> None:
        super().__init__(session)
        self._session, self._remember = session, remember
        self._folder = folder / uuid.uuid4().hex
        self._lock: QLockFile | None = None
        self._kept: tuple[object, object] = (session.sketch.content, None)
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

    def keep(self) -> None:
        """Keep everything now."""
        self._soon.stop()
        self._remember()
        content, training = self._session.sketch.content, self._session.training
        model = training.model if training.knows_something else None
        parameters = None if model is None else model.parameters
        if content is self._kept[0] and parameters is self._kept[1]:
            return
        try:
            self._write(content.drawing, model)
        except (OSError, InputError) as error:
            log.warning("the session is not kept: %s", error)
            return
        self._kept = content, parameters

    def _write(self, drawing: Drawing, model: LinearModel | None) -> None:
        if self._lock is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._lock = QLockFile(str(self._folder / "lock"))
            self._lock.setStaleLockTime(0)
            self._lock.tryLock(0)
        if model is None:
            (self._folder / _WEIGHTS).unlink(missing_ok=True)
        else:
            from engine.models.weights_file import write_weights  # not at every start

            write_weights(self._folder / _WEIGHTS, model)
        about = {"version": 1, "steps": self._session.training.timeline.at,
                 "canvas": text_of(drawing), "pen": drawing.pen_width}
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
    """What the latest of the windows that were not closed has left; all such folders go."""
    left = []
    try:
        folders = sorted(folder.iterdir(), key=lambda each: each.stat().st_mtime)
    except OSError:
        return None
    for each in folders:
        lock = QLockFile(str(each / "lock"))
        lock.setStaleLockTime(0)
        if each.is_dir() and not each.is_symlink() and lock.tryLock(0):
            found = _read(each)
            lock.unlock()
            left += [found] if found is not None else []
            shutil.rmtree(each, ignore_errors=True)
    return left[-1] if left else None


def _read(folder: Path) -> LeftBehind | None:
    try:
        content = read_at_most(folder / _ABOUT, _LARGEST)
        about = json.loads(content or b"")
        drawing = drawing_of(about["canvas"], about["pen"])
        model = None
        if (folder / _WEIGHTS).exists():
            from engine.models.weights_file import read_weights

            model = read_weights(folder / _WEIGHTS)
        return LeftBehind(drawing, model, int(about["steps"]))
    except (OSError, ValueError, TypeError, KeyError, RecursionError, InputError) as error:
        log.warning("%s was left by a window and cannot be read: %s", folder, error)
        return None
