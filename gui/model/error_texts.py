"""Errors in the user's language."""

from PySide6.QtCore import QCoreApplication

from engine.errors import InputError, brief
from engine.training.torch_missing import is_missing, torch_missing
from gui.engine_words import say


def explain(error: Exception) -> str:
    """The error's message in the user's language."""
    if isinstance(error, InputError):
        return say(error.text)
    if is_missing(error):
        return explain(torch_missing())
    return QCoreApplication.translate(
        "errors", "Something went wrong ({reason}). The program keeps running; save your drawings."
    ).format(reason=brief(f"{type(error).__name__}: {error}"))
