"""Working out a line a piece at a time, for a window that must go on meanwhile.

Each generator yields None after a short piece of work and returns what came of it.
"""

from collections.abc import Generator
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.drawings.drawing import PIXELS
from engine.explain.parameter_line import ParameterLine, Steps
from engine.models.classifier import Floats, Images
from engine.models.trained import LinearInParameters
from engine.training.losses import slopes
from engine.training.recipe import Loss

Result = TypeVar("Result")
Work = Generator[None, None, Result]

_IMAGES = 256
"""Of a piece."""

_STACK = 8
"""Images multiplied at once: BLAS cuts a larger product up for several threads, and where training
keeps the cores busy it would wait for them."""

_TERMS = 4096
"""Logits that are looked at in one piece."""


def logits_of(images: Images, parameters: Floats) -> Work[Floats]:
    """(n, outputs) weights · pixels + bias in float64. parameters: (outputs, 785)."""
    logits = np.empty((len(images), len(parameters)))
    weights = np.ascontiguousarray(parameters[:, :PIXELS].T) / 255
    for first in range(0, len(images), _IMAGES):
        pixels = _stacked(images[first : first + _IMAGES])
        found = (pixels @ weights).reshape(-1, len(parameters))
        part = logits[first : first + _IMAGES]
        part[:] = found[: len(part)] + parameters[:, PIXELS]
        yield
    return logits


def gradient_of(
    images: Images, logits: Floats, label_indices: NDArray[np.intp], loss: Loss
) -> Work[Floats]:
    """(outputs, 785) of the images' mean loss by each parameter, in float64."""
    outputs = logits.shape[1]
    gradient = np.zeros((outputs, PIXELS + 1))
    for first in range(0, len(images), _IMAGES):
        part = slice(first, first + _IMAGES)
        pixels = _stacked(images[part])
        filled_up = np.zeros((len(pixels) * _STACK, outputs))
        own = slopes(logits[part], label_indices[part], loss)
        filled_up[: len(own)] = own
        stacks = filled_up.reshape(len(pixels), _STACK, outputs).transpose(0, 2, 1)
        gradient[:, :PIXELS] += (stacks @ pixels).sum(axis=0) / 255
        gradient[:, PIXELS] += own.sum(axis=0)
        yield
    return gradient / len(images)


def losses_along(line: ParameterLine, places: Floats) -> Work[Floats]:
    """(m,) the mean loss at each t."""
    sums = np.zeros(len(places))
    for part in _parts(line):
        for index, t in enumerate(places):
            sums[index] += line.losses_of(part, float(t))
            yield
    return sums / len(line)


def right_along(line: ParameterLine, places: Floats) -> Work[NDArray[np.intp]]:
    """(m,) how many images are answered right at each t."""
    counts = np.zeros(len(places), np.intp)
    for part in _parts(line):
        for index, t in enumerate(places):
            counts[index] += line.right_of(part, float(t))
            yield
    return counts


def steps_along(line: ParameterLine) -> Work[Steps]:
    """The staircase of the line."""
    found = []
    for part in _parts(line):
        found.append(line.stretches(part))
        yield
    first, last = (np.concatenate(each) for each in zip(*found, strict=True))
    somewhere = first <= last
    begins = np.sort(first[somewhere])
    yield
    return Steps(begins, np.sort(last[somewhere]))


def _parts(line: ParameterLine) -> list[slice]:
    size = max(_TERMS // line.logits.shape[1], 1)
    return [slice(first, first + size) for first in range(0, len(line), size)]


def parameters_of(model: LinearInParameters) -> Floats:
    """(outputs, 785) the model's own, in float64."""
    return model.matrix.astype(np.float64)


def _stacked(images: Images) -> Floats:
    """(stacks, 8, 784) bytes as float64, filled up with blank images."""
    stacks = np.zeros((-(-len(images) // _STACK) * _STACK, PIXELS))
    stacks[: len(images)] = images.reshape(-1, PIXELS)
    return stacks.reshape(-1, _STACK, PIXELS)
