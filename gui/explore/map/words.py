"""The map's sentences: what lies where, who decides how, and how often that is right."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.explain.agreement import Tally, agreement, tally
from engine.models.pixel_similarity import Metric
from gui.explore.distance_choice import NAMES
from gui.explore.map.controls import Kind
from gui.explore.map.legend import Sign
from gui.explore.map.points import Pair, Points
from gui.model.loading.digit_set_loaders import DigitSet
from gui.widgets import theme
from gui.widgets.plots.corner_labels import CornerKey

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class MapTexts:
    """What is written on the map and does not change while its points move."""

    left: str
    bottom: str
    hint: str
    signs: tuple[Sign, ...]


def words(
    digit_set: DigitSet, kind: Kind, pair: Pair, metric: Metric, waiting: str, knows: bool
) -> MapTexts:
    """waiting: why there is no trained model, or empty. knows: it has learned something."""
    numbers = {"metric": NAMES[metric], "first": pair[0], "second": pair[1]}
    if kind == "distances":
        left = translate("map", "{metric} distance to mean {second}")
        bottom = translate("map", "{metric} distance to mean {first}")
        hint = translate("map", "The diagonal is the baseline's decision boundary: above it an "
                                "image is closer to mean {first}, below it to mean {second}.")
    else:
        left = translate("map", "baseline: distance gap by {metric}")
        bottom = (translate("map", "model: logit") if len(digit_set.digits) == 2
                  else translate("map", "model: logit {first} − logit {second}"))
        hint = _who_decides(waiting, knows)
    return MapTexts(left.format(**numbers), bottom.format(**numbers), hint.format(**numbers),
                 _signs(digit_set, kind, pair))


def _who_decides(waiting: str, knows: bool) -> str:
    if waiting:
        return waiting
    if not knows:
        return translate("map", "The model is not trained yet: press Train and watch the points "
                                "move apart.")
    return translate("map", "The trained model's boundary is the vertical line, the baseline's "
                            "the horizontal one. Where they disagree, which one is correct?")


def _signs(digit_set: DigitSet, kind: Kind, pair: Pair) -> tuple[Sign, ...]:
    first, second = (theme.digit_colour(digit_set.digits, digit).name() for digit in pair)
    name = translate("map", "label {digit} (images: {count})")
    names = [
        name.format(
            digit=digit, count=f"{np.count_nonzero(digit_set.validation.labels == digit):,}"
        )
        for digit in pair
    ]
    wrong = (translate("map", "on the wrong side of the line") if kind == "distances"
             else translate("map", "on the wrong side of a line"))
    return (Sign(names[0], first), Sign(names[1], second=second),
            Sign(wrong, first, second, is_wrong=True), Sign(translate("map", "your drawing")))


def corner_labels(
    points: Points, pair: Pair, are_all: bool, with_counts: bool
) -> dict[CornerKey, str]:
    """A name for each part of the map and how many of its points are right and wrong.

    are_all: there are no digits but these two, so what is likelier of them is what is said.
    """
    first, second = pair
    if points.trained is None:
        near = translate("map", "closer to {digit}")
        of_first, of_second = tally(points.baseline, points.is_first)
        return {"upper left": _counted(near.format(digit=first), of_first, with_counts),
                "lower right": _counted(near.format(digit=second), of_second, with_counts)}
    if are_all:
        both = translate("map", "both predict {digit}")
        only_baseline = translate("map", "only the baseline predicts {digit}")
        only_linear = translate("map", "only the model predicts {digit}")
    else:
        both = translate("map", "both prefer {digit}")
        only_baseline = translate("map", "only the baseline prefers {digit}")
        only_linear = translate("map", "only the model prefers {digit}")
    counts = agreement(points.trained, points.baseline, points.is_first)
    return {
        "upper right": _counted(both.format(digit=first), counts.both_first, with_counts),
        "lower left": _counted(both.format(digit=second), counts.both_second, with_counts),
        "upper left": _counted(only_baseline.format(digit=first), counts.only_other, with_counts),
        "lower right": _counted(only_linear.format(digit=first), counts.only_one, with_counts),
    }


def _counted(name: str, count: Tally, with_counts: bool) -> str:
    if not with_counts:
        return name
    return translate("map", "{name}\ncorrect {right}, wrong {wrong}").format(
        name=name, right=f"{count.right:,}", wrong=f"{count.wrong:,}"
    )
