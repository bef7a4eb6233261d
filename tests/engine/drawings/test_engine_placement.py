"""Where a drawing lies: its centre of mass and its longest side, on images worked out by hand."""

import math

import numpy as np
import pytest
from material.engine_material import SEVEN, mnist, stroke
from measures.present import present

from engine.drawings.drawing import Drawing
from engine.drawings.placement import placement
from engine.drawings.raster import normalised, raw


def block(top: int, left: int, height: int, width: int) -> np.ndarray:
    image = np.zeros((28, 28), np.uint8)
    image[top : top + height, left : left + width] = 255
    return image


def test_no_ink_lies_nowhere() -> None:
    assert placement(np.zeros((28, 28), np.uint8)) is None


def test_a_block_lies_where_its_middle_is() -> None:
    # rows 4..13 and columns 7..14: its middle is (11, 9) in edge coordinates, 3.5 and 5.5 off
    place = present(placement(block(4, 7, 10, 8)))
    assert place.off == pytest.approx(math.hypot(3.5, 5.5))
    assert place.side == 10
    assert place.is_off_centre and place.is_of_another_size


def test_ink_weighs_by_its_bytes() -> None:
    image = np.zeros((28, 28), np.uint8)
    image[14, 10], image[14, 20] = 100, 50  # x = (100·10.5 + 50·20.5)/150 = 13.8333
    assert present(placement(image)).off == pytest.approx(14.5 - 2075 / 150)
    assert present(placement(image)).side == 11


@pytest.mark.parametrize(("side", "other"), [(11, True), (12, False), (26, False), (27, True)])
def test_of_which_sizes_something_is_said(side: int, other: bool) -> None:
    assert present(placement(block(1, 12, side, 5))).is_of_another_size is other
    assert present(placement(block(12, 1, 5, side))).is_of_another_size is other


def test_three_pixels_off_is_the_border() -> None:
    assert not present(placement(block(7, 10, 15, 15))).is_off_centre  # its middle is (17.5, 14.5)
    assert present(placement(block(7, 11, 15, 15))).is_off_centre


def test_mnists_own_digits_are_all_well_placed() -> None:
    for image in mnist().valid.images[::10]:
        place = present(placement(image))
        assert place.off < 1
        assert not place.is_of_another_size


def test_what_is_normalised_is_well_placed_and_what_is_moved_is_not() -> None:
    moved = Drawing((stroke((3, 3), (8, 3), (6, 9)),))
    place = present(placement(raw(moved)))
    assert place.is_off_centre and place.is_of_another_size
    for drawing in (moved, SEVEN):
        mended = present(placement(normalised(drawing)))
        assert mended.off < 0.1
        assert not mended.is_of_another_size
