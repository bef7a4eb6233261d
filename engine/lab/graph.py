"""The graph that torch records for backward(): its nodes, and the memory that it holds on to."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.autograd.graph import saved_tensors_hooks

from engine.lab.loss import Examples

LOSSES_SUMMED = 100
"""Losses that are summed up to see what a graph that nobody lets go of comes to."""


@dataclass(frozen=True, slots=True)
class Node:
    """An operation as backward() meets it. inputs: the indices of the nodes that it goes on to."""

    name: str
    inputs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class GraphSize:
    """nodes: operations recorded. bytes: of the numbers kept for them, each memory once."""

    nodes: int
    bytes: int


@dataclass(frozen=True, slots=True)
class ValidationCost:
    """What torch records for a loss that is looked at, not learned from: measured, not estimated.

    recorded: of one loss, computed as in training. unrecorded: of the same under no_grad.
    summed, summed_unrecorded: after each of LOSSES_SUMMED losses that are added up, likewise.
    """

    recorded: GraphSize
    unrecorded: GraphSize
    summed: tuple[GraphSize, ...]
    summed_unrecorded: tuple[GraphSize, ...]


def recorded_graph(examples: Examples, parameters: tuple[float, ...]) -> tuple[Node, ...]:
    """The graph of the loss at a place; the first node is the loss's own."""
    at = torch.tensor(parameters, device=examples.targets.device, requires_grad=True)
    return graph_of(examples.loss(at))


def graph_of(result: Tensor) -> tuple[Node, ...]:
    """Every node behind a tensor, by torch's own names; none where nothing was recorded."""
    found = _reach(result, {})
    return tuple(
        Node(_name(node), tuple(found[each] for each, _ in node.next_functions if each is not None))
        for node in found
    )


def validation_cost(validation: Examples, parameters: tuple[float, ...]) -> ValidationCost:
    """Compute the loss of what is held out, with its graph and without, once and many times."""
    at = torch.tensor(parameters, device=validation.targets.device, requires_grad=True)

    def unrecorded() -> Tensor:
        with torch.no_grad():
            return validation.loss(at)

    def recorded() -> Tensor:
        return validation.loss(at)

    return ValidationCost(
        _sizes(recorded, 1)[0], _sizes(unrecorded, 1)[0],
        _sizes(recorded, LOSSES_SUMMED), _sizes(unrecorded, LOSSES_SUMMED),
    )


def _sizes(work: Callable[[], Tensor], times: int) -> tuple[GraphSize, ...]:
    """What is recorded and kept after each of so many results that are added up."""
    kept: dict[int, int] = {}

    def pack(saved: Tensor) -> Tensor:
        memory = saved.untyped_storage().data_ptr()
        kept[memory] = max(kept.get(memory, 0), saved.nbytes)
        return saved.detach()  # the same memory, without a circle of references

    nodes: dict[Any, int] = {}
    sizes, total = [], None
    with saved_tensors_hooks(pack, lambda saved: saved):
        for _ in range(times):
            result = work()
            total = result if total is None else total + result
            sizes.append(GraphSize(len(_reach(total, nodes)), sum(kept.values())))
    return tuple(sizes)


def _reach(result: Tensor, found: dict[Any, int]) -> dict[Any, int]:
    """Add the nodes behind a tensor that are not found yet, each with its index."""
    due = [result.grad_fn]
    for node in due:  # it grows meanwhile
        if node is not None and node not in found:
            found[node] = len(found)
            due += [each for each, _ in node.next_functions]
    return found


def _name(node: Any) -> str:
    """As torch's own messages write it: MeanBackward0, AccumulateGrad."""
    name: str = node.name()
    return name.rpartition("::")[2]
