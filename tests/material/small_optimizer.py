"""An optimizer that nothing in engine/ and gui/ names: RMSprop, in one object."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np

from engine.text import Text
from engine.training.optimizing import roster
from engine.training.optimizing.kind import (
    Floats,
    Gathered,
    Optimizer,
    OptimizerKind,
    OptimizerSettings,
    OptimizerState,
    Remembered,
    Tensors,
)

KEY = "rmsprop"


@dataclass(frozen=True)
class RMSprop:
    """θ ← θ - lr g / (√s + 1e-8), s ← β2 s + (1 - β2) g², in the order of torch's operations."""

    beta2: float
    weight_decay: float

    def step(
        self, parameters: Tensors, gradient: Tensors, state: OptimizerState, learning_rate: float
    ) -> tuple[Tensors, OptimizerState]:
        after, tensors = Tensors(), Tensors()
        for name, each in gradient.items():
            slope = each
            if self.weight_decay:
                slope = each.add(parameters[name], alpha=self.weight_decay)
            before = state.tensors.get(f"square/{name}")
            square = slope.new_zeros(slope.shape) if before is None else before
            square = square.mul(self.beta2).addcmul_(slope, slope, value=1 - self.beta2)
            after[name] = parameters[name].addcdiv(
                slope, square.sqrt().add_(1e-8), value=-learning_rate
            )
            tensors[f"square/{name}"] = square
        return after, OptimizerState(state.count + 1, tensors)


def _make(settings: OptimizerSettings) -> Optimizer:
    return RMSprop(settings.beta2, settings.weight_decay)


def _torchs(settings: OptimizerSettings, tensors: str, rate: str) -> str:
    return f"RMSprop({tensors}, lr={rate}, alpha={settings.beta2!r}"


def _direction(settings: OptimizerSettings, slope: Floats, after: Gathered, count: float) -> Floats:
    found: Floats = slope / (np.sqrt(after["square"].astype(np.float64)) + 1e-8)
    return found


KIND = OptimizerKind(
    KEY, Text("RMSprop"), 0.002, ("beta2",),
    (Remembered("square", Text("mean square after"), Text("mean square before"), is_signed=False),),
    _make, _torchs, _direction, Text("RMSprop: rate × gradient ÷ the root of its mean square."),
    Text("5 · Every weight becomes weight − learning rate × gradient / √s; s keeps {beta2}."),
)


@contextmanager
def registered() -> Iterator[None]:
    roster.register(KIND)
    try:
        yield
    finally:
        roster.withdraw(KEY)
