"""What an optimizer remembers, between a device and the records of steps.

On the device it is an `OptimizerState`; in a record it is `Parameters` with arrays named
"kind/parameter", such as "mean/weights", and "count" of no axes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from engine.models.parameters import Array, Parameters
from engine.training.optimizing.kind import OptimizerName
from engine.training.optimizing.roster import kind_of

if TYPE_CHECKING:
    from torch import Tensor

    from engine.training.optimizing.kind import OptimizerState

    Load = Callable[[Mapping[str, Array]], dict[str, Tensor]]

COUNT = "count"

Unload = Callable[[Mapping[str, Array], Mapping[str, Array]], dict[str, Array]]


def is_carried_on(memory: Parameters | None, optimizer: OptimizerName) -> bool:
    """Whether an optimizer goes on with it: it is of one that remembers the same, and such numbers
    as it can have made.
    """
    if memory is None:
        return False
    kinds, remembered = group(memory), kind_of(optimizer).remembers
    return set(kinds) == {each.kind for each in remembered} and not any(
        (array < 0).any() for each in remembered if not each.is_signed
        for array in kinds[each.kind].values()
    )


def loaded(memory: Parameters | None, optimizer: OptimizerName, load: Load) -> OptimizerState:
    """On the device; that which an optimizer begins with where there is none for it."""
    from engine.training.optimizing.kind import OptimizerState

    if memory is None or not is_carried_on(memory, optimizer):
        return OptimizerState()
    tensors: dict[str, Tensor] = {}
    for kind, arrays in group(memory).items():
        tensors.update({f"{kind}/{name}": each for name, each in load(arrays).items()})
    return OptimizerState(int(memory[COUNT]), tensors)


def recorded(
    counts: Sequence[int], kinds: Mapping[str, Mapping[str, Array]], unload: Unload,
    parameters: Parameters,
) -> list[Parameters | None]:
    """After each of some steps; None of an optimizer that remembers nothing.

    counts: (steps,). kinds: of each the arrays by parameter, (steps, …).
    """
    if not kinds:
        return [None] * len(counts)
    zeros = {name: np.zeros_like(each) for name, each in parameters.items()}
    whole = {
        f"{kind}/{name}": each
        for kind, arrays in kinds.items() for name, each in unload(arrays, zeros).items()
    }
    return [
        Parameters({
            **{name: each[index] for name, each in whole.items()},
            COUNT: np.array(count, np.float32),
        })
        for index, count in enumerate(counts)
    ]


def group(arrays: Mapping[str, Array]) -> dict[str, dict[str, Array]]:
    """Those of "kind/parameter" by kind, and by parameter."""
    kinds: dict[str, dict[str, Array]] = {}
    for name, each in arrays.items():
        kind, _, parameter = name.partition("/")
        if kind != COUNT:
            kinds.setdefault(kind, {})[parameter] = each
    return kinds
