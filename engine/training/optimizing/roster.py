"""The optimizers there are, by their keys, and the settings that are of some of them alone."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.bounds import RealBounds
from engine.errors import InputError, brief
from engine.text import Text
from engine.training.optimizing import kinds as optimizer_kinds
from engine.training.optimizing.kind import Optimizer, OptimizerKind, OptimizerSettings


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
            "There is no optimizer “{key}” in this program. Available: {known}.",
            key=brief(key, 40), known=", ".join(_kinds),
        )
    return _kinds[key]


def kind_at(settings: OptimizerSettings) -> OptimizerKind:
    """That whose steps these settings take: with a momentum of 0 plain SGD's, as in torch.optim.

    A velocity that it has by then is neither used nor changed.
    """
    kind = kind_of(settings.name)
    is_plain = kind.plain_without is not None and getattr(settings, kind.plain_without) == 0
    return kind_of("sgd") if is_plain else kind


def optimizer_of(settings: OptimizerSettings) -> Optimizer:
    """The optimizer with these settings; it comes with torch."""
    return kind_at(settings).make(settings)


Arrays = Mapping[str, NDArray[np.float32]]


def update_of(
    settings: OptimizerSettings, learning_rate: float, parameters: Arrays, gradient: Arrays,
    memory: Arrays | None,
) -> dict[str, NDArray[np.float64]]:
    """What a step subtracted from each parameter, by its name, worked out in float64.

    parameters, gradient: before the step; gradient without weight decay. memory: what the optimizer
    remembers after it, by the names of an OptimizerState's tensors, and its "count". It is the
    formula of the optimizer's kind with the numbers that the step left behind, for who does the sum
    again.
    """
    memory, kind = memory or {}, kind_at(settings)
    count, found = float(memory.get("count", 0)), {}
    for name, each in gradient.items():
        slope = each.astype(np.float64) + settings.weight_decay * parameters[name].astype(float)
        after = {one: memory[f"{one}/{name}"] for one in kind.kinds}
        found[name] = learning_rate * kind.direction(settings, slope, after, count)
    return found


for _kind in optimizer_kinds.KINDS:
    register(_kind)
