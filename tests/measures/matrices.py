"""The one array of a linear model's parameters, (outputs, 785), of whatever holds them."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from engine.models.linear import WEIGHTS, LinearModel
from engine.models.parameters import Parameters
from engine.models.trained import TrainedModel


class Holder(Protocol):
    """A model, a step, a stage that has them."""

    @property
    def parameters(self) -> Parameters: ...


def matrix_of(of: Parameters | Holder) -> NDArray[np.float32]:
    return (of if isinstance(of, Parameters) else of.parameters)[WEIGHTS]


def as_linear(model: TrainedModel) -> LinearModel:
    assert isinstance(model, LinearModel)
    return model
