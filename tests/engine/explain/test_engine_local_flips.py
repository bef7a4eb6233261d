"""Pixels that flip a network where it is flat at the image: by the way to another image."""

import numpy as np
import pytest
from measures.present import present
from numpy.typing import NDArray

from engine.explain.local_flips import few_locally_linear
from engine.models.networks.model import HIDDEN, OUTPUT, Network
from engine.models.parameters import Parameters

PIXEL = 5
NONE = np.empty((0, 28, 28), np.uint8)
BLANK = np.zeros((28, 28), np.uint8)


def flat(bias: float) -> Network:
    """A 3 but where the pixel is over -bias: 1 - 4 max(pixel + bias, 0), so that blank is flat."""
    hidden, output = np.zeros((1, 785), np.float32), np.array([[-4, 1]], np.float32)
    hidden[0, [PIXEL, 784]] = 1, bias
    return Network((3, 7), Parameters({HIDDEN[0]: hidden, OUTPUT: output}), "relu")


def other(ink: int) -> NDArray[np.uint8]:
    image = np.full((1, 28, 28), 40, np.uint8)
    image[0, 0, PIXEL] = ink
    return image


def test_where_no_pixel_adds_anything_another_image_shows_the_way() -> None:
    model = flat(-0.5)
    assert few_locally_linear(BLANK, model, NONE) is None
    flip = present(few_locally_linear(BLANK, model, other(250)))
    assert (flip.before, flip.after, flip.pixels) == (3, 7, (PIXEL,))
    assert model.predict(flip.image).digit == 7
    assert flip.image[0, PIXEL] == 250 and np.count_nonzero(flip.image) == 1


def test_an_image_that_is_predicted_the_same_shows_none() -> None:
    assert few_locally_linear(BLANK, flat(-0.5), other(150)) is None
    assert few_locally_linear(BLANK, flat(-10), other(255)) is None  # dead: none can


def test_nobody_waits_for_it() -> None:
    def ended() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        few_locally_linear(BLANK, flat(-0.5), other(250), ended)
