"""What the engine says, in the user's language."""

from PySide6.QtCore import QCoreApplication

from engine.text import Text


def translated(template: str) -> str:
    """The template of a text of the engine's, with the same {named} holes."""
    return QCoreApplication.translate("engine", template)


def say(text: Text, **settings: str) -> str:
    """The words. settings: for holes that the engine has left."""
    return Text.of(text.template, {**text.fields, **settings}).say(translated)
