"""Three ways to a gradient: by difference, by hand, by autograd."""

from dataclasses import dataclass

import torch
from torch import Tensor

from engine.lab.expression_node import Expression
from engine.lab.loss import Examples
from engine.lab.problem import Problem
from engine.lab.recipe import GradientWay


@dataclass(frozen=True, slots=True)
class Difference:
    """One parameter's derivative by difference: (above - below) / (2 delta).

    above, below: the losses with the parameter delta higher, and delta lower.
    """

    above: float
    below: float
    derivative: float


@dataclass(frozen=True, slots=True)
class Chain:
    """The chain rule, example by example: gradient = sum over n of outer · factor.

    predictions, errors: (n,), prediction - target. outer: (n,), the derivative of the loss by each
    prediction. factors: for each parameter (n,), the derivative of the prediction by it. gradient:
    k numbers.
    """

    predictions: tuple[float, ...]
    errors: tuple[float, ...]
    outer: tuple[float, ...]
    factors: tuple[tuple[float, ...], ...]
    gradient: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """A single number's derivative, term by term of its function.

    terms: each with its derivative, and that derivative's value. gradient: one number.
    """

    terms: tuple[tuple[Expression, Expression, float], ...]
    gradient: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class ThreeWays:
    """The loss at one place, and its gradient there by each of the ways; k numbers each."""

    parameters: tuple[float, ...]
    loss: float
    difference: tuple[Difference, ...]
    by_hand: Chain | Terms
    autograd: tuple[float, ...]


def three_ways(examples: Examples, parameters: tuple[float, ...], delta: float) -> ThreeWays:
    """All three at a place, computed in float32 as a run computes them.

    On a loss with third derivatives up to M the difference errs by at most M delta² / 6 (Taylor),
    and by about 6e-8 |loss| / delta for the rounding of float32.
    """
    at = torch.tensor(parameters, device=examples.targets.device)
    with torch.no_grad():
        loss = float(examples.loss(at))
    return ThreeWays(
        parameters, loss, tuple(by_difference(examples, at, delta)),
        explain_by_hand(examples, at), tuple(by_autograd(examples, at).tolist()),
    )


def gradient(examples: Examples, parameters: Tensor, way: GradientWay, delta: float) -> Tensor:
    """(k,) by the way asked for. parameters: (k,)."""
    if way == "autograd":
        return by_autograd(examples, parameters)
    if way == "by_hand":
        return by_hand(examples, parameters)
    found = [each.derivative for each in by_difference(examples, parameters, delta)]
    return torch.tensor(found, device=parameters.device)


def by_difference(
    examples: Examples, parameters: Tensor, delta: float, first: int | None = None
) -> list[Difference]:
    """Each parameter a little more and a little less: how much does the loss change?

    first: of so many of them only.
    """
    found = []
    with torch.no_grad():
        for index in range(len(parameters) if first is None else min(first, len(parameters))):
            step = torch.zeros_like(parameters)
            step[index] = delta
            above, below = examples.loss(parameters + step), examples.loss(parameters - step)
            slope = (above - below) / (2 * delta)
            found.append(Difference(float(above), float(below), float(slope)))
    return found


def by_hand(examples: Examples, parameters: Tensor) -> Tensor:
    """(k,) by the chain rule, written out."""
    problem = examples.problem
    with torch.no_grad():
        if problem.loss == "value":
            assert problem.expression is not None
            (at,) = parameters.unbind()
            slope: Tensor = problem.expression.derivative().value(at, torch) + 0 * at
            return slope.reshape(1)
        outer = _outer(problem, examples.predict(parameters), examples.targets)
        return torch.stack([(outer * each).sum() for each in examples.factors(parameters)])


def explain_by_hand(examples: Examples, parameters: Tensor) -> Chain | Terms:
    """What by_hand adds up."""
    problem, found = examples.problem, by_hand(examples, parameters)
    numbers = tuple(found.tolist())
    if problem.loss == "value":
        assert problem.expression is not None
        (at,) = parameters.unbind()
        terms = problem.expression.terms()
        slopes = [term.derivative() for term in terms]
        return Terms(tuple(
            (term, slope, float(slope.value(at, torch)))
            for term, slope in zip(terms, slopes, strict=True)
        ), numbers)
    with torch.no_grad():
        predictions = examples.predict(parameters)
        errors = problem.errors(predictions, examples.targets, torch)
        outer = _outer(problem, predictions, examples.targets)
        factors = tuple(
            tuple((each * torch.ones_like(outer)).tolist())
            for each in examples.factors(parameters)
        )
    return Chain(
        tuple(predictions.tolist()), tuple(errors.tolist()), tuple(outer.tolist()), factors, numbers
    )


def by_autograd(examples: Examples, parameters: Tensor) -> Tensor:
    """(k,) by torch: the loss is computed with its graph, and the graph walked backward."""
    at = parameters.detach().requires_grad_()
    examples.loss(at).backward()  # type: ignore[no-untyped-call]
    assert at.grad is not None
    return at.grad


def _outer(problem: Problem, predictions: Tensor, targets: Tensor) -> Tensor:
    """(n,) the derivative of the loss by each prediction.

    mse: 2 (p - t) / n. rmse, the root r of that: d√u/du = 1 / (2√u), so (p - t) / (n r).
    bce: (σ(p) - t) / n.
    """
    if problem.loss == "bce":
        return (torch.sigmoid(predictions) - targets) / len(targets)
    slope = 2 * (predictions - targets) / len(targets)
    if problem.loss == "rmse":
        slope = slope / (2 * problem.loss_of(predictions, targets, torch))
    return slope
