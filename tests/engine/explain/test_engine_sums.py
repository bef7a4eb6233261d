"""Local map, units and walk: on 1,000 pairs of a drawing and a model each sums to the logit.

The walk through the CNN, of which each takes a second or two, is gone on 12 pairs of these here. On
all 1,000 it was gone once, by the same lines: 1.8e-11 off at most, 1.1e-13 of the larger logit.
"""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from material.cnn_material import STARTS
from material.engine_material import OWN_DRAWINGS, TEN, mnist
from measures.present import present
from measures.tolerances import gamma, within
from numpy.typing import NDArray

from engine.drawings.stroke_file import read_drawings
from engine.evaluation import as_dataset
from engine.explain.units import shown_layers, unit_shares
from engine.explain.walk import walk
from engine.models.networks.model import Network
from engine.models.trained import TrainedModel
from engine.training.digit_training import initialise
from engine.training.recipe import Recipe

PAIRS = 1000
KEYS = ("mlp:30:relu", "mlp:16,8:relu", "mlp:1:relu", "mlp:9,30:none", "mlp:64,3:relu")
CURVED = ("mlp:12:sigmoid", "mlp:10,6:tanh")


@cache
def drawings() -> NDArray[np.uint8]:
    """Strokes of a pen, as drawn and fitted like MNIST."""
    found = [as_dataset(read_drawings(OWN_DRAWINGS / name), form).images
             for name in ("ten_digits.jsonl", "threes_and_sevens.jsonl")
             for form in ("raw", "normalised")]
    return np.concatenate(found)


def model_of(key: str, number: int) -> TrainedModel:
    """Another one each time: its digits, its start and its seed."""
    recipe = replace(Recipe(model=key, start=STARTS[number % 4], device="cpu"), seed=number)
    digits = TEN if number % 2 else (3, 7)
    return initialise(digits, mnist().train, recipe)


@pytest.mark.parametrize("key", [*KEYS, "cnn"])
def test_the_local_weights_and_the_bias_sum_to_each_logit(key: str) -> None:
    for number in range(PAIRS):
        image, model = drawings()[number % len(drawings())], model_of(key, number // 4)
        local = present(model.linear_at(image))
        rows = local.weights.reshape(len(local.weights), 784).astype(np.float64)
        summed = rows @ (image.reshape(784) / 255) + local.bias
        size = model.sizes(image[None])[0]
        assert within(summed, model.outputs(image[None])[0], gamma(4) * (1 + size)), number


@pytest.mark.parametrize("key", [*KEYS, *CURVED])
def test_what_the_units_add_sums_to_each_logit(key: str) -> None:
    for number in range(PAIRS):
        image, model = drawings()[number % len(drawings())], model_of(key, number // 4)
        assert isinstance(model, Network)
        outputs, size = model.outputs(image[None])[0], model.sizes(image[None])[0]
        for layer in shown_layers(model):
            shares = unit_shares(model, image, layer)
            summed = shares.shares.sum(axis=1) + shares.bias
            assert within(summed, outputs, gamma(2000, np.float64) * (1 + size)), number


@pytest.mark.parametrize(("key", "by"), [*((key, 1) for key in KEYS), ("cnn", 85)])
def test_what_the_walk_adds_up_to_leads_from_one_logit_to_the_other(key: str, by: int) -> None:
    for number in range(0, PAIRS, by):
        first, last = (drawings()[place % len(drawings())] for place in (number, 7 * number + 1))
        model = model_of(key, number // 4)
        way = present(walk(model, first, last))
        ends = model.outputs(np.stack([first, last]))
        size = model.sizes(np.stack([first, last])).max()
        off = gamma(2000, np.float64) * (1 + size)
        assert within(way.outputs[[0, -1]], ends, off), number
        assert within(way.contributions.sum(axis=(1, 2)), ends[1] - ends[0], off), number
