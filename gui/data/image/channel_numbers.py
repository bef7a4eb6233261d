"""Mean, standard deviation and histogram of each channel of a step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from gui.data.brightness import limits
from gui.data.image.dimensions import dimensions_of

if TYPE_CHECKING:
    from torch import Tensor

    from engine.tensors.pipeline import TensorStep

_BINS = 128
_MOST_COUNTED = 500_000
"""Pixels of a channel that a histogram counts; of more, every second, third … one."""

MOST_CHANNELS = 8


@dataclass(frozen=True, slots=True, eq=False)
class ChannelNumbers:
    """mean, std: over all pixels, as torch gives them (n − 1). shares: (bins,) of the pixels, in %;
    edges: (bins + 1,) the values between which each bin lies.
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
    edges = _edges(channels)
    return tuple(_numbers(each, edges) for each in channels)


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


def _edges(channels: list[Tensor]) -> NDArray[np.float64]:
    """Whole bytes have a bin each or two; anything else its own range."""
    found = [limits(each) for each in channels]
    low, high = min(each[0] for each in found), max(each[1] for each in found)
    if low >= 0 and 1 < high <= 255:
        return np.arange(-0.5, 257.5, 2)
    if low == high:
        low, high = low - 0.5, high + 0.5
    return np.linspace(low, high, _BINS + 1)


def _numbers(channel: Tensor, edges: NDArray[np.float64]) -> ChannelNumbers:
    every = -(-len(channel) // _MOST_COUNTED)
    counted = channel[::every].numpy()
    counted = counted[np.isfinite(counted)]
    counts, _ = np.histogram(counted, edges)
    std = float(channel.std()) if len(channel) > 1 else float("nan")
    return ChannelNumbers(
        float(channel.mean()), std, counts / max(len(counted), 1) * 100, edges)
