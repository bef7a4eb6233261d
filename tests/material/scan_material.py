"""Pictures of digits as a camera, a scanner or another program gives them, and who reads them."""

from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
from material.engine_material import TEN, mnist
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from engine.drawings.drawing import Drawing
from engine.models.classifier import Classifier
from engine.models.pixel_similarity import Similarity, mean_images
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Controls, Recipe

Picture = NDArray[np.uint8]


@cache
def readers() -> dict[str, Classifier]:
    """The baseline, and a linear model after two epochs on MNIST."""
    data, recipe = mnist(TEN), Recipe(epochs=2, device="cpu")
    model = initialise(TEN, data.train, recipe)
    for step in fit(DigitTraining(model, data, recipe), Controls(recipe.learning_rate, 64)):
        model = step.model
    return {"similarity": Similarity(TEN, mean_images(data.train, TEN)), "linear": model}


def ink(drawing: Drawing, size: int, pen: float) -> NDArray[Any]:
    """(size, size) 1 where the drawing has ink, its soft edges between; pen: pixels of 28."""
    fine = size * 3
    image = Image.new("L", (fine, fine))
    draw, scale, radius = ImageDraw.Draw(image), fine / 28, pen / 2 * fine / 28
    for stroke in drawing.strokes:
        for (x0, y0, _), (x1, y1, _) in pairwise(stroke.points):
            draw.line((x0 * scale, y0 * scale, x1 * scale, y1 * scale), 255, round(2 * radius))
        for x, y, _ in stroke.points:
            x, y = x * scale, y * scale
            draw.ellipse((x - radius, y - radius, x + radius, y + radius), 255)
    return np.asarray(image.reduce(3)) / np.float32(255)


def _bytes(values: NDArray[Any]) -> Picture:
    return np.asarray(np.rint(np.clip(values, 0, 1) * 255), np.uint8)


def _slope(size: int) -> NDArray[np.float64]:
    """Light that falls to a third from one corner to the other."""
    along = np.linspace(0, 1, size)
    return np.asarray(1 - (along[:, None] + along) / 3)


def _noisy(values: NDArray[Any], sigma: float) -> NDArray[Any]:
    return values + np.random.default_rng(0).normal(0, sigma, values.shape)


def plain(drawing: Drawing) -> Picture:
    return _bytes(1 - ink(drawing, 280, 2.5))


def photo(drawing: Drawing) -> Picture:
    """Of a pencil line in slanting light, grainy, in colours."""
    size = 600
    page = 0.85 * _slope(size) * (1 - 0.6 * ink(drawing, size, 1.2))
    return _bytes(_noisy(page[:, :, None] * np.array([1, 0.97, 0.88]), 0.03))


def shadowed(drawing: Drawing) -> Picture:
    """The shadow of a hand covers a third of the page."""
    size = 500
    page = 0.8 * (1 - 0.7 * ink(drawing, size, 2.5))
    page[:, : size // 3] *= 0.55
    return _bytes(_noisy(page, 0.02))


def inverted(drawing: Drawing) -> Picture:
    """Chalk on a blackboard."""
    size = 400
    return _bytes(_noisy(0.15 * _slope(size) + 0.6 * ink(drawing, size, 2.5), 0.02))


def transparent(drawing: Drawing) -> Picture:
    """Black ink on nothing."""
    picture = np.zeros((280, 280, 4), np.uint8)
    picture[:, :, 3] = _bytes(ink(drawing, 280, 2.5))
    return picture


def white_on_nothing(drawing: Drawing) -> Picture:
    picture = np.full((280, 280, 4), 255, np.uint8)
    picture[:, :, 3] = _bytes(ink(drawing, 280, 2.5))
    return picture


def tiny(drawing: Drawing) -> Picture:
    return _bytes(1 - ink(drawing, 28, 2.5))


def far_away(drawing: Drawing) -> Picture:
    """Small on a large sheet, with specks of dirt."""
    page = np.full((900, 1200), 0.9)
    page[300:400, 700:800] -= 0.7 * ink(drawing, 100, 2.5)
    page[100, 100] = page[700, 300] = page[701, 300] = 0.1
    return _bytes(_noisy(page, 0.02))


def huge(drawing: Drawing) -> Picture:
    picture = Image.fromarray(_bytes(1 - 0.8 * ink(drawing, 1000, 3.5)))
    return np.asarray(picture.resize((4000, 4000)))


KINDS: tuple[Callable[[Drawing], Picture], ...] = (
    plain, photo, shadowed, inverted, transparent, white_on_nothing, tiny, far_away, huge,
)
