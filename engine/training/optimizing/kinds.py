"""The kinds of optimizers that the program comes with: SGD, momentum, Nesterov, Adam.

Their steps are in engine.training.optimizing.steps, which imports torch; here is all else.
"""

from __future__ import annotations

import math

import numpy as np

from engine.text import Text
from engine.training.optimizing.kind import (
    EPSILON,
    Floats,
    Gathered,
    Optimizer,
    OptimizerKind,
    OptimizerSettings,
    Remembered,
)


def _sgd(settings: OptimizerSettings) -> Optimizer:
    from engine.training.optimizing.steps import SGD

    return SGD(settings.weight_decay)


def _momentum(settings: OptimizerSettings) -> Optimizer:
    from engine.training.optimizing.steps import Momentum

    return Momentum(settings.momentum, settings.name == "nesterov", settings.weight_decay)


def _adam(settings: OptimizerSettings) -> Optimizer:
    from engine.training.optimizing.steps import Adam

    return Adam(settings.beta1, settings.beta2, settings.weight_decay)


def _torchs_sgd(settings: OptimizerSettings, tensors: str, rate: str) -> str:
    made = f"SGD({tensors}, lr={rate}"
    if settings.name != "sgd" and settings.momentum:  # without, torch refuses Nesterov
        made += f", momentum={settings.momentum!r}"
        if settings.name == "nesterov":
            made += ", nesterov=True"
    return made


def _torchs_adam(settings: OptimizerSettings, tensors: str, rate: str) -> str:
    betas = float(settings.beta1), float(settings.beta2)  # torch refuses whole numbers
    return f"Adam({tensors}, lr={rate}, betas={betas!r}"


def _slope(settings: OptimizerSettings, slope: Floats, after: Gathered, count: float) -> Floats:
    return slope


def _velocity(settings: OptimizerSettings, slope: Floats, after: Gathered, count: float) -> Floats:
    return np.asarray(after["momentum"], np.float64)


def _ahead(settings: OptimizerSettings, slope: Floats, after: Gathered, count: float) -> Floats:
    return slope + settings.momentum * np.asarray(after["momentum"], np.float64)


def _by_root(settings: OptimizerSettings, slope: Floats, after: Gathered, count: float) -> Floats:
    mean, square = (np.asarray(after[kind], np.float64) for kind in ("mean", "square"))
    divisor = np.sqrt(square) / math.sqrt(1 - settings.beta2**count) + EPSILON
    found: Floats = mean / (1 - settings.beta1**count) / divisor
    return found


def _corrected(settings: OptimizerSettings, after: Gathered, count: float) -> Gathered:
    """Both corrected for beginning at 0."""
    root = np.sqrt(after["square"].astype(np.float64) / (1 - settings.beta2**count))
    mean = after["mean"] / (1 - settings.beta1**count)
    return {"mean": mean.astype(np.float32), "square": root.astype(np.float32)}


_ROLLS = (Remembered("momentum", Text("velocity after"), Text("velocity before")),)

KINDS = (
    OptimizerKind(
        "sgd", Text("SGD"), 0.5, (), (), _sgd, _torchs_sgd, _slope, Text("SGD: rate × gradient."),
        Text("5 · Every weight becomes weight − learning rate × gradient."),
        update=Text("rate × gradient"),
    ),
    OptimizerKind(
        "momentum", Text("momentum"), 0.05, ("momentum",), _ROLLS, _momentum, _torchs_sgd,
        _velocity,
        Text("Momentum: rate × velocity, where velocity = momentum × last velocity + gradient, "
             "like a rolling ball."),
        Text("5 · The velocity becomes {momentum} × velocity + gradient. Every weight becomes "
             "weight − learning rate × velocity."),
        Text("5 · The velocity begins as the gradient. Every weight becomes weight − learning rate "
             "× velocity."),
        update=Text("rate × velocity"), plain_without="momentum",
    ),
    OptimizerKind(
        "nesterov", Text("Nesterov"), 0.05, ("momentum",), _ROLLS, _momentum, _torchs_sgd, _ahead,
        Text("Nesterov: rate × (gradient + momentum × velocity), as if the ball looked a step "
             "ahead."),
        Text("5 · The velocity becomes {momentum} × velocity + gradient. Every weight becomes "
             "weight − learning rate × (gradient + {momentum} × velocity)."),
        Text("5 · The velocity begins as the gradient. Every weight becomes weight − learning rate "
             "× (gradient + {momentum} × velocity)."),
        plain_without="momentum",
    ),
    OptimizerKind(
        "adam", Text("Adam"), 0.01, ("beta1", "beta2"), (
            Remembered("mean", Text("mean gradient m")),
            Remembered("square", Text("root mean square r"), is_signed=False),
        ), _adam, _torchs_adam, _by_root,
        Text("Adam: rate × mean gradient ÷ the root of the mean squared gradient, so that a "
             "weight whose gradients agree moves by about the rate."),
        Text("5 · Adam updates the mean m of the gradients and the root r of the mean of their "
             "squares. Every weight becomes weight − learning rate × m / (r + 1e-8)."),
        shown=_corrected,
    ),
)
"""In the order in which they are taught.

Their usual rates: with momentum 0.9 a step goes on for about ten, so that a tenth of SGD's rate
goes as far: after 20 epochs on 3 and 7 the loss is .0350 with each of the three. Adam moves every
parameter by about its rate: 0.01 gave .0248 there, and after 4 epochs on all ten digits .2702 where
SGD's 0.5 gave .2975. Torch's own 0.001 is slow here (.0477 and .3289), and 0.1 too high for ten
digits (.5664).
"""
