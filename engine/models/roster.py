"""The kinds of models that can be trained, by their keys.

A key is a family and, after a colon, what is set within it, which is the family's own matter:
"linear". Keys are in people's files and commands: they stay.
"""

from collections.abc import Callable

from engine.errors import InputError, brief
from engine.models.architecture import Architecture
from engine.models.convolutional.architecture import cnn
from engine.models.linear_architecture import Linear
from engine.models.networks.architecture import networks
from engine.models.networks.model import FAMILY as NETWORKS
from engine.text import Text

_families: dict[str, Callable[[str], Architecture]] = {}
_usual: dict[str, str] = {}
_names: dict[str, Text] = {}


def register(
    family: str, make: Callable[[str], Architecture], usual: str = "", name: Text | None = None
) -> None:
    """Add a family. make: the architecture of what follows the colon of a key, or of "".

    It raises InputError for what it does not know. usual: what follows the colon of the key to
    begin with. name: what all of them are called, where that is not what the usual one is called.
    """
    _families[family], _usual[family] = make, usual
    _names[family] = name or architecture_of(usual_key(family)).name


def withdraw(family: str) -> None:
    """Take a family away again."""
    del _families[family], _usual[family], _names[family]


def families() -> tuple[str, ...]:
    """Those there are, in the order in which they are offered."""
    return tuple(_families)


def usual_key(family: str) -> str:
    """The key of a family's model to begin with. Raises KeyError for a family of none."""
    return f"{family}:{_usual[family]}" if _usual[family] else family


def family_name(family: str) -> Text:
    """As people call it. Raises KeyError for a family of none."""
    return _names[family]


def key_of(name: str, hidden: str = "", activation: str = "") -> str:
    """The key of what a person calls a model: a key, or a family with what it is to be set to.

    hidden: units of a network's layers, "30" or "128,64". activation: between them. What is left
    out is as usual. Raises InputError.
    """
    if not hidden and not activation:
        return usual_key(name) if name in _families else architecture_of(name).key
    if name != NETWORKS:
        raise InputError(
            "“{name}” has no hidden units and no activation. Choose the model "
            "{network}.", name=brief(name, 40), network=NETWORKS,
        )
    usual_hidden, usual_activation = _usual[NETWORKS].split(":")
    return architecture_of(
        f"{name}:{hidden or usual_hidden}:{activation or usual_activation}"
    ).key


def architecture_of(key: str) -> Architecture:
    """Raises InputError for a key of none."""
    family, _, settings = str(key).partition(":")
    if family not in _families:
        raise InputError(
            "There is no model “{key}” in this program. Available: {known}.",
            key=brief(key, 40), known=", ".join(_families),
        )
    return _families[family](settings)


def _linear(settings: str) -> Architecture:
    if settings:
        raise InputError("A linear model has no settings: “{key}”.", key=brief(settings, 40))
    return Linear()


register("linear", _linear)
register(NETWORKS, networks, "30:relu", Text("network"))
register("cnn", cnn)
