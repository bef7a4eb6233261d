"""What an experiment waits for, and that it was interrupted."""

from PySide6.QtCore import SignalInstance

Wait = int | tuple[SignalInstance, ...]
"""Milliseconds, or the facts of which one is waited for."""


class Interrupted(Exception):
    """The user, or something else, has stopped what was going on."""
