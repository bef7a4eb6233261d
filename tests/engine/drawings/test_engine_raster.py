"""From strokes to pixels: against pictures by hand, many samples, and MNIST's preparation."""

import math
from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from material.engine_material import SEVEN, THREE, recorded_drawings, stroke

from engine.drawings.drawing import Drawing, Point, Stroke
from engine.drawings.raster import normalised, raw
from engine.drawings.stroke_file import read_drawings

LAST_BYTE = 1
"""Where two sums differ only in their order, a byte may be rounded the other way."""

# Points on whole pixels: nearer ones are thinned out along the way, which depends on its direction.
whole = st.integers(0, 28)
points = st.builds(lambda x, y: Point(float(x), float(y)), whole, whole)
drawings = (
    st.lists(st.lists(points, min_size=1, max_size=6), min_size=1, max_size=4)
    .map(lambda lines: Drawing(tuple(Stroke(tuple(line)) for line in lines)))
    .filter(lambda drawing: _longest(drawing) >= 4)
)


def _longest(drawing: Drawing) -> float:
    places = np.array([at[:2] for line in drawing.strokes for at in line.points])
    return float(np.ptp(places, axis=0).max())


def _moved(drawing: Drawing, dx: float, dy: float, scale: float = 1.0) -> Drawing:
    lines = tuple(
        Stroke(tuple(Point(x * scale + dx, y * scale + dy, press) for x, y, press in line.points))
        for line in drawing.strokes
    )
    return Drawing(lines, drawing.pen_width * scale)


def _difference(one: np.ndarray, other: np.ndarray) -> int:
    return int(np.abs(one.astype(int) - other.astype(int)).max())


def _samples(drawing: Drawing, per_pixel: int = 32) -> np.ndarray:
    """The picture by point samples: a sample is ink when it lies in the union of the capsules."""
    places = (np.arange(28 * per_pixel) + 0.5) / per_pixel
    ink = np.zeros((28 * per_pixel, 28 * per_pixel), bool)
    radius = drawing.pen_width / 2
    for line in drawing.strokes:
        ends = [np.array(at[:2]) for at in line.points]
        for a, b in zip(ends, ends[1:] or ends, strict=False):
            low, high = np.minimum(a, b) - radius, np.maximum(a, b) + radius
            columns, rows = (
                slice(*np.searchsorted(places, (low[axis], high[axis]))) for axis in (0, 1)
            )
            px, py = places[None, columns] - a[0], places[rows, None] - a[1]
            dx, dy = b - a
            along = np.clip((px * dx + py * dy) / max(dx * dx + dy * dy, 1e-300), 0, 1)
            ink[rows, columns] |= np.hypot(px - along * dx, py - along * dy) < radius
    return np.asarray(ink.reshape(28, per_pixel, 28, per_pixel).mean(axis=(1, 3)) * 255)


# How far `raw` may lie from the truth, by its own rule: an edge at 45° differs from a ramp one cell
# wide by at most (√½ - ½)² = 0.043 of a cell, and crosses at most 5 of a pixel's 9 cells; where two
# strokes' edges cross in a cell, the nearer alone counts: at most a quarter of that cell is lost,
# and in a narrow gap half of each of 3 cells (not met here). Together 0.024 + 0.028 = 0.052; the
# round ends add 0.01. The samples are wrong by up to half a sample across an upright edge.
RULE = 0.06 * 255 + 0.5
SAMPLING = 255 / 64


@pytest.mark.parametrize("drawing", [SEVEN, THREE], ids=["seven", "three"])
def test_a_digit_against_samples(drawing: Drawing) -> None:
    assert np.abs(raw(drawing) - _samples(drawing)).max() <= RULE + SAMPLING


