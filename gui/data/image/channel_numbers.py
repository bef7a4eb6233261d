"""Mean, standard deviation and histogram of each channel of a step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from gui.data.image.dimensions import dimensions_of

if TYPE_CHECKING:
    from torch import Tensor

    from engine.tensors.pipeline import TensorStep

_BINS = 128
_MOST_COUNTED = 500_000
"""Pixels of a channel that a histogram counts; of more, every second, third … one."""

_MOST_LEVELS = 512
"""Different values of which each bin has as many."""

MOST_CHANNELS = 8


@dataclass(frozen=True, slots=True, eq=False)
class ChannelNumbers:
    """mean, std: over all pixels, as torch gives them (n − 1). shares: (bins,) of the pixels, in %;
    edges: (bins + 1,) the values between which each bin lies, the channel's own.
    """

    mean: float
    std: float
    shares: NDArray[np.float64]
    edges: NDArray[np.float64]


def channel_numbers(step: TensorStep) -> tuple[ChannelNumbers, ...] | None:
    """Over all images of a batch; None where the step has no channels or they are too many."""
    channels = _channels(step)
    if channels is None:
        return None
    return tuple(map(_numbers, channels))


def _channels(step: TensorStep) -> list[Tensor] | None:
    """(pixels,) of float32 each."""
    import torch

    pieces: list[list[Tensor]] = []
    for tensor in step.values:
        dimensions = dimensions_of(step.axes, tuple(tensor.shape))
        if dimensions is None or tensor.dtype == torch.bool:
            return None
        if dimensions.channel is None:
            rows = tensor.reshape(1, -1)
        else:
            rows = tensor.movedim(dimensions.channel, 0).flatten(1)
        pieces.append(list(rows))
    counts = {len(each) for each in pieces}
    if len(counts) != 1 or not 0 < min(counts) <= MOST_CHANNELS:
        return None
    return [torch.cat(each).float() for each in zip(*pieces, strict=True)]


def _numbers(channel: Tensor) -> ChannelNumbers:
    every = -(-len(channel) // _MOST_COUNTED)
    counted = channel[::every].numpy().astype(np.float64)
    counted = counted[np.isfinite(counted)]
    edges = _edges(counted)
    counts, _ = np.histogram(counted, edges)
    std = float(channel.std()) if len(channel) > 1 else float("nan")
    return ChannelNumbers(
        float(channel.mean()), std, counts / max(len(counted), 1) * 100, edges)


def _edges(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Bytes have 256 levels, scaled or not: every bin has as many of these, or it would be a comb
    that is not in the picture.
    """
    levels = np.unique(values)
    if len(levels) < 2:
        at = float(levels[0]) if len(levels) else 0.0
        return np.array([at - 0.5, at + 0.5])
    low, high = float(levels[0]), float(levels[-1])
    if len(levels) <= _MOST_LEVELS:
        apart = np.diff(levels)
        step = float(apart[apart > 1e-5 * (high - low)].min())
        count = round((high - low) / step) + 1
        if count <= _MOST_LEVELS:
            width = -(-count // _BINS)
            return np.linspace(
                low - step / 2, low - step / 2 + step * width * -(-count // width),
                -(-count // width) + 1)
    return np.linspace(low, high, _BINS + 1)
