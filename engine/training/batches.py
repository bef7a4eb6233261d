"""The images of a run on its device, a batch at a time."""

import torch
from torch import Tensor

from engine.training.digit_tables import DigitTables


class Batches:
    """Images stay bytes until their batch comes.

    targets: (n, outputs), in the order of the epoch that goes on.
    """

    def __init__(self, kind: str, tables: DigitTables, batch_size: int) -> None:
        self._size = batch_size
        self._images = torch.from_numpy(tables.images).to(kind)
        self._targets = torch.from_numpy(tables.targets).to(kind)
        width = self._images.shape[1]
        self._bytes = self._images.new_empty(min(batch_size, len(tables.images)), width)
        self._pixels = torch.empty_like(self._bytes, dtype=torch.float32)

    def shuffle(self, generator: torch.Generator) -> None:
        """Put the images into a new order: an epoch begins."""
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
        indices, targets = self._indices[batch], self._batch_targets[batch]
        size = indices.shape[0]
        whole = size == self._bytes.shape[0]
        chosen = self._bytes if whole else self._bytes[:size]
        pixels = self._pixels if whole else self._pixels[:size]
        torch.index_select(self._images, 0, indices, out=chosen)
        pixels.copy_(chosen)
        return pixels, targets
