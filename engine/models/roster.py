"""The kinds of models that can be trained, by their keys.

A key is a family and, after a colon, what is set within it, which is the family's own matter:
"linear". Keys are in people's files and commands: they stay.
"""

from collections.abc import Callable

from engine.errors import InputError, brief
from engine.models.architecture import Architecture
from engine.models.linear_architecture import Linear

_families: dict[str, Callable[[str], Architecture]] = {}


def register(family: str, make: Callable[[str], Architecture]) -> None:
    """Add a family. make: the architecture of what follows the colon of a key, or of "".

    It raises InputError for what it does not know.
    """
    _families[family] = make


def withdraw(family: str) -> None:
    """Take a family away again."""
    del _families[family]


def families() -> tuple[str, ...]:
    """Those there are, in the order in which they are offered."""
    return tuple(_families)


def architecture_of(key: str) -> Architecture:
    """Raises InputError for a key of none."""
    family, _, settings = key.partition(":")
    if family not in _families:
        raise InputError(
            "There is no model “{key}” in this program. It knows {known}.",
            key=brief(key, 40), known=", ".join(_families),
        )
    return _families[family](settings)


def _linear(settings: str) -> Architecture:
    if settings:
        raise InputError("A linear model has nothing to be set: “{key}”.", key=brief(settings, 40))
    return Linear()


register("linear", _linear)
