"""A step of stochastic gradient descent on a batch, whatever the model, on the CPU or a GPU."""

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.data.datasets import Split
from engine.models.architecture import Arithmetic
from engine.models.parameters import Array, Parameters
from engine.models.pixel_columns import PixelColumns
from engine.models.roster import architecture_of
from engine.models.trained import TrainedModel
from engine.training.batches import Batches
from engine.training.digit_tables import DigitTables, tables_of
from engine.training.losses import torch_losses, torch_slopes
from engine.training.optimizing.kind import OptimizerName, OptimizerState
from engine.training.optimizing.memory import group, is_carried_on, loaded, recorded
from engine.training.optimizing.roster import optimizer_of
from engine.training.recipe import Recipe
from engine.training.record import StepOutcome
from engine.training.validation import Validation


class BatchMachine:
    """Data, parameters and what the optimizer remembers, which stay on one device for a whole run.

    Pixels that no training image inks are left out: their gradient is always 0. Weight decay alone
    would move their weights, and variants ink them, so with these all 784 are there; likewise where
    the optimizer goes on with what it remembers of a run that had them.

    tables: of the data and the model's digits, where somebody has made them already.
    memory: what the optimizer remembers of the steps before; another one begins anew.
    """

    def __init__(
        self, kind: str, model: TrainedModel, data: Split, recipe: Recipe,
        tables: DigitTables | None = None, memory: Parameters | None = None,
    ) -> None:
        self._loss, self._batch_size = recipe.loss, recipe.batch_size
        every_pixel = bool(recipe.weight_decay) or recipe.variants.in_use
        if tables is None or every_pixel:
            tables = tables_of(data, model.digits, every_pixel)
        self._take_up(kind, model, tables)
        if _remembers_others(memory, recipe.optimizer, self._arithmetic):
            tables = tables_of(data, model.digits, every_pixel=True)
            self._take_up(kind, model, tables)
        self.batches = Batches(kind, tables, recipe)
        self._start = model.parameters
        self.parameters = self._arithmetic.load(self._start)
        self._optimizer = optimizer_of(recipe.optimizer_settings)
        self._is_plain = recipe.optimizer == "sgd" and not recipe.weight_decay
        self.state = loaded(memory, recipe.optimizer, self._arithmetic.load)
        self._layers: Sequence[Tensor] = ()  # of the newest prediction
        self._outputs: list[Tensor] = []  # of the steps not yet read
        # after each of them: parameters, and what the optimizer remembers
        self._steps_taken: list[tuple[Mapping[str, Tensor], OptimizerState]] = []
        self._validation = Validation(kind, tables, self._arithmetic, self._start)

    def _take_up(self, kind: str, model: TrainedModel, tables: DigitTables) -> None:
        self._made_for = model.key, tables.inked, tables.images.shape[1]
        self._arithmetic = self.arithmetic_on(kind)

    def arithmetic_on(self, kind: str) -> Arithmetic:
        """Another one for the same pixels, that can be kept when the data no longer are."""
        key, inked, width = self._made_for
        return architecture_of(key).arithmetic(PixelColumns(inked, width, kind))

    def step(self, batch: int, learning_rate: float) -> None:
        """One step on a batch of the epoch."""
        pixels, targets = self.batches.take(batch)
        outputs = self.predict(pixels)  # step 2
        # step 3: the loss itself waits for `read`
        slope = self.slope(outputs, targets)  # step 4
        self.descend(slope, pixels, learning_rate)  # step 5

    def predict(self, pixels: Tensor) -> Tensor:
        """(size, outputs)."""
        self._layers = self._arithmetic.layers(self.parameters, pixels)
        outputs = self._layers[-1]
        self._outputs.append(outputs)
        return outputs

    def slope(self, outputs: Tensor, targets: Tensor) -> Tensor:
        """(size, outputs) the derivative of each image's own loss by each of its outputs."""
        return torch_slopes(outputs, targets, self._loss)

    def descend(self, slope: Tensor, pixels: Tensor, learning_rate: float) -> None:
        """Replace the parameters by what the optimizer makes of them and of the gradient."""
        stepped = self._arithmetic.descended(
            self.parameters, pixels, self._layers, slope, learning_rate
        ) if self._is_plain else None
        if stepped is None:
            gradient = self._arithmetic.gradient(
                self.parameters, pixels, self._layers, slope
            )
            stepped, self.state = self._optimizer.step(
                self.parameters, gradient, self.state, learning_rate
            )
        self.parameters = stepped
        self._steps_taken.append((stepped, self.state))

    def gradient(self, slope: Tensor, pixels: Tensor) -> Parameters:
        """Of the mean loss by each parameter; 0 where no training image has ink."""
        found = self._arithmetic.gradient(self.parameters, pixels, self._layers, slope)
        return whole_of(self._arithmetic, found, self._start)

    def terms(self, outputs: Tensor, targets: Tensor) -> NDArray[np.float32]:
        """(size,) each image's share of the loss, the mean of which `mean_losses` takes."""
        terms: NDArray[np.float32] = torch_losses(outputs, targets, self._loss).cpu().numpy()
        return terms

    def read(self, taken: range) -> list[StepOutcome]:
        """What came of the steps since the last reading, in one transfer of each array."""
        first, stop = taken.start * self._batch_size, taken.stop * self._batch_size
        losses = self.mean_losses(self.terms(
            torch.cat(self._outputs), self.batches.targets[first:stop]
        ))
        taken_steps, self._outputs, self._steps_taken = self._steps_taken, [], []
        trained = _fetched([parameters for parameters, _ in taken_steps])
        finite = np.isfinite(losses)
        for each in trained.values():
            finite &= np.isfinite(each).reshape(len(each), -1).all(axis=1)
        memories = recorded(
            [state.count for _, state in taken_steps],
            group(_fetched([state.tensors for _, state in taken_steps])),
            self._arithmetic.unload, self._start,
        )
        rows: list[dict[str, Array]] = [{} for _ in taken_steps]
        for name, each in self._arithmetic.unload(trained, self._start).items():
            for row, part in zip(rows, each, strict=True):
                row[name] = part
        return list(map(
            StepOutcome, losses.tolist(), memories, finite.tolist(), map(Parameters, rows)
        ))

    def mean_losses(self, terms: NDArray[np.float32]) -> NDArray[np.float64]:
        """The mean of each batch's terms, summed in float64."""
        starts = np.arange(0, len(terms), self._batch_size)
        sizes = np.minimum(len(terms) - starts, self._batch_size)
        losses: NDArray[np.float64] = np.add.reduceat(terms.astype(np.float64), starts) / sizes
        return losses + 0.0  # a loss of -0.0 is none to show

    def accuracy(self) -> float:
        """The fraction of the validation images that the newest parameters get right."""
        return self._validation.accuracy(self.parameters)


