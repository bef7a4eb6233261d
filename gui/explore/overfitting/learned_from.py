"""What a run on few images learns from: some of them, as they are or in variants, to be seen."""

from dataclasses import replace

import numpy as np

from engine.data.augmentation import augmented
from engine.data.subsets import subset
from engine.drawings.variants import Variants
from engine.models.classifier import Images
from gui.model.loading.digit_set_loaders import DigitSet
from gui.widgets.pictures.mosaic import Mosaic, Tile

SHOWN = 12
"""Images that are seen."""


class LearnedFrom(Mosaic):
    """The first of the images; with variants they are shown as one step has them."""

    def __init__(self, name: str) -> None:
        super().__init__(name, side=36, lines=0)
        self._step = 0
        self._made: tuple[object, ...] = ()

    def next_step(self) -> None:
        """Show what another step has."""
        self._step += 1

    def show_images(self, digit_set: DigitSet, images: int, seed: int, variants: Variants) -> None:
        """seed: of the run. Nothing is done where that is shown already."""
        of = (digit_set.key, images, seed, variants, self._step)
        if of == self._made:
            return
        self._made = of
        chosen: Images = subset(digit_set.data.train, min(images, SHOWN), seed).images
        if variants.in_use:
            chosen = augmented(chosen, replace(variants, in_use=True), seed, self._step)
        self.show_tiles([Tile(np.asarray(each)) for each in chosen])

    def clear(self) -> None:
        self._made = ()
        self.show_tiles(())
