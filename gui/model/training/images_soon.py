"""The images of the user's drawings: of many they are read beside the window."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from engine.data.datasets import Dataset
from engine.looks import Look, nobody_looks
from gui.model.drawings.stored_drawings import StoredDrawings
from gui.model.training.background_measures import BackgroundMeasures

MANY = 300
"""Drawings; the images of fewer are there in a moment, even where they have to be worked out."""


def images_soon(
    measures: BackgroundMeasures, slot: str, drawings: StoredDrawings, form: str,
    then: Callable[[NDArray[np.uint8]], object] = len,
) -> Dataset | None:
    """None while they are read, or even worked out; `measures.found` tells that they are there.

    then: what is to be made of them as well, and is remembered by what makes it.
    """
    def work(look: Look | None) -> Dataset:
        data = drawings.dataset_beside(form, look or nobody_looks)
        then(data.images)
        return data

    if len(drawings) <= MANY or not drawings.can_be_read_beside:
        return drawings.dataset(form)
    found: Dataset | None = measures.ask(slot, (drawings, form), None, work)
    return found
