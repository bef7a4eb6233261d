"""Variants of strokes and of images, against sums by hand and one pixel at a time in float64."""

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

import resources
from engine.data.augmentation import augmented
from engine.data.dataset_files import read_mnist
from engine.drawings.drawing import Drawing, Point, Stroke
from engine.drawings.raster import raw
from engine.drawings.variants import (
    BOUNDS,
    Changes,
    Variants,
    changes,
    spline_weights,
    variants_of,
    varied_drawings,
)
from engine.errors import InputError

NONE = Variants(0, 0, 0, 0, 0, 0)
LINE = Drawing((Stroke((Point(10, 6, 0.5), Point(14, 22)), (0.0, 1.0)), Stroke((Point(18, 6),))))


@pytest.fixture(scope="module")
def images() -> NDArray[np.uint8]:
    return read_mnist(resources.MNIST, (3, 7)).valid.images[:40]


def field_at(elastic: NDArray[np.float64], x: float, y: float) -> tuple[float, float]:
    """Cubic B-splines by their recursion, of knots at -3, -2, … pieces of 7 pixels."""
    def basis(index: int, degree: int, place: float) -> float:
        low = index - 3
        if degree == 0:
            return float(low <= place < low + 1)
        return ((place - low) * basis(index, degree - 1, place)
                + (low + degree + 1 - place) * basis(index + 1, degree - 1, place)) / degree
    across, down = ([basis(index, 3, min(max(at, 0), 28 - 1e-12) / 7) for index in range(7)]
                    for at in (x, y))
    right, below = (sum(float(elastic[axis, row, column]) * down[row] * across[column]
                        for row in range(7) for column in range(7)) for axis in range(2))
    return right, below


def one_by_one(image: NDArray[np.uint8], drawn: Changes, index: int) -> NDArray[np.float64]:
    """The variant before it is rounded, a pixel at a time."""
    angle = math.radians(drawn.turn[index])
    forward = drawn.size[index] * np.array(
        [[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]]
    ) @ np.array([[1, -drawn.slant[index]], [0, 1]])
    found = np.zeros((28, 28))
    for row in range(28):
        for column in range(28):
            right, down = field_at(drawn.elastic[index], column + 0.5, row + 0.5)
            x, y = np.linalg.solve(forward, [
                column + 0.5 - right - drawn.right[index] - 14.5,
                row + 0.5 - down - drawn.down[index] - 14.5,
            ]) + 14
            for r in range(28):
                for c in range(28):
                    if abs(x - c) < 1 and abs(y - r) < 1:
                        found[row, column] += (
                            image[r, c] * (1 - abs(x - c)) * (1 - abs(y - r)))
    share, sign = abs(drawn.thicker[index]) / 2, np.sign(drawn.thicker[index])
    edge = np.pad(found, 1)
    crosses = np.stack([edge[1:-1, 1:-1], edge[:-2, 1:-1], edge[2:, 1:-1],
                        edge[1:-1, :-2], edge[1:-1, 2:]])
    moved = crosses.max(0) if sign > 0 else crosses.min(0)
    return np.asarray(found + share * (moved - found))


def _only(name: str, variants: Variants) -> Variants:
    found: Variants = replace(NONE, **{name: getattr(variants, name)})
    return found


def test_ranges_of_0_change_no_bit(images: NDArray[np.uint8]) -> None:
    np.testing.assert_array_equal(augmented(images, NONE, 1, 2), images)
    assert varied_drawings(LINE, NONE, 3, 1) == (LINE,) * 3
    # nor does what is too small to be seen, on the long way through every sum
    least = Variants(1e-300, 1e-300, 1e-300, 1e-300, 1e-300, 1e-300)
    np.testing.assert_array_equal(augmented(images, least, 1, 2), images)


def test_images_are_those_worked_out_a_pixel_at_a_time(images: NDArray[np.uint8]) -> None:
    wide = Variants(3, 25, 30, 30, 2, 2.5)
    for variants in (wide, *(_only(name, wide) for name in BOUNDS)):
        made = augmented(images[:3], variants, 11, 4)
        drawn = changes(variants, 3, 11, 4)
        for index in range(3):
            exact = one_by_one(images[index], drawn, index)
            # half for the rounding, and what float32 rounds of places up to 30 and slopes to 255
            assert np.abs(made[index] - exact).max() < 0.5 + 30 * 255 * 2**-20
        assert (made != images[:3]).any()


def test_thickness_is_in_pixels() -> None:
    """A straight line 4 pixels wide becomes as much wider as was drawn: its ink says so."""
    image = np.zeros((1, 28, 28), np.uint8)
    image[0, :, 12:16] = 255
    for seed in range(8):
        variants = replace(NONE, thickness=1.5)
        thicker = changes(variants, 1, seed, 0).thicker[0]
        made = augmented(image, variants, seed, 0)[0, 14]
        assert made.sum() / 255 == pytest.approx(4 + thicker, abs=2 / 255)


