"""What is said of a walk, its kinks and its contributions."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from engine.explain.walk_record import Kink, Walk
from engine.models.convolutional.model import SmallCnn
from engine.models.networks.model import Network
from engine.models.trained import TrainedModel
from gui.model.classifiers import model_title
from gui.widgets.numbers import signed

translate = QCoreApplication.translate

_NAMED = 3
"""Kinks at one place that are named; of more it is said how many there are."""


def share(place: float) -> str:
    """How far along the way."""
    return f"{place:z.1%}"


def switch_of(kink: Kink, model: TrainedModel) -> str:
    """Of a network with one hidden layer only the unit is named."""
    if isinstance(model, SmallCnn):
        return _cell_switch(kink)
    if not isinstance(model, Network) or len(model.hidden) < 2:
        text = (translate("walk", "unit {unit} goes on") if kink.goes_on
                else translate("walk", "unit {unit} goes off"))
    else:
        text = (translate("walk", "unit {unit} of hidden layer {layer} goes on") if kink.goes_on
                else translate("walk", "unit {unit} of hidden layer {layer} goes off"))
    return text.format(unit=kink.unit + 1, layer=kink.layer + 1)


def _cell_switch(kink: Kink) -> str:
    if kink.goes_on is None:
        text = translate("walk", "layer {layer}, map {map}, cell {row}, {column}: another of its "
                         "four sums is the largest")
    elif kink.goes_on:
        text = translate("walk", "layer {layer}, map {map}, cell {row}, {column} goes on")
    else:
        text = translate("walk", "layer {layer}, map {map}, cell {row}, {column} goes off")
    return text.format(layer=kink.layer + 1, map=kink.unit + 1, row=kink.cell[0],
                       column=kink.cell[1])


def switches(kinks: Sequence[Kink], model: TrainedModel) -> str:
    """Those of one place."""
    named = ", ".join(switch_of(kink, model) for kink in kinks[:_NAMED])
    more = len(kinks) - _NAMED
    return named if more <= 0 else translate("walk", "{named} and {n} more").format(
        named=named, n=more)


def count_in_words(walk: Walk, model: TrainedModel, marked: int) -> str:
    """How often a unit switches, and what that makes of the way. marked: kinks that are marked."""
    if isinstance(model, SmallCnn):
        said = _cells_in_words(walk)
    elif isinstance(model, Network):
        said = _units_in_words(walk)
    else:
        return translate("walk", "A linear model has the same weights everywhere, so its logit is "
                         "one straight line. Train a network, and it bends.")
    if marked < len(walk.kinks):
        said += " " + translate("walk", "Marked are the {marked} at which this logit bends most."
                                ).format(marked=marked)
    return said


def _cells_in_words(walk: Walk) -> str:
    kinks = len(walk.kinks)
    if not kinks:
        return translate("walk", "No cell switches on the way, so it is one straight piece: the "
                         "same linear model everywhere.")
    pooled = sum(kink.goes_on is None for kink in walk.kinks)
    return translate(
        "walk", "Cells switch {kinks} times on the way, {relu} by ReLU and {pooled} by max "
        "pooling: {pieces} straight pieces, each a linear model of its own."
    ).format(kinks=f"{kinks:,}", relu=f"{kinks - pooled:,}", pooled=f"{pooled:,}",
             pieces=f"{walk.pieces:,}")


def _units_in_words(walk: Walk) -> str:
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
    return translate(
        "walk", "{model}: its logit is curved all along the way, so there are no pieces of which "
        "the sum would be exact. Choose ReLU beside Train, and train it."
    ).format(model=model_title(model.key))


def too_many(most: int) -> str:
    """Of a convolutional network that has exploded."""
    return translate(
        "walk", "Over {most} cells switch on the way: the weights of this model have exploded. "
        "Reset it, and train with a smaller learning rate."
    ).format(most=f"{most:,}")


def still_working() -> str:
    """While what is shown is of the drawing or the model before."""
    return translate("walk", "This is the walk of a moment ago: that of now is being worked out …")


def rests() -> str:
    """While steps are taken."""
    return translate("walk", "Each walk through a convolutional network takes a second, which "
                     "would slow the training: it is worked out at the next pause.")
