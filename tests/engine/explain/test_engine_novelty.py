"""What is called unlike everything known, and how often that is right."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest
from material.engine_material import made_up, made_up_split, mnist, recorded_drawings, stroke
from material.strokes import SEVEN, THREE

from engine.data.datasets import Dataset, Split
from engine.drawings.drawing import Drawing
from engine.drawings.raster import normalised
from engine.drawings.stroke_file import read_drawings
from engine.explain.neighbours import Neighbours
from engine.explain.novelty import SAMPLE, Novelty, NoveltyScale, is_speck


def measured(data: Split) -> NoveltyScale:
    scale = NoveltyScale(data)
    while not scale.is_ready:
        scale.go_on()
    return scale


def warned(images: Iterable[np.ndarray], data: Split, scale: NoveltyScale) -> list[bool]:
    neighbours = Neighbours(data.train)
    return [
        scale.compare(neighbours.nearest(image, "rmse", 1)[0].distance).is_great
        for image in images
    ]


def zigzag(turns: int) -> Drawing:
    return Drawing((stroke(*(
        (5 + 18 * (index % 2), 5 + 18 * index / turns) for index in range(turns + 1)
    )),))


@pytest.fixture(scope="module")
def scale() -> NoveltyScale:
    return measured(mnist())


def test_the_usual_distances_piece_by_piece_are_those_found_one_by_one(scale: NoveltyScale) -> None:
    neighbours, valid = Neighbours(mnist().train), mnist().valid.images
    sample = valid[np.arange(SAMPLE) * len(valid) // SAMPLE]
    one_by_one = sorted(neighbours.nearest(image, "rmse", 1)[0].distance for image in sample)
    assert len(scale.usual) == SAMPLE
    assert np.array_equal(scale.usual, one_by_one)


def test_few_images_are_all_measured_by_brute_force() -> None:
    data = made_up_split((3, 7), 700)
    few = Split(data.train, Dataset(data.valid.images[:9], data.valid.labels[:9]))
    off = (few.valid.images[:, None] / 255 - few.train.images[None] / 255) ** 2
    assert np.allclose(measured(few).usual, np.sort(np.sqrt(off.mean(axis=(2, 3))).min(axis=1)))


def test_a_distance_is_placed_by_counting(scale: NoveltyScale) -> None:
    for index in (0, 250, 490, 499):
        distance = float(np.nextafter(scale.usual[index], 1))
        found = scale.compare(distance)
        assert (found.distance, found.nearer, found.of) == (distance, index + 1, 500)
    assert scale.compare(0.0).percentile == 0
    assert scale.compare(1.0).percentile == 100


def test_from_the_98th_percentile_on_it_is_great() -> None:
    assert not Novelty(0.2, 489, 500).is_great
    assert Novelty(0.2, 490, 500).is_great


def test_less_ink_than_any_training_image_is_great_at_any_distance(scale: NoveltyScale) -> None:
    train = mnist().train.images
    ink = train.sum(axis=(1, 2), dtype=np.int64)
    least = train[int(ink.argmin())]
    assert not scale.compare(0.0, least).is_great
    fainter = least.copy()
    fainter[np.unravel_index(least.argmax(), least.shape)] -= 1
    found = scale.compare(0.0, fainter)
    assert found.has_little_ink and found.is_great and found.is_unlike
    assert (found.least, found.images) == (ink.min() / 255, len(train))
    assert found.ink == pytest.approx((ink.min() - 1) / 255)
    assert not Novelty(0.0, 0, 500).has_little_ink


def test_a_speck_lies_within_its_pens_width() -> None:
    pen = Drawing((stroke((14, 14), (14, 16.4)),))
    assert pen.pen_width == 2.5 and is_speck(pen)
    assert not is_speck(Drawing((stroke((14, 14), (14, 16.5)),)))
    assert not is_speck(Drawing((stroke((4, 4)), stroke((20, 4)))))
    assert not is_speck(Drawing())


def test_nothing_is_usual_without_images() -> None:
    data, none = made_up((3, 7), 4, 0), made_up((3, 7), 0, 0)
    for split in (Split(data, none), Split(none, data)):
        with pytest.raises(ValueError, match="without images"):
            NoveltyScale(split)


def test_few_real_digits_are_called_strange(scale: NoveltyScale) -> None:
    valid = mnist().valid
    others = np.setdiff1d(np.arange(len(valid)), np.arange(SAMPLE) * len(valid) // SAMPLE)
    assert np.mean(warned(valid.images[others[::3]], mnist(), scale)) <= 0.03


def test_about_half_of_the_other_digits_are_called_strange(scale: NoveltyScale) -> None:
    valid = mnist(tuple(range(10))).valid
    shares = {
        digit: np.mean(warned(valid.images[valid.labels == digit][:100], mnist(), scale))
        for digit in (0, 1, 2, 4, 5, 6, 8, 9)
    }
    assert 0.4 < np.mean(list(shares.values())) < 0.55
    assert shares[0] > 0.9
    assert shares[5] > 0.35
    assert shares[1] < 0.05  # a one is nearly a seven


def test_zigzags_are_strange_and_clean_digits_are_not(scale: NoveltyScale) -> None:
    zigzags = [normalised(zigzag(turns)) for turns in range(6, 16)]
    assert all(warned(zigzags, mnist(), scale))
    clean = [normalised(Drawing(tuple(stroke(*path) for path in strokes)))
             for strokes in (SEVEN, THREE)]
    assert not any(warned(clean, mnist(), scale))


@recorded_drawings("threes_and_sevens.jsonl")
def test_drawings_of_what_is_known_are_hardly_ever_called_strange(
    scale: NoveltyScale, path: Path,
) -> None:
    images = [normalised(one.drawing) for one in read_drawings(path) if one.label in (3, 7)]
    assert len(images) == 80
    assert sum(warned(images, mnist(), scale)) <= 2
