"""Networks to be tested with, trained and untrained; the same in torch."""

import itertools
from dataclasses import replace

import numpy as np
from material.engine_material import mnist
from torch import nn

import resources
from engine.data.dataset_files import read_mnist
from engine.data.datasets import Split
from engine.models.architecture import Start
from engine.models.classifier import Floats
from engine.models.networks.model import Network
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Controls, Recipe
from engine.training.record import Step

KEYS = ("mlp:30:relu", "mlp:16,8:relu", "mlp:12:sigmoid", "mlp:10,6:tanh", "mlp:9:none")

TEN = tuple(range(10))

LAYERS = {"relu": nn.ReLU, "sigmoid": nn.Sigmoid, "tanh": nn.Tanh, "none": nn.Identity}



def recipe_for(key: str, start: Start = "pytorch", epochs: int = 2) -> Recipe:
    return Recipe(epochs=epochs, model=key, start=start, seed=5, device="cpu")



def some(digits: tuple[int, ...], count: int) -> Split:
    """So many training images of these digits, and as many to validate on."""
    data = read_mnist(resources.MNIST, digits)
    return Split(replace(data.train, images=data.train.images[:count],
                         labels=data.train.labels[:count]),
                 replace(data.valid, images=data.valid.images[:count],
                         labels=data.valid.labels[:count]))



def trained(recipe: Recipe, digits: tuple[int, ...] = (3, 7)) -> list[Step]:
    data = mnist() if digits == (3, 7) else some(digits, 6000)
    start = initialise(digits, data.train, recipe)
    return list(fit(DigitTraining(start, data, recipe), Controls(recipe.learning_rate, 16)))



def network(key: str, digits: tuple[int, ...], seed: int, start: Start = "pytorch") -> Network:
    found = initialise(digits, mnist().train, replace(recipe_for(key, start), seed=seed))
    assert isinstance(found, Network)
    return found



def pixels(images: object) -> Floats:
    return np.asarray(images).reshape(-1, 784) / 255



def sequential(model: Network) -> nn.Sequential:
    """The same in torch, layer by layer, with nothing in it yet."""
    sizes = (784, *model.hidden, 1 if len(model.digits) == 2 else len(model.digits))
    parts: list[nn.Module] = []
    for inputs, units in itertools.pairwise(sizes):
        parts += [nn.Linear(inputs, units), LAYERS[model.activation]()]
    return nn.Sequential(*parts[:-1])
