"""The arithmetic of one step of stochastic gradient descent, on the CPU or a GPU."""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.data.augmentation import augmented
from engine.data.datasets import Split
from engine.drawings.drawing import SIDE
from engine.models.linear import PIXELS, LinearModel, likeliest
from engine.training.digit_tables import DigitTables, tables_of
from engine.training.losses import torch_losses, torch_slopes
from engine.training.recipe import Recipe

_MOST = torch.finfo(torch.float32).max


class LinearSGD:
    """The arithmetic of SGD on one device: data and parameters stay there for the whole run.

    Three things make a step cheap, and none changes what is computed. Images stay bytes until
    their batch comes. Pixels that no training image inks are left out: their gradient is always
    0. The bias is the weight of one more pixel that is always 255, so both products and the step
    are one operation each; that row is filled up with zeros to a multiple of 16. Parameters
    multiply bytes, and the few logits are divided by 255 instead of the many pixels.

    Where the recipe's variants are in use, each batch is made of variants of its images, of all
    their pixels: `take` has them made, for the step's number within the run.

    tables: of the data and the model's digits, where somebody has made them already.
    """

    def __init__(
        self, kind: str, model: LinearModel, data: Split, recipe: Recipe,
        tables: DigitTables | None = None,
    ) -> None:
        self.loss = recipe.loss
        self.batch_size = recipe.batch_size
        self.variants, self.seed, self.epoch = recipe.variants, recipe.seed, 0
        if recipe.variants.in_use or tables is None:
            tables = tables_of(data, model.digits, every_pixel=recipe.variants.in_use)
        self.columns = np.append(tables.inked, PIXELS)  # of the parameters, the bias the last
        self.images = torch.from_numpy(tables.images).to(kind)
        self.targets = torch.from_numpy(tables.targets).to(kind)
        self.start = model.parameters
        width = tables.images.shape[1]
        parameters = np.zeros((len(self.start), width), np.float32)
        parameters[:, : len(self.columns)] = self.start[:, self.columns]
        self.parameters = torch.tensor(parameters, device=kind)
        self.bytes = self.images.new_empty(min(self.batch_size, len(tables.images)), width)
        self.pixels = torch.empty_like(self.bytes, dtype=torch.float32)
        self.logits: list[Tensor] = []  # of the steps not yet read
        self.became: list[Tensor] = []  # `parameters` after each of them

        self.valid = torch.from_numpy(tables.valid).to(kind).float()
        untrained = np.delete(np.arange(PIXELS), tables.inked)
        rest = tables.valid_rest @ (self.start[:, untrained] / 255).T
        self.valid_rest = torch.tensor(rest, device=kind)
        self.valid_indices = torch.from_numpy(tables.valid_indices).to(kind)

    def shuffle(self, generator: torch.Generator) -> None:
        """Put the epoch's images into a new order; the next epoch begins."""
        self.epoch += 1
        order = torch.randperm(len(self.images), generator=generator).to(self.images.device)
        self.epoch_targets = self.targets[order]
        self.batches = torch.split(order, self.batch_size)
        self.batch_targets = torch.split(self.epoch_targets, self.batch_size)

    def step(self, index: int, learning_rate: float) -> None:
        """One step on batch `index` of the epoch."""
        pixels, targets = self.take(index)
        logits = self.predict(pixels)  # step 2
        # step 3: the loss itself waits for `read`
        slope = self.slope(logits, targets)  # step 4
        self.descend(slope, pixels, learning_rate)  # step 5

    def take(self, index: int) -> tuple[Tensor, Tensor]:
        """Pixels (size, width), bytes as float32, and targets (size, outputs) of a batch.

        The pixels lie in a buffer that the next call fills anew.
        """
        batch, targets = self.batches[index], self.batch_targets[index]
        size = batch.shape[0]
        whole = size == self.bytes.shape[0]
        chosen = self.bytes if whole else self.bytes[:size]
        pixels = self.pixels if whole else self.pixels[:size]
        torch.index_select(self.images, 0, batch, out=chosen)
        if self.variants.in_use:
            self._vary(chosen, (self.epoch - 1) * len(self.batches) + index)
        pixels.copy_(chosen)
        return pixels, targets

    def _vary(self, chosen: Tensor, step: int) -> None:
        """Put variants in the place of a batch's bytes. step: of the run, from 0."""
        images = chosen[:, :PIXELS].cpu().numpy().reshape(-1, SIDE, SIDE)
        made = augmented(images, self.variants, self.seed, step)
        chosen[:, :PIXELS] = torch.from_numpy(made.reshape(-1, PIXELS)).to(chosen.device)

    def predict(self, pixels: Tensor) -> Tensor:
        """(size, outputs) the logits."""
        logits = torch.mm(pixels, self.parameters.T).div_(255)
        self.logits.append(logits)
        return logits

    def slope(self, logits: Tensor, targets: Tensor) -> Tensor:
        """(size, outputs) the derivative of each image's own loss by each of its logits."""
        return torch_slopes(logits, targets, self.loss)

    def descend(self, slope: Tensor, pixels: Tensor, learning_rate: float) -> None:
        """Replace the parameters by parameters - learning rate · gradient, in one operation."""
        self.parameters = torch.addmm(
            self.parameters, slope.T, pixels,
            alpha=-min(learning_rate / (255 * pixels.shape[0]), _MOST),
        )
        self.became.append(self.parameters)

    def gradient(self, slope: Tensor, pixels: Tensor) -> NDArray[np.float32]:
        """(outputs, 785) of the mean loss by each parameter; 0 where no training image has ink."""
        found = torch.mm(slope.T, pixels).div_(255 * len(pixels)).cpu().numpy()
        gradient = np.zeros_like(self.start)
        gradient[:, self.columns] = found[:, : len(self.columns)]
        return gradient

    def terms(self, logits: Tensor, targets: Tensor) -> NDArray[np.float32]:
        """(size,) each image's share of the loss, the mean of which `mean_losses` takes."""
        terms: NDArray[np.float32] = torch_losses(logits, targets, self.loss).cpu().numpy()
        return terms

    def read(self, taken: range) -> tuple[list[float], list[NDArray[np.float32]], list[bool]]:
        """Losses and parameters of the steps since the last reading, in one transfer."""
        first, stop = taken.start * self.batch_size, taken.stop * self.batch_size
        terms = torch_losses(
            torch.cat(self.logits), self.epoch_targets[first:stop], self.loss
        )
        table = torch.cat([terms, *(each.flatten() for each in self.became)])
        numbers: NDArray[np.float32] = table.cpu().numpy()
        self.logits, self.became = [], []
        losses = self.mean_losses(numbers[: len(terms)])
        trained = numbers[len(terms) :].reshape(len(losses), *self.parameters.shape)
        parameters = np.repeat(self.start[None], len(losses), axis=0)
        parameters[:, :, self.columns] = trained[:, :, : len(self.columns)]
        finite = np.isfinite(losses) & np.isfinite(trained).all(axis=(1, 2))
        return losses.tolist(), list(parameters), finite.tolist()

    def mean_losses(self, terms: NDArray[np.float32]) -> NDArray[np.float64]:
        """The mean of each batch's terms, summed in float64."""
        starts = np.arange(0, len(terms), self.batch_size)
        sizes = np.diff(starts, append=len(terms))
        losses: NDArray[np.float64] = np.add.reduceat(terms, starts, dtype=np.float64) / sizes
        return losses + 0.0  # a loss of -0.0 is none to show

    def accuracy(self) -> float:
        """The fraction of the validation images that the newest parameters get right.

        The largest float32 logit's digit is the prediction, of equal ones the first digit: what is
        nearly a tie may count otherwise than `LinearModel.predicted_labels`, which is slower.
        """
        logits = torch.mm(self.valid, self.parameters.T).div_(255).add_(self.valid_rest)
        return int((likeliest(logits) == self.valid_indices).sum()) / len(self.valid_indices)

