"""The trained models that come with the program, for all ten digits."""

from pathlib import Path

from PySide6.QtCore import Qt

from engine.errors import InputError
from gui.model.files.weights import open_weights
from gui.model.notices import failed
from gui.model.session import Session

TEN = tuple(range(10))


def open_shipped(path: Path, session: Session) -> None:
    """Take up one of them, and first the ten digits where others are told apart."""
    if session.digits == TEN and session.digit_set is not None:
        _take(path, session)
        return
    session.digit_set_changed.connect(
        lambda: _take(path, session), Qt.ConnectionType.SingleShotConnection
    )
    session.load(TEN)


def _take(path: Path, session: Session) -> None:
    if session.digits != TEN:
        return  # others were asked for meanwhile
    try:
        open_weights(path, session)
    except InputError as error:
        session.noticed.emit(failed(error))
