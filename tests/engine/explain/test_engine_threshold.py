"""A threshold on the probability: every image is asked one by one."""

import math

import numpy as np
import pytest

from engine.explain.threshold import AtThreshold, at_threshold, logit_of

LOGITS = np.array([-3.0, -0.2, 0.0, 0.4, 2.0, 5.0, -1.0], np.float32)
IS_FIRST = np.array([False, True, True, False, True, True, False])


@pytest.mark.parametrize("threshold", [0.01, 0.25, 0.5, 0.6, 0.9, 0.999])
def test_each_image_is_said_to_be_the_first_from_the_threshold_on(threshold: float) -> None:
    right = [0, 0]
    for logit, first in zip(LOGITS.tolist(), IS_FIRST.tolist(), strict=True):
        said_first = 1 / (1 + math.exp(-logit)) >= threshold
        if said_first == first:
            right[0 if first else 1] += 1
    found = at_threshold(LOGITS, IS_FIRST, threshold)
    assert found == AtThreshold((right[0], right[1]), (4, 3))
    assert found.accuracy == sum(right) / 7
    assert found.recalls == (right[0] / 4, right[1] / 3)
    assert found.wrong == (4 - right[0], 3 - right[1])


def test_a_tie_goes_to_the_first_as_in_the_prediction() -> None:
    assert logit_of(0.5) == 0
    assert at_threshold(np.zeros(1), np.ones(1, np.bool_), 0.5).right == (1, 0)


def test_what_is_no_number_is_not_said_to_be_the_first() -> None:
    found = at_threshold(np.array([np.nan, np.inf, -np.inf]), np.ones(3, np.bool_), 0.5)
    assert found == AtThreshold((1, 0), (3, 0)) and found.recalls == (1 / 3, None)


@pytest.mark.parametrize("threshold", [0.0, 1.0, -0.1, math.nan])
def test_a_threshold_that_is_none_is_refused(threshold: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        at_threshold(LOGITS, IS_FIRST, threshold)


def test_of_no_images_there_is_no_accuracy() -> None:
    with pytest.raises(ValueError, match="no images"):
        _ = AtThreshold((0, 0), (0, 0)).accuracy
