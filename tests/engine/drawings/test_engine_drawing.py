"""Drawings as vectors: what a stroke may be, and what the eraser leaves."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from material.engine_material import SEVEN, stroke
from measures.tolerances import gamma

from engine.drawings.drawing import REACH, Drawing, Point, Stroke

ROUNDING = gamma(20, np.float64) * REACH
"""Of a coordinate, after a few sums, products and quotients."""

coordinates = st.floats(-20, 48)
points = st.builds(Point, coordinates, coordinates, st.floats(0, 1))
strokes = st.lists(points, min_size=1, max_size=6).map(lambda some: Stroke(tuple(some)))


@pytest.mark.parametrize(
    "bad",
    [
        (math.nan, 1, 1), (1, math.nan, 1), (math.inf, 1, 1), (1, -math.inf, 1),
        (REACH + 0.001, 1, 1), (1, -REACH - 0.001, 1),
        (1, 1, -0.001), (1, 1, 1.001), (1, 1, math.nan),
    ],
)
def test_a_point_outside_the_bounds_is_refused(bad: tuple[float, float, float]) -> None:
    with pytest.raises(ValueError, match="not a point of a drawing"):
        stroke((5, 5), bad)


def test_a_stroke_needs_a_point() -> None:
    with pytest.raises(ValueError, match="at least one point"):
        Stroke(())


@pytest.mark.parametrize("times", [(0.0,), (0.0, 1.0, 2.0), (0.0, math.nan), (math.inf, 0.0)])
def test_times_that_are_not_one_a_point_or_not_finite_are_refused(
    times: tuple[float, ...],
) -> None:
    with pytest.raises(ValueError, match="time"):
        Stroke((Point(1, 2), Point(3, 4)), times)
    with pytest.raises(ValueError, match="time"):
        Stroke((Point(0, 0),), (0.0,)).extended((Point(1, 2), Point(3, 4)), times)


def test_when_it_was_made_makes_no_stroke_another() -> None:
    timed, untimed = Stroke((Point(1, 2),), (3.0,)), Stroke((Point(1, 2),))
    assert timed == untimed and hash(timed) == hash(untimed)
    assert untimed.times == ()


def test_a_stroke_that_goes_on_has_times_as_long_as_all_are_known() -> None:
    begun = Stroke((Point(1, 2),), (0.5,))
    assert begun.extended([Point(3, 4), Point(5, 6)], [0.6, 0.75]).times == (0.5, 0.6, 0.75)
    unknown = begun.extended([Point(3, 4)])
    assert unknown.times == ()
    assert unknown.extended([Point(5, 6)], [0.9]).times == ()


def test_the_eraser_leaves_the_times_of_strokes_that_it_does_not_cut() -> None:
    whole = Stroke((Point(1, 1), Point(1, 27)), (0.0, 0.5))
    cut = Stroke((Point(5, 14), Point(23, 14)), (1.0, 1.5))
    begun_inside = Stroke((Point(14, 15), Point(14, 27)), (2.0, 2.5))
    erased = Drawing((whole, cut, begun_inside)).erased(14, 14, 3)
    assert [stroke.times for stroke in erased.strokes] == [(0.0, 0.5), (), (), ()]


def test_the_bounds_themselves_are_allowed() -> None:
    assert len(stroke((REACH, -REACH, 0), (-REACH, REACH, 1)).points) == 2


def test_a_new_drawing_is_blank_until_a_stroke_comes() -> None:
    assert Drawing().is_blank
    assert not Drawing((stroke((1, 2)),), 4).is_blank


def test_erasing_cuts_a_stroke_at_the_rim() -> None:
    # A disc of radius 5 with its centre 3 above the line cuts a chord of half-length 4.
    drawing = Drawing((stroke((0, 13, 0), (20, 13, 1)),), 3)
    left, right = drawing.erased(10, 10, 5).strokes
    assert np.allclose(left.points, [(0, 13, 0), (6, 13, 0.3)])
    assert np.allclose(right.points, [(14, 13, 0.7), (20, 13, 1)])
    assert drawing.erased(10, 10, 5).pen_width == 3


def test_erasing_takes_the_points_inside_and_keeps_those_outside() -> None:
    drawing = Drawing((stroke((0, 10), (4, 10), (9, 10), (11, 10), (16, 10), (20, 10)),))
    left, right = drawing.erased(10, 10, 5).strokes
    assert np.allclose(left.points, [(0, 10, 1), (4, 10, 1), (5, 10, 1)])
    assert np.allclose(right.points, [(15, 10, 1), (16, 10, 1), (20, 10, 1)])


def test_erasing_the_end_or_the_beginning_leaves_one_piece() -> None:
    drawing = Drawing((stroke((0, 10), (20, 10)),))
    (beginning,) = drawing.erased(20, 10, 5).strokes
    assert np.allclose(beginning.points, [(0, 10, 1), (15, 10, 1)])
    (end,) = drawing.erased(0, 10, 5).strokes
    assert np.allclose(end.points, [(5, 10, 1), (20, 10, 1)])


def test_a_stroke_that_crosses_the_disc_twice_falls_into_three() -> None:
    there_and_back = stroke((0, 10), (20, 10), (20, 12), (0, 12))
    pieces = Drawing((there_and_back,)).erased(10, 11, math.sqrt(10)).strokes
    expected = [
        [(0, 10, 1), (7, 10, 1)],
        [(13, 10, 1), (20, 10, 1), (20, 12, 1), (13, 12, 1)],
        [(7, 12, 1), (0, 12, 1)],
    ]
    assert len(pieces) == 3
    for piece, its_points in zip(pieces, expected, strict=True):
        assert np.allclose(piece.points, its_points)


def test_erasing_leaves_other_strokes_as_they_are_and_in_order() -> None:
    before, between, after = stroke((1, 1), (1, 27)), stroke((5, 14), (23, 14)), stroke((27, 3))
    erased = Drawing((before, between, after)).erased(14, 14, 3)
    assert erased.strokes[0] == before and erased.strokes[-1] == after
    assert len(erased.strokes) == 4


def test_a_point_on_the_rim_ends_its_stroke() -> None:
    drawing = Drawing((stroke((0, 10), (5, 10), (9, 10)),))
    (outside,) = drawing.erased(10, 10, 5).strokes
    assert np.allclose(outside.points, [(0, 10, 1), (5, 10, 1)])


def test_a_drawing_that_the_disc_does_not_meet_is_returned_itself() -> None:
    assert SEVEN.erased(2, 26, 2) is SEVEN
    touched = Drawing((stroke((0, 10), (20, 10)),))
    assert touched.erased(10, 12, 2) is touched  # the rim only touches the line


def test_dots_go_only_when_they_lie_inside() -> None:
    dots = Drawing((stroke((10, 10)), stroke((12, 10)), stroke((14, 10))))
    assert dots.erased(10, 10, 2).strokes == (stroke((12, 10)), stroke((14, 10)))


def test_a_pen_held_still_goes_like_a_dot() -> None:
    still = Drawing((stroke((10, 10), (10, 10), (10, 10)),))
    assert still.erased(11, 10, 2).is_blank
    assert still.erased(15, 10, 2) is still


def test_erasing_everything_leaves_a_blank_drawing() -> None:
    erased = SEVEN.erased(14, 14, 40)
    assert erased.is_blank
    assert erased.pen_width == SEVEN.pen_width


@given(st.lists(strokes, max_size=3), coordinates, coordinates, st.floats(0.5, 15))
def test_erasing_leaves_as_much_line_as_lay_outside(
    some: Sequence[Stroke], x: float, y: float, radius: float,
) -> None:
    """The length that is left, against the length outside the disc by sampling."""
    erased = Drawing(tuple(some)).erased(x, y, radius)
    fractions = (np.arange(2000) + 0.5)[:, None] / 2000
    outside = 0.0
    for start, end in _segments(some):
        places = start + fractions * (end - start)
        away = np.hypot(places[:, 0] - x, places[:, 1] - y) >= radius
        outside += np.hypot(*(end - start)) * away.mean()
    left = sum(float(np.hypot(*(end - start))) for start, end in _segments(erased.strokes))
    whole = sum(float(np.hypot(*(end - start))) for start, end in _segments(some))
    # Each sample stands for its two thousandth, and each cut for half of one at most.
    assert abs(left - outside) <= ROUNDING + whole * 2 / 2000
    # Where a line all but touches the rim, the root that tells where it cuts it is known half as
    # well; the distance from there to the middle changes by the square of that.
    for piece in erased.strokes:
        assert all(math.hypot(at.x - x, at.y - y) >= radius - math.sqrt(ROUNDING)
                   for at in piece.points)


def _segments(some: Sequence[Stroke]) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    for one in some:
        places = [np.array([at.x, at.y]) for at in one.points]
        yield from pairwise(places)
