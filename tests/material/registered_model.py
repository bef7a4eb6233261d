"""A kind of model that is known to the program for as long as a test lasts."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from engine.models import roster
from engine.models.architecture import Architecture


@contextmanager
def registered_model(key: str, make: Callable[[str], Architecture]) -> Iterator[None]:
    """make: of the settings in the key, the architecture."""
    roster.register(key, make)
    try:
        yield
    finally:
        roster.withdraw(key)
