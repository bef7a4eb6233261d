"""Flips by hand: few pixels, on blank images; and predictions that nothing flips."""

import numpy as np
from material.engine_material import THREE
from material.flips_material import HOW_MANY, METRICS
from measures.present import present

from engine.drawings.drawing import PIXELS
from engine.drawings.raster import normalised
from engine.explain.flips import fewest_additive, fewest_similarity
from engine.models.linear import linear_model
from engine.models.logits import outputs
from engine.models.pixel_similarity import Metric, Similarity

BLANK = np.zeros((28, 28), np.uint8)


# ------------------------------------------------------------------------------------ by hand


def test_a_linear_flip_by_hand() -> None:
    # Blank: logit 1, a 3. Ink on -2 is worth 2: one pixel does it. Ink on -0.75: it takes two.
    parameters = np.zeros((1, 785), np.float32)
    parameters[0, [10, 20, 30]], parameters[0, 784] = [-0.75, 5, -0.5], 1
    model = linear_model((3, 7), parameters.copy())
    flip = present(fewest_additive(BLANK, model))
    assert (flip.before, flip.after, flip.pixels) == (3, 7, (10, 30))
    parameters[0, 20] = -2
    assert present(fewest_additive(BLANK, linear_model((3, 7), parameters))).pixels == (20,)


def test_ink_is_also_taken_away() -> None:
    parameters = np.zeros((1, 785), np.float32)
    parameters[0, [10, 20]], parameters[0, 784] = [3, 1], -1
    image = BLANK.copy()
    image.reshape(-1)[[10, 20]] = 255
    flip = present(fewest_additive(image, linear_model((3, 7), parameters)))
    assert flip.pixels == (10, 20)  # without the first alone it is a tie: 1 - 1
    assert not flip.image.any()


def test_a_tie_is_no_flip() -> None:
    parameters = np.zeros((1, 785), np.float32)
    parameters[0, [10, 20]], parameters[0, 784] = -1, 1
    model = linear_model((3, 7), parameters)
    first = BLANK.copy()
    first.reshape(-1)[10] = 255
    assert model.predict(first).digit is None
    assert present(fewest_additive(BLANK, model)).pixels == (10, 20)


def test_equal_gains_go_by_index() -> None:
    parameters = np.zeros((1, 785), np.float32)
    parameters[0, [700, 5, 300, 301]], parameters[0, 784] = -1, 2.5
    assert present(fewest_additive(BLANK, linear_model((3, 7), parameters))).pixels == (5, 300, 301)


def test_l1_moves_a_pixel_just_past_the_rivals_value() -> None:
    # A 3's mean is paper, a 7's is 0.5 and 0.25 on two pixels: bytes 127.5 and 63.75.
    means = np.zeros((2, 28, 28))
    means[1].reshape(-1)[[10, 20]] = 0.5, 0.25
    flip = present(fewest_similarity(BLANK, Similarity((3, 7), means, "l1")))
    assert flip.pixels == (10,)
    assert flip.image.reshape(-1)[10] == 128
    image = BLANK.copy()
    image.reshape(-1)[[10, 20]] = 128, 64
    back = present(fewest_similarity(image, Similarity((3, 7), means, "l1")))
    assert (back.before, back.after, back.pixels) == (7, 3, (10,))
    assert back.image.reshape(-1)[[10, 20]].tolist() == [0, 64]


def test_l1_moves_no_farther_than_a_mean_that_is_a_whole_byte() -> None:
    for byte in range(1, 256):
        means = np.zeros((2, 28, 28))
        means[1, 4, 4] = byte / 255
        flip = present(fewest_similarity(BLANK, Similarity((3, 7), means, "l1")))
        assert flip.image[4, 4] == byte


def test_rmse_moves_a_pixel_all_the_way() -> None:
    # Lead over the 7: 0.25 + 0.01 squared. Ink v on the first gains 2 × 0.5 v: at 1 enough.
    means = np.zeros((2, 28, 28))
    means[1].reshape(-1)[[10, 20]] = 0.5, 0.1
    flip = present(fewest_similarity(BLANK, Similarity((3, 7), means, "rmse")))
    assert flip.pixels == (10,)
    assert flip.image.reshape(-1)[10] == 255


# --------------------------------------------------------------------------- where nothing flips


@HOW_MANY
def test_what_cannot_be_flipped(digits: tuple[int, ...]) -> None:
    zeros = np.zeros((outputs(digits), PIXELS + 1), np.float32)
    image = normalised(THREE)
    assert fewest_additive(image, linear_model(digits, zeros.copy())) is None  # it cannot tell
    zeros[0, -1] = 1
    assert fewest_additive(image, linear_model(digits, zeros)) is None  # its mind is made up
    lost = np.full_like(zeros, np.nan)
    assert fewest_additive(image, linear_model(digits, lost)) is None


@METRICS
def test_equal_means_cannot_be_flipped(metric: Metric) -> None:
    means = np.full((3, 28, 28), 0.5)
    assert fewest_similarity(BLANK, Similarity((1, 3, 7), means, metric)) is None


def test_a_rival_that_ties_with_another_is_no_prediction() -> None:
    # 1 and 3 share their weights, so neither can win alone until one has a weight of its own.
    parameters = np.zeros((3, 785), np.float32)
    parameters[:2, 10], parameters[2, [20, 21, 22]] = 5, -0.4
    parameters[2, -1] = 1
    assert fewest_additive(BLANK, linear_model((1, 3, 7), parameters.copy())) is None
    parameters[1, 30] = 0.5
    model = linear_model((1, 3, 7), parameters)
    flip = present(fewest_additive(BLANK, model))
    assert flip.pixels == (10, 30)
    assert (flip.before, flip.after) == (7, 3)
