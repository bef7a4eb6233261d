"""The trained models that come with the program, for all ten digits."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt

from engine.errors import InputError
from gui.model.classifiers import model_title
from gui.model.files.weights import open_weights
from gui.model.notices import Notice, failed
from gui.model.session import Session

translate = QCoreApplication.translate

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
        return
    text = translate("shipped_models", "The trained model is open: {name}. Draw any digit.")
    name = model_title(session.training.recipe.model)
    session.facts.tell(session.training.noticed, Notice(text.format(name=name), is_good=True))