def test_numbers_are_within_their_ranges_evenly_and_seeded() -> None:
    variants = Variants(3, 20, 10, 40, 1, 2)
    drawn = changes(variants, 5000, 3, 9)
    for values, most in (
        (drawn.right, 3), (drawn.down, 3), (drawn.turn, 20), (drawn.size - 1, 0.1),
        (drawn.slant, 0.4), (drawn.thicker, 1), (drawn.elastic, 2),
    ):
        assert np.abs(values).max() <= most
        # an even distribution's: the mean 0 and the deviation most/√3, to 5 standard errors
        assert abs(values.mean()) < 5 * most / math.sqrt(3 * values.size)
        assert values.std() == pytest.approx(most / math.sqrt(3), rel=0.05)
    again, another = changes(variants, 5000, 3, 9), changes(variants, 5000, 3, 10)
    np.testing.assert_array_equal(drawn.turn, again.turn)
    assert (drawn.turn != another.turn).all()
    other = changes(replace(variants, shift=1), 5000, 3, 9)
    np.testing.assert_array_equal(other.turn, drawn.turn)  # one range leaves the others' numbers


def test_a_batch_is_its_images(images: NDArray[np.uint8]) -> None:
    """However many are computed together, each image's variant is its place's in the batch."""
    whole = augmented(np.repeat(images[:1], 70, axis=0), Variants(), 2, 3)
    for count in (1, 32, 33):
        part = augmented(np.repeat(images[:1], count, axis=0), Variants(), 2, 3)
        np.testing.assert_array_equal(part, whole[:count])


def test_the_smooth_field_never_exceeds_its_range() -> None:
    weights = spline_weights(np.linspace(-3, 31, 400))
    np.testing.assert_allclose(weights.sum(axis=1), 1, rtol=1e-14)
    assert weights.min() >= 0
    elastic = changes(replace(NONE, elastic=2), 1, 1, 0).elastic[0]
    for x, y in ((0.5, 0.5), (7.0, 13.9), (27.5, 20.0), (14.0, 27.99)):
        off = spline_weights(np.array([y])) @ elastic @ spline_weights(np.array([x])).T
        assert off[:, 0, 0] == pytest.approx(field_at(elastic, x, y), abs=1e-9)
        assert np.abs(off).max() <= 2


def test_strokes_are_moved_before_they_are_rendered() -> None:
    drawn = changes(Variants(2, 30, 20, 40, 1, 1), 2, 8, 0)
    for index, varied in enumerate(varied_drawings(LINE, Variants(2, 30, 20, 40, 1, 1), 2, 8)):
        assert varied.pen_width == pytest.approx(2.5 + drawn.thicker[index])
        angle = math.radians(drawn.turn[index])
        for stroke, before in zip(varied.strokes, LINE.strokes, strict=True):
            assert stroke.times == before.times
            for point, start in zip(stroke.points, before.points, strict=True):
                x, y = (drawn.size[index] * (start.x - 14), drawn.size[index] * (start.y - 14))
                x -= drawn.slant[index] * y
                x, y = (x * math.cos(angle) - y * math.sin(angle) + 14 + drawn.right[index],
                        x * math.sin(angle) + y * math.cos(angle) + 14 + drawn.down[index])
                right, down = field_at(drawn.elastic[index], x, y)
                assert (point.x, point.y) == pytest.approx((x + right, y + down), abs=1e-9)
                assert point.pressure == start.pressure


def test_strokes_and_images_are_varied_alike() -> None:
    """What the drawing's variant looks like, the image's does, but for what sampling blurs."""
    drawing = Drawing((Stroke((Point(9, 9), Point(20, 9), Point(14, 20))),))
    variants = Variants(2, 20, 10, 20, 0, 1)
    of_strokes = np.stack([raw(each) for each in varied_drawings(drawing, variants, 6, 4)])
    of_images = augmented(np.repeat(raw(drawing)[None], 6, axis=0), variants, 4, 0)
    for first, second in zip(of_strokes / 255, of_images / 255, strict=True):
        together = (first * second).sum() / math.sqrt((first**2).sum() * (second**2).sum())
        assert together > 0.9


def test_a_pen_never_vanishes() -> None:
    thin = Drawing(LINE.strokes, 0.6)
    widths = {each.pen_width for each in varied_drawings(thin, replace(NONE, thickness=2), 50, 0)}
    assert min(widths) == 0.5 and max(widths) > 2
    assert {each.pen_width
            for each in varied_drawings(Drawing(LINE.strokes, 0.2), replace(NONE, thickness=2),
                                        50, 0)} >= {0.2}


def test_what_is_no_range_is_refused() -> None:
    for name, bounds in BOUNDS.items():
        wrongs: tuple[Any, ...] = (-1e-9, bounds.high * 1.01, math.nan, math.inf, True, "1")
        for wrong in wrongs:
            with pytest.raises(InputError):
                replace(NONE, **{name: wrong})
            with pytest.raises(InputError):
                variants_of({name: wrong})
    assert variants_of({"shift": 3, "in_use": True, "unknown": 0}) == Variants(3, in_use=True)
    assert isinstance(variants_of({"shift": 3}).shift, float)
    values: tuple[Any, ...] = (None, [], "x", {"in_use": 1})
    for value in values:
        with pytest.raises(TypeError):
            variants_of(value)
