"""One weight's step as sums that come out: whoever does them again gets the numbers written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import sqrt

from engine.training.recipe import Recipe
from gui.widgets.numbers import exact, in_full, six_figures
from gui.widgets.sums import agreeing

UNKNOWN = "?"
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class OneWeight:
    """One weight at one step. after: None before step 5.

    remembered, memory: what the optimizer knows of it before and after, by its kind; remembered is
    empty at a run's first step, memory before step 5. count: the steps up to this one.
    update: what step 5 has subtracted.
    """

    before: float
    gradient: float
    rate: float
    after: float | None
    remembered: Mapping[str, float]
    memory: Mapping[str, float]
    count: int
    update: float | None = None


def rate_in_words(rate: float, recipe: Recipe) -> str:
    """As it was set; one that a schedule has made, in six figures."""
    return exact(rate) if recipe.schedule == "constant" else six_figures(rate)


def sums(weight: OneWeight, recipe: Recipe) -> list[str]:
    """A line a sum; the last is that of the weight itself."""
    if recipe.optimizer_kind.key == "sgd":
        return [_plain(weight, recipe)]
    lines, slope = _slope(weight, recipe)
    return [*lines, *_WRITTEN.get(recipe.optimizer_kind.key, _subtracted)(weight, recipe, slope)]


def most_lines(recipe: Recipe) -> int:
    """How many sums there are."""
    if recipe.optimizer_kind.key == "sgd":
        return 1
    unknown = OneWeight(0.0, 0.0, 1.0, None, {}, {}, 1)
    return len(sums(unknown, recipe))


def _plain(weight: OneWeight, recipe: Recipe) -> str:
    before, gradient = in_full(weight.before), in_full(weight.gradient)
    rate = rate_in_words(weight.rate, recipe)
    if recipe.weight_decay == 0:
        redone = _read(before) - _read(rate) * _read(gradient)
        return f"{before} − {rate} × {gradient} = {_result(weight.after, redone)}"
    decay = exact(recipe.weight_decay)
    redone = _read(before) - _read(rate) * (_read(gradient) + _read(decay) * _read(before))
    result = _result(weight.after, redone)
    return f"{before} − {rate} × ({gradient} + {decay} × {before}) = {result}"


def _slope(weight: OneWeight, recipe: Recipe) -> tuple[list[str], str]:
    """The gradient with what weight decay adds to it, and the sum where there is one."""
    gradient = six_figures(weight.gradient)
    if recipe.weight_decay == 0:
        return [], gradient
    decay, before = exact(recipe.weight_decay), in_full(weight.before)
    slope = six_figures(_read(gradient) + _read(decay) * _read(before))
    return [f"g = {gradient} + {decay} × {before} = {slope}"], slope


def _momentum(weight: OneWeight, recipe: Recipe, slope: str) -> list[str]:
    momentum, before = exact(recipe.momentum), in_full(weight.before)
    rate = rate_in_words(weight.rate, recipe)
    if "momentum" in weight.remembered:
        last = six_figures(weight.remembered["momentum"])
        redone = _read(momentum) * _read(last) + _read(slope)
        velocity = _result(weight.memory.get("momentum"), redone)
        first = f"v = {momentum} × {last} + {slope} = {velocity}"
    else:
        velocity = _result(weight.memory.get("momentum"), _read(slope))
        first = f"v = g = {velocity}"
    known = "v" if velocity == UNKNOWN else velocity
    if recipe.optimizer == "momentum":
        redone = _read(before) - _read(rate) * _read(known)
        return [first, f"{before} − {rate} × {known} = {_result(weight.after, redone)}"]
    ahead = _read(slope) + _read(momentum) * _read(known)
    result = _result(weight.after, _read(before) - _read(rate) * ahead)
    return [first, f"{before} − {rate} × ({slope} + {momentum} × {known}) = {result}"]


def _adam(weight: OneWeight, recipe: Recipe, slope: str) -> list[str]:
    before, rate = in_full(weight.before), rate_in_words(weight.rate, recipe)
    power = str(weight.count).translate(_RAISED)
    means, new = dict[str, str](), dict[str, float]()
    for kind, beta in (("mean", recipe.beta1), ("square", recipe.beta2)):
        kept, last = exact(beta), six_figures(weight.remembered.get(kind, 0.0))
        share = f"{1 - beta:.12g}"
        grown = _read(slope) if kind == "mean" else _read(slope) ** 2
        short = 1 - _read(kept) ** weight.count
        new[kind] = (_read(kept) * _read(last) + _read(share) * grown) / short
        term = slope if kind == "mean" else _squared(slope)
        means[kind] = (
            f"({kept} × {last} + {share} × {term}) / (1 − {kept}{power})"
        )
    mean, root = divided(weight.memory, recipe, weight.count)
    mean_text = _result(mean, new["mean"])
    root_text = _result(root, sqrt(new["square"]))
    lines = [f"m = {means['mean']} = {mean_text}", f"r = √({means['square']}) = {root_text}"]
    if mean is None:
        return [*lines, f"{before} − {rate} × m / (r + 1e-8) = {UNKNOWN}"]
    redone = _read(before) - _read(rate) * _read(mean_text) / (_read(root_text) + 1e-8)
    result = _result(weight.after, redone)
    return [*lines, f"{before} − {rate} × {mean_text} / ({root_text} + 1e-8) = {result}"]


def _subtracted(weight: OneWeight, recipe: Recipe, slope: str) -> list[str]:
    """Of an optimizer whose own sum nobody has written here: what it comes to."""
    before = in_full(weight.before)
    if weight.update is None:
        return [f"{before} − d = {UNKNOWN}"]
    update = six_figures(weight.update)
    result = _result(weight.after, _read(before) - _read(update))
    return [f"{before} − {f'({update})' if update.startswith('−') else update} = {result}"]


def divided(
    memory: Mapping[str, float], recipe: Recipe, count: int
) -> tuple[float | None, float | None]:
    """Adam's mean gradient and what it is divided by, both corrected for beginning at 0."""
    if not memory:
        return None, None
    mean = memory["mean"] / (1 - recipe.beta1**count)
    return mean, sqrt(memory["square"]) / sqrt(1 - recipe.beta2**count)


def _squared(text: str) -> str:
    return f"({text})²" if text.startswith("−") or "e" in text else f"{text}²"


def _result(value: float | None, redone: float) -> str:
    return UNKNOWN if value is None else agreeing(value, redone)


def _read(text: str) -> float:
    """What is written, for the sum that follows from it; of a name no number."""
    return float("nan") if text == "v" else float(text.replace("−", "-"))


_WRITTEN: Mapping[str, Callable[[OneWeight, Recipe, str], list[str]]] = {
    "momentum": _momentum, "nesterov": _momentum, "adam": _adam,
}
"""The sums by which an optimizer comes from the gradient to the weight, by its key."""
