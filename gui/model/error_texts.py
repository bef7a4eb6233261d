"""Errors in the user's language."""

from PySide6.QtCore import QCoreApplication

from engine.errors import InputError, brief


def explain(error: Exception) -> str:
    """The error's message in the user's language."""
    if isinstance(error, InputError):
        return error.text.say(lambda template: QCoreApplication.translate("engine", template))
    return QCoreApplication.translate(
        "errors", "Something went wrong ({reason}). The program keeps running; save your drawings."
    ).format(reason=brief(f"{type(error).__name__}: {error}"))
