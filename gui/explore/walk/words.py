"""What is said of a walk, its kinks and its contributions."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from engine.explain.walk import Kink, Walk
from engine.models.roster import architecture_of
from engine.models.trained import TrainedModel
from gui.model.classifiers import model_title
from gui.widgets.numbers import signed

translate = QCoreApplication.translate

_NAMED = 3
"""Kinks at one place that are named; of more it is said how many there are."""


def share(place: float) -> str:
    """How far along the way."""
    return f"{place:z.1%}"


def switch_of(kink: Kink, layers: int) -> str:
    """layers: hidden ones the network has; of one only the unit is named."""
    if layers < 2:
        text = (translate("walk", "unit {unit} goes on") if kink.goes_on
                else translate("walk", "unit {unit} goes off"))
    else:
        text = (translate("walk", "unit {unit} of hidden layer {layer} goes on") if kink.goes_on
                else translate("walk", "unit {unit} of hidden layer {layer} goes off"))
    return text.format(unit=kink.unit + 1, layer=kink.layer + 1)


def switches(kinks: Sequence[Kink], layers: int) -> str:
    """Those of one place."""
    named = ", ".join(switch_of(kink, layers) for kink in kinks[:_NAMED])
    more = len(kinks) - _NAMED
    return named if more <= 0 else translate("walk", "{named} and {n} more").format(
        named=named, n=more)


def count_in_words(walk: Walk, is_network: bool) -> str:
    """How often a unit switches, and what that makes of the way."""
    if not is_network:
        return translate("walk", "A linear model has the same weights everywhere, so its logit is "
                         "one straight line. Train a network, and it bends.")
    kinks, pieces = len(walk.kinks), walk.pieces
    if not kinks:
        return translate("walk", "No unit switches on the way, so it is one straight piece: the "
                         "same linear model everywhere.")
    once = translate("walk", "A unit switches once on the way: {pieces} straight pieces, each a "
                     "linear model of its own.")
    often = translate("walk", "Units switch {kinks} times on the way: {pieces} straight pieces, "
                      "each a linear model of its own.")
    return (once if kinks == 1 else often).format(kinks=kinks, pieces=pieces)


def contributions_in_words(walk: Walk, output: int) -> str:
    """That they sum to the change of the logit."""
    each = walk.contributions[output]
    up, down = float(each[each > 0].sum()), float(each[each < 0].sum())
    here, there = float(walk.outputs[0, output]), float(walk.outputs[-1, output])
    return translate(
        "walk", "Pixels add {up} and take {down}: together {sum}, from {here} to {there}"
    ).format(up=signed(up), down=signed(-down), sum=signed(up + down), here=signed(here),
             there=signed(there))


def why_no_walk(model: TrainedModel) -> str:
    """Why a model is not walked through."""
    name = model_title(model.key)
    if architecture_of(model.key).is_linear_at_each_image:
        return translate(
            "walk", "{model}: so many cells switch on the way that this view does not work out "
            "where, and a walk that only asks now and then would not be exact. Choose “Network” "
            "with ReLU beside Train, and train it."
        ).format(model=name)
    return translate(
        "walk", "{model}: its logit is curved all along the way, so there are no pieces of which "
        "the sum would be exact. Choose ReLU beside Train, and train it."
    ).format(model=name)
