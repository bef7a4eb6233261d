"""The optimizers there are, by their keys, and the settings that are of some of them alone."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.bounds import RealBounds
from engine.errors import InputError, brief
from engine.text import Text
from engine.training import optimizer_kinds
from engine.training.optimizer_kind import OptimizerKind


@dataclass(frozen=True, slots=True)
class OptimizerSetting:
    """A field of Recipe and OptimizerSettings. label, tip: on the screen, beside its field."""

    bounds: RealBounds
    label: Text
    tip: Text


SETTINGS: Mapping[str, OptimizerSetting] = {
    "momentum": OptimizerSetting(RealBounds(0, 1), Text("Momentum"), Text(
        "How much of the last step's velocity is kept. 0.9: a step goes on for about ten "
        "steps, so the rate can be a tenth of SGD's. 0: plain SGD."
    )),
    "beta1": OptimizerSetting(RealBounds(0, 0.999999), Text("β₁"), Text(
        "How much Adam's mean of the gradients keeps of what it was: 0.9 looks back about "
        "ten steps."
    )),
    "beta2": OptimizerSetting(RealBounds(0, 0.999999), Text("β₂"), Text(
        "How much the mean of the squared gradients keeps of what it was: 0.999 looks "
        "back about a thousand steps. A step is divided by the root of that mean."
    )),
}
"""By their fields, in the order in which they are shown."""

_kinds: dict[str, OptimizerKind] = {}


def register(kind: OptimizerKind) -> None:
    """Add one. Its settings have to be among SETTINGS."""
    assert set(kind.settings) <= set(SETTINGS)
    _kinds[kind.key] = kind


def withdraw(key: str) -> None:
    """Take one away again."""
    del _kinds[key]


def kinds() -> tuple[OptimizerKind, ...]:
    """Those there are, in the order in which they are offered."""
    return tuple(_kinds.values())


def kind_of(key: str) -> OptimizerKind:
    """Raises InputError for a key of none."""
    if not isinstance(key, str) or key not in _kinds:
        raise InputError(
            "There is no optimizer “{key}” in this program. It knows {known}.",
            key=brief(key, 40), known=", ".join(_kinds),
        )
    return _kinds[key]


for _kind in optimizer_kinds.KINDS:
    register(_kind)
