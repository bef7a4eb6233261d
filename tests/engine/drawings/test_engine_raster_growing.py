"""A drawing that grows: the images are to the bit what they are of the same drawing given whole."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from material.engine_material import recorded_drawings
from numpy.typing import NDArray

from engine.drawings.drawing import Drawing, Point, Stroke
from engine.drawings.raster import CENTRE, Image, Raster, normalised, raw
from engine.drawings.stroke_file import read_drawings

Floats = NDArray[np.float64]


def _scribble(points: int, strokes: int = 1, seed: int = 0, pressed: bool = False) -> Drawing:
    """A pen that wanders about the canvas and never stays still."""
    random = np.random.default_rng(seed)
    lines = []
    for _ in range(strokes):
        place, speed, line = random.uniform(4, 24, 2), random.normal(0, 0.4, 2), []
        for _ in range(points // strokes):
            speed = 0.9 * speed + random.normal(0, 0.15, 2)
            speed = np.where((place + speed < 3) | (place + speed > 25), -speed, speed)
            place = place + speed
            pressure = float(random.uniform(0.3, 1)) if pressed else 1.0
            line.append(Point(float(place[0]), float(place[1]), pressure))
        lines.append(Stroke(tuple(line)))
    return Drawing(tuple(lines))


SCRIBBLES = {
    "one stroke": _scribble(1500),
    "forty strokes": _scribble(1500, strokes=40, seed=1),
    "with pressure": _scribble(400, strokes=3, seed=2, pressed=True),
    "dots": _scribble(12, strokes=12, seed=3),
}


def _first(drawing: Drawing, count: int) -> Drawing:
    """The drawing when the pen had come so many points far."""
    strokes, left = [], count
    for stroke in drawing.strokes:
        if left > 0:
            strokes.append(Stroke(stroke.points[:left]))
        left -= len(stroke.points)
    return replace(drawing, strokes=tuple(strokes))


def _is_as_whole(raster: Raster, drawing: Drawing) -> bool:
    return (np.array_equal(raster.raw(drawing), raw(drawing))
            and np.array_equal(raster.normalised(drawing), normalised(drawing)))


@pytest.mark.parametrize("scribble", SCRIBBLES.values(), ids=SCRIBBLES.keys())
@pytest.mark.parametrize("stride", [1, 7, 61])
def test_a_scribble_that_grows(scribble: Drawing, stride: int) -> None:
    raster = Raster()
    length = sum(len(stroke.points) for stroke in scribble.strokes)
    looked_at = set(np.linspace(1, length, 40).astype(int).tolist())
    for count in range(1, length + 1, stride):
        drawing = _first(scribble, count)
        raster.raw(drawing)
        raster.normalised(drawing)
        if looked_at & set(range(count, count + stride)):
            assert _is_as_whole(raster, drawing), count


@recorded_drawings("ten_digits.jsonl")
def test_digits_while_they_are_written(path: Path) -> None:
    for labelled in read_drawings(path)[::10]:
        raster, drawing = Raster(), labelled.drawing
        for count in range(1, sum(len(stroke.points) for stroke in drawing.strokes) + 1):
            assert _is_as_whole(raster, _first(drawing, count)), count


def test_what_is_undone_rubbed_out_or_of_another_pen_is_made_anew() -> None:
    scribble, raster = _scribble(300, strokes=3), Raster()
    rubbed_out = scribble.erased(14, 14, 4)
    wide = replace(scribble, pen_width=4.0)
    assert rubbed_out != scribble
    for drawing in (_first(scribble, 250), scribble, rubbed_out, _first(scribble, 150), scribble,
                    wide, scribble, Drawing(), replace(wide, strokes=wide.strokes[1:]), wide):
        assert _is_as_whole(raster, drawing)


def test_another_drawing_that_begins_alike_is_not_taken_for_the_same() -> None:
    one, raster = _scribble(60), Raster()
    points = list(one.strokes[0].points)
    points[30] = Point(3.0, 25.0)
    raster.normalised(one)
    raster.raw(one)
    assert _is_as_whole(raster, Drawing((Stroke((*points, Point(14, 14))),)))


def test_a_stroke_that_goes_on_looks_at_its_new_points_only_and_refuses_bad_ones() -> None:
    stroke = Stroke((Point(1, 2),)).extended([Point(3, 4), Point(5, 6, 0.5)])
    assert stroke == Stroke((Point(1, 2), Point(3, 4), Point(5, 6, 0.5)))
    with pytest.raises(ValueError, match="not a point"):
        stroke.extended([Point(float("nan"), 0)])


# The normalised image asks, for each cell, only the pieces that were nearest close by. Here every
# cell asks all of them.


def _by_asking_all(drawing: Drawing) -> Image:
    lines = [np.array(stroke.points)[:, :2] for stroke in drawing.strokes]
    low, high = np.concatenate(lines).min(axis=0), np.concatenate(lines).max(axis=0)
    scale, middle = 17.5 / float((high - low).max()), (low + high) / 2
    segments = np.concatenate([_segments((line - middle) * scale) for line in lines])
    at = np.full(2, CENTRE)
    for _ in range(2):
        covered = _covered(segments + at)
        middles = np.arange(28) + 0.5
        mass = np.array([covered.sum(axis=0) @ middles, covered.sum(axis=1) @ middles])
        at = at + CENTRE - mass / covered.sum()
    image: Image = np.rint(_covered(segments + at) * 255).astype(np.uint8)
    return image


def _segments(line: Floats) -> Floats:
    """(n, 2, 2) without the points that are no further along the way than a tenth of a pixel."""
    marks = np.floor(np.concatenate(
        [[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))]) / 0.1)
    keep = np.concatenate([[True], marks[1:] != marks[:-1]])
    keep[-1] = True
    kept = line[keep]
    return np.stack([kept[:-1], kept[1:]], axis=1) if len(kept) > 1 else np.stack([kept, kept], 1)


def _covered(segments: Floats) -> Floats:
    """(28, 28), from the distance of each of 84×84 cells to the nearest of all segments."""
    places = (np.arange(84) + 0.5) / 3
    nearest = np.full((84, 84), np.inf)
    for (ax, ay), (bx, by) in segments:
        dx, dy = bx - ax, by - ay
        px, py = places[None, :] - ax, places[:, None] - ay
        along = np.clip((px * dx + py * dy) / (dx * dx + dy * dy or 1.0), 0, 1)
        nearest = np.minimum(nearest, np.hypot(px - along * dx, py - along * dy))
    cells = np.clip(0.5 - (nearest - 1.25) * 3, 0, 1)
    covered: Floats = cells.reshape(28, 3, 28, 3).mean(axis=(1, 3))
    return covered


@pytest.mark.parametrize("name", ["one stroke", "forty strokes", "with pressure"])
def test_a_scribble_by_asking_all_pieces(name: str) -> None:
    difference = normalised(SCRIBBLES[name]).astype(int) - _by_asking_all(SCRIBBLES[name])
    assert np.abs(difference).max() <= 1


@recorded_drawings("ten_digits.jsonl")
def test_digits_by_asking_all_pieces(path: Path) -> None:
    for labelled in read_drawings(path)[::6]:
        difference = normalised(labelled.drawing).astype(int) - _by_asking_all(labelled.drawing)
        assert np.abs(difference).max() <= 1
