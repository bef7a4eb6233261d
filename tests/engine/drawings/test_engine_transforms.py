"""Moving a drawing: points by hand, there and back again, and what the raster makes of it."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from material.engine_material import SEVEN, THREE, stroke
from measures.tolerances import gamma

from engine.drawings.drawing import CHOSEN_PEN, REACH, Drawing, Point, Stroke
from engine.drawings.raster import normalised, raw
from engine.drawings.transforms import SWEEPS, Move, moved, sweep

ROUNDING = gamma(100, np.float64) * REACH
"""Of a coordinate, after the sums and products of two moves."""

# A corner: its box reaches from (4, 6) to (12, 10), so its middle is (8, 8).
CORNER = Drawing((stroke((4, 6, 0.5), (12, 6), (12, 10, 0.25)),), 2)

coordinates = st.floats(0, 28)
points = st.builds(Point, coordinates, coordinates, st.floats(0, 1))
strokes = st.lists(points, min_size=1, max_size=6).map(lambda some: Stroke(tuple(some)))
drawings = st.builds(
    Drawing, st.lists(strokes, min_size=1, max_size=3).map(tuple), st.floats(1, 5)
)
fields = st.sampled_from(list(SWEEPS))


def _points(drawing: Drawing) -> np.ndarray:
    return np.array([point for line in drawing.strokes for point in line.points])


def _shape(drawing: Drawing) -> np.ndarray:
    """The points with the first as origin: what a shift does not change."""
    points = _points(drawing)
    return np.asarray(points - [*points[0, :2], 0])


def _difference(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    return np.asarray(np.abs(one.astype(int) - other.astype(int)))


def test_a_move_keeps_when_each_point_was_made() -> None:
    timed = Stroke(CORNER.strokes[0].points, (0.0, 0.25, 0.5))
    assert moved(Drawing((timed,)), Move(right=3, turn=20)).strokes[0].times == (0.0, 0.25, 0.5)


@pytest.mark.parametrize(
    ("move", "expected"),
    [
        (Move(right=3, down=-2), [(7, 4), (15, 4), (15, 8)]),
        (Move(size=2), [(0, 4), (16, 4), (16, 12)]),
        (Move(size=0.5), [(6, 7), (10, 7), (10, 9)]),
        # 2 above the middle: slant ½ moves it 1 to the right, and what is below to the left.
        (Move(slant=0.5), [(5, 6), (13, 6), (11, 10)]),
        # A quarter turn clockwise: what lay to the left of the middle comes to lie above it.
        (Move(turn=90), [(10, 4), (10, 12), (6, 12)]),
        (Move(turn=-90), [(6, 12), (6, 4), (10, 4)]),
        (Move(turn=180), [(12, 10), (4, 10), (4, 6)]),
        (Move(pen=1.5), [(4, 6), (12, 6), (12, 10)]),
        # Sized first (±8, ±4), then slanted (-4, -4), (12, -4), (4, 4), turned (4, -4), (4, 12),
        # (-4, 4), and shifted at last.
        (Move(size=2, slant=1, turn=90, right=1, down=2), [(13, 6), (13, 22), (5, 14)]),
    ],
)
def test_points_by_hand(move: Move, expected: np.ndarray) -> None:
    result = moved(CORNER, move)
    assert np.allclose(_points(result)[:, :2], expected, atol=ROUNDING)
    assert _points(result)[:, 2].tolist() == [0.5, 1, 0.25]


def test_an_eighth_of_a_turn_by_hand() -> None:
    line = moved(Drawing((stroke((10, 14), (18, 14)),)), Move(turn=45))
    half = 4 * math.sqrt(0.5)  # a level line comes to fall to the right, y being down
    assert np.allclose(_points(line)[:, :2], [(14 - half, 14 - half), (14 + half, 14 + half)])


def test_the_middle_is_that_of_all_strokes_together() -> None:
    both = Drawing((stroke((4, 4), (6, 4)), stroke((20, 12))))
    turned = moved(both, Move(turn=180))
    assert np.allclose(_points(turned)[:, :2], [(20, 12), (18, 12), (4, 4)])
    assert [len(line.points) for line in turned.strokes] == [2, 1]


def test_no_move_gives_the_drawing_itself() -> None:
    assert moved(THREE, Move()) is THREE
    wide = Drawing(THREE.strokes, 9.0)
    assert moved(wide, Move()) is wide
    assert moved(wide, Move(right=1)).pen_width == 9  # only the pen's own factor changes its width


@pytest.mark.parametrize(
    ("pen", "width"), [(0.5, 1.25), (1.2, 3), (0.1, CHOSEN_PEN.low), (100, CHOSEN_PEN.high)]
)
def test_the_pen_stays_between_its_bounds(pen: float, width: float) -> None:
    assert moved(THREE, Move(pen=pen)).pen_width == pytest.approx(width)
    assert np.allclose(_points(moved(THREE, Move(pen=pen))), _points(THREE), atol=ROUNDING)


def test_a_blank_drawing_has_only_a_pen() -> None:
    assert moved(Drawing(), Move(turn=30, right=2)) == Drawing()
    assert moved(Drawing(pen_width=2), Move(pen=2)) == Drawing(pen_width=4)


def test_a_point_stops_at_the_edge_of_what_a_drawing_may_hold() -> None:
    far = moved(SEVEN, Move(size=50, right=20, down=-20))
    assert np.abs(_points(far)[:, :2]).max() == REACH
    assert _points(moved(SEVEN, Move(right=1e9)))[:, 0].tolist() == [REACH] * 5


@pytest.mark.parametrize(
    "bad",
    [{"right": math.nan}, {"down": math.inf}, {"turn": -math.inf}, {"slant": math.nan},
     {"size": 0}, {"size": -1}, {"pen": 0}, {"pen": math.nan}],
)
def test_what_is_no_move_is_refused(bad: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="not a move"):
        Move(**bad)


@given(drawings, st.floats(-180, 180))
def test_turned_and_turned_back(drawing: Drawing, degrees: float) -> None:
    # The box of a turned drawing has another middle, so all of it may come back elsewhere.
    back = moved(moved(drawing, Move(turn=degrees)), Move(turn=-degrees))
    assert np.allclose(_shape(back), _shape(drawing), atol=ROUNDING)


@given(drawings, st.floats(-1, 1))
def test_slanted_and_slanted_back(drawing: Drawing, slant: float) -> None:
    back = moved(moved(drawing, Move(slant=slant)), Move(slant=-slant))
    assert np.allclose(_shape(back), _shape(drawing), atol=ROUNDING)


@given(drawings, st.floats(0.4, 1.6), st.floats(-10, 10), st.floats(-10, 10))
def test_sized_and_shifted_there_and_back(
    drawing: Drawing, size: float, right: float, down: float,
) -> None:
    there = moved(drawing, Move(size=size, right=right, down=down))
    back = moved(there, Move(size=1 / size, right=-right, down=-down))
    assert np.allclose(_points(back), _points(drawing), atol=ROUNDING)


@given(drawings, st.floats(-180, 180))
def test_turning_keeps_every_distance(drawing: Drawing, degrees: float) -> None:
    before, after = _points(drawing), _points(moved(drawing, Move(turn=degrees)))
    for one in range(len(before)):
        first, second = [np.hypot(*(points - points[one])[:, :2].T) for points in (before, after)]
        assert np.allclose(first, second, atol=ROUNDING)


@given(drawings, fields, st.floats(0, 1))
def test_any_move_of_a_sweep_is_a_drawing(drawing: Drawing, field: str, part: float) -> None:
    low, high = SWEEPS[field]
    result = moved(drawing, Move(**{field: low + part * (high - low)}))
    assert [len(line.points) for line in result.strokes] == [
        len(line.points) for line in drawing.strokes
    ]
    assert _points(result)[:, 2].tolist() == _points(drawing)[:, 2].tolist()


@pytest.mark.parametrize("drawing", [THREE, SEVEN], ids=["three", "seven"])
@pytest.mark.parametrize(
    "move", [Move(right=5.3, down=-3.6), Move(size=0.7), Move(size=1.3, right=-4)]
)
def test_mnists_preparation_undoes_a_shift_and_a_size(drawing: Drawing, move: Move) -> None:
    changed = moved(drawing, move)
    apart = _difference(normalised(changed), normalised(drawing))
    assert apart.mean() < 0.3 and apart.max() < 30  # points are thinned out at other places
    assert _difference(raw(changed), raw(drawing)).mean() > 5


@pytest.mark.parametrize("move", [Move(turn=30), Move(slant=0.8)])
def test_mnists_preparation_does_not_undo_a_turn_or_a_slant(move: Move) -> None:
    assert _difference(normalised(moved(THREE, move)), normalised(THREE)).mean() > 5


def test_a_shift_by_whole_pixels_shifts_the_image() -> None:
    shifted = raw(moved(SEVEN, Move(right=2, down=-3)))
    assert np.abs(_difference(shifted[:-3, 2:], raw(SEVEN)[3:, :-2])).max() <= 1


@pytest.mark.parametrize("what", SWEEPS)
def test_a_sweep_goes_through_its_range(what: str) -> None:
    low, high = SWEEPS[what]
    results = sweep(THREE, what, Move(), 5)
    values = [value for value, _ in results]
    assert values == pytest.approx([low + step * (high - low) / 4 for step in range(5)])
    for value, drawing in results:
        assert drawing == moved(THREE, Move(**{what: value}))


def test_a_sweep_keeps_the_rest_of_its_base() -> None:
    base = Move(right=3, turn=10, size=0.8)
    for value, drawing in sweep(THREE, "turn", base, 3):
        assert drawing == moved(THREE, Move(right=3, turn=value, size=0.8))


@pytest.mark.parametrize("what", ["right", "down", "turn", "size", "slant"])
def test_the_middle_of_a_sweep_is_the_drawing_itself(what: str) -> None:
    for count in (21, 39, 79):  # of 39 the middle size, of 79 the middle turn would be rounded
        assert sweep(THREE, what, Move(), count)[count // 2][1] is THREE


def test_an_unknown_sweep_is_refused() -> None:
    with pytest.raises(KeyError):
        sweep(THREE, "colour", Move(), 3)
