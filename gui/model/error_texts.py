"""Errors in the user's language."""

from PySide6.QtCore import QCoreApplication

from engine.errors import InputError


def explain(error: Exception) -> str:
    """The error's message in the user's language."""
    if isinstance(error, InputError):
        return QCoreApplication.translate("engine", error.template).format(**error.fields)
    return QCoreApplication.translate(
        "errors", "Something went wrong ({reason}). The program goes on; save your drawings."
    ).format(reason=f"{type(error).__name__}: {error}")
