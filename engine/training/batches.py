"""The images of a run on its device, a batch at a time."""

import torch
from torch import Tensor

from engine.data.augmentation import augmented
from engine.drawings.drawing import PIXELS, SIDE
from engine.training.digit_tables import DigitTables
from engine.training.recipe import Recipe


class Batches:
    """Images stay bytes until their batch comes, made of variants where those are in use.

    targets: (n, outputs), in the order of the epoch that goes on. epoch: its number, from 1.
    """

    def __init__(self, kind: str, tables: DigitTables, recipe: Recipe) -> None:
        self._size = batch_size = recipe.batch_size
        self._variants, self._seed, self.epoch = recipe.variants, recipe.seed, 0
        self._images = torch.from_numpy(tables.images).to(kind)
        self._targets = torch.from_numpy(tables.targets).to(kind)
        width = self._images.shape[1]
        self._bytes = self._images.new_empty(min(batch_size, len(tables.images)), width)
        self._pixels = torch.empty_like(self._bytes, dtype=torch.float32)
        self._smaller = len(tables.images) // batch_size  # the last batch, where it is not whole

    def shuffle(self, generator: torch.Generator) -> None:
        """Put the images into a new order: the next epoch begins."""
        self.epoch += 1
        order = torch.randperm(len(self._images), generator=generator).to(self._images.device)
        self.targets = self._targets[order]
        self._indices = torch.split(order, self._size)
        self._batch_targets = torch.split(self.targets, self._size)

    def indices(self, batch: int) -> Tensor:
        """(size,) of the images of a batch."""
        return self._indices[batch]

    def take(self, batch: int) -> tuple[Tensor, Tensor]:
        """Pixels (size, width), bytes as float32, and targets (size, outputs) of a batch.

        The pixels lie in a buffer that the next call fills anew.
        """
        indices, chosen, pixels = self._indices[batch], self._bytes, self._pixels
        if batch == self._smaller:  # two views more take a step's time by some percent
            chosen, pixels = chosen[: len(indices)], pixels[: len(indices)]
        torch.index_select(self._images, 0, indices, out=chosen)
        if self._variants.in_use:
            self._vary(chosen, (self.epoch - 1) * len(self._indices) + batch)
        pixels.copy_(chosen)
        return pixels, self._batch_targets[batch]

    def _vary(self, chosen: Tensor, step: int) -> None:
        """Put variants in the place of a batch's bytes. step: of the run, from 0."""
        images = chosen[:, :PIXELS].cpu().numpy().reshape(-1, SIDE, SIDE)
        made = augmented(images, self._variants, self._seed, step)
        chosen[:, :PIXELS] = torch.from_numpy(made.reshape(-1, PIXELS)).to(chosen.device)
