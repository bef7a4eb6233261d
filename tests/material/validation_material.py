"""MNIST's validation images with both classifiers."""

from material.engine_material import mnist

from engine.explain.validation import Validation
from engine.models.pixel_similarity import mean_images


def validation(digits: tuple[int, ...] = (3, 7)) -> Validation:
    data = mnist(digits)
    return Validation(data.valid, digits, mean_images(data.train, digits))
