"""The drawings' images, worked out once and kept beside them."""

import hashlib
import logging
from collections.abc import Sequence
from functools import cache

import numpy as np

from engine.data.datasets import Dataset
from engine.drawings.drawing import SIDE, Drawing, Point, Stroke
from engine.drawings.raster import Image, Raster
from engine.errors import InputError
from engine.library.library import Entry, Library
from engine.looks import Look, nobody_looks

log = logging.getLogger(__name__)

_AT_ONCE = 250
"""Drawings whose images are kept in one go, if they have to be worked out: a quarter of a second.
Until then nothing else writes into the library."""


@cache
def renderer_of(form: str) -> str:
    """Another text where drawings come out otherwise: by another version, on another processor.

    It is a digest of what becomes of some reference drawings.
    """
    random = np.random.default_rng(37)
    images = [
        Raster().image(Drawing(tuple(
            Stroke(tuple(Point(x, y) for x, y in random.uniform(3, 25, (5, 2)).tolist()))
            for _ in range(strokes)
        ), width), form)
        for strokes, width in ((1, 2.5), (2, 1.0), (3, 4.0))
    ]
    return hashlib.blake2b(np.stack(images).tobytes(), digest_size=8).hexdigest()


def kept_images(library: Library, ids: Sequence[int], form: str) -> dict[int, Image]:
    """Those of them that are kept: none is worked out. Raises InputError as `images_of` does."""
    return {
        number: np.frombuffer(content, np.uint8).reshape(SIDE, SIDE)
        for number, content in library.images(ids, form, renderer_of(form)).items()
    }


def images_of(library: Library, ids: Sequence[int], form: str) -> dict[int, Image]:
    """The images by the drawings' ids, (28, 28) bytes each; form: "raw" or "normalised".

    Those that are not kept yet are worked out, a millisecond each, and kept. What cannot be read
    is not among them. Raises InputError where the library cannot be read.
    """
    images, renderer = kept_images(library, ids, form), renderer_of(form)
    missing = [number for number in ids if number not in images]
    made = {number: Raster().image(each.drawing, form)
            for number, each in library.drawings(missing).items()}
    if made:
        try:
            library.keep_images({k: image.tobytes() for k, image in made.items()}, form, renderer)
        except InputError as error:  # they are worked out again next time
            log.info("images are not kept: %s", error)
    return images | made


def dataset_of(
    library: Library, entries: Sequence[Entry], form: str, look: Look = nobody_looks
) -> Dataset:
    """Their images and labels; blank ones, and those that cannot be read, are left out.

    Raises InputError where the library cannot be read.
    """
    images: dict[int, Image] = {}
    for first in range(0, len(entries), _AT_ONCE):
        look()
        some = entries[first : first + _AT_ONCE]
        images |= images_of(library, [each.id for each in some], form)
    inked = [each for each in entries if each.id in images and images[each.id].any()]
    return Dataset(
        np.stack([images[each.id] for each in inked]) if inked
        else np.empty((0, SIDE, SIDE), np.uint8),
        np.array([each.label for each in inked], np.uint8),
    )