@recorded_drawings("ten_digits.jsonl")
def test_digits_as_they_are_written_against_samples(path: Path) -> None:
    read = read_drawings(path)
    for labelled in read[:: len(read) // 20]:
        difference = raw(labelled.drawing) - _samples(labelled.drawing)
        assert np.abs(difference).max() <= RULE + SAMPLING
        assert abs(difference.mean()) < 0.2  # neither fatter nor thinner


@given(st.floats(3, 25), st.floats(3, 25), st.floats(3, 25), st.floats(3, 25), st.floats(1.5, 5))
@settings(max_examples=50)
def test_any_one_line_against_samples(
    x: float, y: float, to_x: float, to_y: float, pen: float,
) -> None:
    drawing = Drawing((stroke((x, y), (to_x, to_y)),), pen)
    assert np.abs(raw(drawing) - _samples(drawing)).max() <= RULE + SAMPLING


def test_five_pixels_worked_by_hand() -> None:
    # One pixel wide along the middle of row 14, from the middle of pixel 10 to that of pixel 14:
    # three pixels full, and at each end half a pixel and half a disc of radius ½.
    image = raw(Drawing((stroke((10.5, 14.5), (14.5, 14.5)),), 1))
    assert image[14, 11:14].tolist() == [255, 255, 255]
    end = (0.5 + math.pi * 0.5**2 / 2) * 255
    assert image[14, [10, 14]] == pytest.approx([end, end], abs=0.05 * 255)
    image[14, 10:15] = 0
    assert not image.any()


def test_an_upright_edge_is_exact() -> None:
    # Two pixels wide about y = 14.25: three quarters of row 13, all of row 14, a quarter of row 15.
    image = raw(Drawing((stroke((5, 14.25), (23, 14.25)),), 2))
    assert image[12:17, 14] == pytest.approx([0, 0.75 * 255, 255, 0.25 * 255, 0], abs=0.51)


def test_a_dot_has_the_area_of_its_disc() -> None:
    image = raw(Drawing((stroke((14.5, 14.5)),), 6))
    assert image.sum() / 255 == pytest.approx(math.pi * 3**2, rel=0.01)
    for turned in (np.rot90(image[1:, 1:]), image[1:, 1:].T):
        assert _difference(turned, image[1:, 1:]) <= LAST_BYTE


def test_pressure_thins_the_raw_line_only() -> None:
    soft = Drawing((stroke((5, 14, 0.5), (23, 14, 0.5)),), 4)
    assert np.array_equal(raw(soft), raw(Drawing((stroke((5, 14), (23, 14)),), 2)))
    assert np.array_equal(normalised(soft), normalised(Drawing((stroke((5, 14), (23, 14)),), 4)))
    rising = raw(Drawing((stroke((4, 14, 0.2), (24, 14, 1)),), 5)).sum(axis=0, dtype=int)
    assert (np.diff(rising[4:24]) > 0).all()


def test_blank_is_all_zeros() -> None:
    for picture in (raw(Drawing()), normalised(Drawing())):
        assert picture.shape == (28, 28)
        assert picture.dtype == np.uint8
        assert not picture.any()


def test_what_lies_off_the_canvas_is_not_in_the_raw_picture() -> None:
    assert not raw(_moved(SEVEN, 60, 0)).any()
    moved = raw(_moved(SEVEN, 12, -9))
    expected = np.zeros_like(moved)
    expected[:-9, 12:] = raw(SEVEN)[9:, :-12]
    assert _difference(moved, expected) <= LAST_BYTE


def test_a_drawing_off_the_canvas_is_normalised_all_the_same() -> None:
    for dx, dy in ((60, 0), (-14, 20)):
        assert _difference(normalised(_moved(SEVEN, dx, dy)), normalised(SEVEN)) <= LAST_BYTE


@pytest.mark.parametrize("length", [1e-320, 1e-162, 1e-161, 1e-155, 1e-150, 1e-20])
def test_a_line_too_short_to_be_seen_is_a_dot(length: float) -> None:
    line = stroke((0, 0), (length, 0.7 * length))
    assert np.array_equal(raw(Drawing((line,), 5.0)), raw(Drawing((stroke((0, 0)),), 5.0)))


def test_a_dot_is_centred_and_not_enlarged() -> None:
    at_home = raw(Drawing((stroke((14.5, 14.5)),), 2.5))
    for mark in (stroke((3, 22)), stroke((3, 22), (3.3, 22.2)), stroke((-5, 40))):
        image = normalised(Drawing((mark,)))
        assert _centre(image) == pytest.approx((14.5, 14.5), abs=0.05)
        assert image.sum() / 255 == pytest.approx(at_home.sum() / 255, abs=1)


@given(drawings, st.floats(-60, 60), st.floats(-60, 60))
def test_normalised_wherever_it_was_drawn(drawing: Drawing, dx: float, dy: float) -> None:
    assert _difference(normalised(_moved(drawing, dx, dy)), normalised(drawing)) <= LAST_BYTE


@given(drawings, st.floats(0.25, 3))
def test_normalised_however_large_it_was_drawn(drawing: Drawing, scale: float) -> None:
    scaled = _moved(drawing, 0, 0, scale)
    assert _difference(normalised(scaled), normalised(drawing)) <= LAST_BYTE


@given(drawings, st.randoms(use_true_random=False))
def test_the_order_and_direction_of_strokes_do_not_matter(drawing: Drawing, random: Random) -> None:
    lines = [
        Stroke(line.points[:: random.choice((1, -1))])
        for line in random.sample(drawing.strokes, len(drawing.strokes))
    ]
    other = Drawing(tuple(lines))
    assert _difference(normalised(other), normalised(drawing)) <= LAST_BYTE
    assert _difference(raw(other), raw(drawing)) <= LAST_BYTE


def _centre(image: np.ndarray) -> tuple[float, float]:
    weights, middles = image / image.sum(), np.arange(28) + 0.5
    return weights.sum(axis=0) @ middles, weights.sum(axis=1) @ middles


def _longest_side(image: np.ndarray) -> float:
    """From the first to the last inked row or column; of these the darkest pixel says how much."""
    lengths = []
    for axis in (0, 1):
        darkest = image.max(axis=axis) / 255
        (inked,) = np.nonzero(darkest)
        darkest[inked[0] + 2 : inked[-1] - 1] = 1  # a tip may be faint over two; gaps count
        lengths.append(darkest.sum())
    return float(max(lengths))


def _stays_in_the_picture(drawing: Drawing) -> bool:
    """Whether the box of 20 pixels does when its centre of mass is moved to (14.5, 14.5)."""
    places = np.array([at[:2] for line in drawing.strokes for at in line.points])
    low, size = places.min(axis=0), np.ptp(places, axis=0)
    scale = 17.5 / size.max()
    to_x, to_y = 14.5 - (low + size / 2) * scale
    fitted = Drawing(_moved(drawing, to_x, to_y, scale).strokes, 2.5)
    shift = 14.5 - np.array(_centre(raw(fitted)))
    return bool((np.abs(shift) + (size * scale + 2.5) / 2 < 13.4).all())


@given(drawings)
def test_normalised_is_centred_and_fits_twenty_pixels(drawing: Drawing) -> None:
    assume(_stays_in_the_picture(drawing))  # MNIST's own, if very lopsided, would not
    image = normalised(drawing)
    assert _centre(image) == pytest.approx((14.5, 14.5), abs=0.05)
    assert _longest_side(image) == pytest.approx(20, abs=0.75)


def test_a_straight_line_is_twenty_pixels_long() -> None:
    # Along row 14, half a pixel to each side of the line, the round ends reach 1.216 on average:
    # the mean of √(1.25² - y²) for y within ±½.
    image = normalised(Drawing((stroke((2, 3), (9, 3)),)))
    assert image[14].sum(dtype=int) / 255 == pytest.approx(17.5 + 2 * 1.216, abs=0.1)


def test_thousands_of_points_draw_what_a_few_do() -> None:
    corner_labels = np.array([(6, 6), (22, 8), (9, 15), (20, 23)], float)
    along = np.linspace(0, 3, 20_000)
    many = np.column_stack([np.interp(along, range(4), corner_labels[:, axis]) for axis in (0, 1)])
    few, dense = Drawing((stroke(*corner_labels),)), Drawing((stroke(*many),))
    # Points nearer than a tenth of a pixel are left out, so a corner may be cut by half of that.
    assert _difference(raw(dense), raw(few)) <= 0.05 * 255 * math.sqrt(2)
    assert _difference(normalised(dense), normalised(few)) <= 0.05 * 255 * math.sqrt(2)


def test_a_line_reaches_to_its_last_point() -> None:
    short_step, straight = stroke((5, 14), (14, 14), (14.09, 14)), stroke((5, 14), (14.09, 14))
    assert _difference(raw(Drawing((short_step,))), raw(Drawing((straight,)))) <= LAST_BYTE


def test_the_same_drawing_gives_the_same_bytes() -> None:
    for prepare in (raw, normalised):
        assert prepare(THREE).tobytes() == prepare(Drawing(THREE.strokes)).tobytes()
