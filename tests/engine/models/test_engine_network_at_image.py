"""What a network is at one image: a linear model, and how that is found by brute force."""

import numpy as np
import pytest
from material.engine_material import mnist
from material.network_material import TEN, network, pixels, recipe_for, trained
from measures.tolerances import gamma, within

from engine.models.classifier import accuracy
from engine.models.parameters import Parameters
from engine.models.roster import architecture_of


@pytest.mark.parametrize("digits", [(3, 7), TEN], ids=["pair", "ten"])
@pytest.mark.parametrize("key", ["mlp:30:relu", "mlp:16,8:relu", "mlp:9:none"])
def test_at_each_of_a_thousand_images_it_is_a_linear_model(
    key: str, digits: tuple[int, ...]
) -> None:
    """Weight × pixel and the bias sum to the logit: in float32's rounding of all that is summed."""
    images = mnist().valid.images[:250]
    for seed in range(4):
        model = network(key, digits, seed, "kaiming" if seed % 2 else "random")
        sizes, outputs = model.sizes(images), model.outputs(images)
        for index, image in enumerate(images):
            linear = model.linear_at(image)
            assert linear is not None
            summed = (linear.weights.astype(float) * (image / 255)).sum(axis=(1, 2)) + linear.bias
            assert within(summed, outputs[index], gamma(4) * (1 + sizes[index]))



def test_that_linear_model_is_found_by_nudging_every_pixel() -> None:
    """Brute force: the change of the logit, over the change of one pixel, is its weight."""
    model, image = network("mlp:6,4:relu", TEN, 8, "kaiming"), mnist().valid.images[7]
    linear = model.linear_at(image)
    assert linear is not None
    row = np.append(pixels(image)[0], 1.0)
    h = 1e-7
    moved = row + h * np.eye(785)[:784]
    slopes = (model.outputs_of(moved) - model.outputs_of(row)) / h
    expected = linear.weights.reshape(10, 784).T
    assert within(slopes, expected, 1e-5 * np.abs(expected).max())



def test_a_curved_network_is_no_linear_model_anywhere() -> None:
    for key in ("mlp:12:sigmoid", "mlp:10,6:tanh"):
        assert network(key, (3, 7), 0).linear_at(mnist().valid.images[0]) is None



def test_two_linear_layers_are_one() -> None:
    """With no activation the linear model is the same at every image."""
    model = trained(recipe_for("mlp:9:none"))[-1].model
    first, other = (model.linear_at(mnist().valid.images[index]) for index in (0, 9))
    assert first is not None and other is not None
    assert np.array_equal(first.weights, other.weights) and first.bias == other.bias
    assert accuracy(first, mnist().valid) == pytest.approx(accuracy(model, mnist().valid), abs=1e-3)



@pytest.mark.parametrize("scale", [1e6, 1e12, 1e18])
@pytest.mark.parametrize("key", ["cnn", "mlp:30:relu", "mlp:16,8:relu", "mlp:10,6:tanh"])
def test_weights_that_exploded_are_asked_without_a_warning(key: str, scale: float) -> None:
    """Training ends where a number is no longer finite; until then the window shows them."""
    architecture, image = architecture_of(key), mnist().valid.images[5]
    start = architecture.start((3, 7), mnist().train, "kaiming", 0)
    model = architecture.model((3, 7), Parameters({
        name: each * np.float32(scale) for name, each in start.items()
    }))
    assert np.isfinite(model.scores(image[None])).all()
    assert np.isfinite(model.sizes(image[None])).all()
    model.predict(image)
    local = model.linear_at(image)
    assert local is None or np.isfinite(local.weights).all()