def _fetched(steps: Sequence[Mapping[str, Tensor]]) -> dict[str, Array]:
    """(steps, …) of each name, off the device, that nobody writes into. They lie in memory row by
    row, however the device's did: a sum in another order has other last bits.
    """
    found: dict[str, Array] = {}
    for name in steps[0]:
        found[name] = torch.stack([each[name] for each in steps]).contiguous().cpu().numpy()
        found[name].flags.writeable = False
    return found


def _remembers_others(
    memory: Parameters | None, optimizer: OptimizerName, arithmetic: Arithmetic
) -> bool:
    """Whether an optimizer goes on with something at a pixel that the arithmetic leaves out."""
    if memory is None or not is_carried_on(memory, optimizer):
        return False
    return any(
        whole_of(arithmetic, arithmetic.load(arrays), arrays) != Parameters(arrays)
        for arrays in group(memory).values()
    )


def whole_of(
    arithmetic: Arithmetic, found: Mapping[str, Tensor], like: Mapping[str, Array]
) -> Parameters:
    """What an arithmetic has of each parameter, shaped as these; 0 at pixels that it leaves out."""
    zeros = {name: np.zeros_like(each) for name, each in like.items()}
    whole = arithmetic.unload(
        {name: each.cpu().numpy()[None].copy() for name, each in found.items()}, zeros
    )
    return Parameters({name: each[0] for name, each in whole.items()})
