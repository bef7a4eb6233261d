"""What is said of a walk, its kinks and its contributions."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from engine.models.capabilities.walk import Kink, Walk
from gui.widgets.sums import Result, come_out, decimals

translate = QCoreApplication.translate

_NAMED = 3
"""Kinks at one place that are named; of more it is said how many there are."""


def share(place: float) -> str:
    """How far along the way."""
    return f"{place:z.1%}"


def switch_of(kink: Kink, walk: Walk) -> str:
    """Of a network with one hidden layer only the unit is named."""
    if walk.switching == "cells":
        return _cell_switch(kink)
    if walk.layers < 2:
        text = (translate("walk", "unit {unit} turns on") if kink.goes_on
                else translate("walk", "unit {unit} turns off"))
    else:
        text = (translate("walk", "unit {unit} of hidden layer {layer} turns on") if kink.goes_on
                else translate("walk", "unit {unit} of hidden layer {layer} turns off"))
    return text.format(unit=kink.unit + 1, layer=kink.layer + 1)


def _cell_switch(kink: Kink) -> str:
    if kink.goes_on is None:
        text = translate("walk", "layer {layer}, map {map}, cell {row}, {column}: another of the "
                                 "four sums becomes the largest")
    elif kink.goes_on:
        text = translate("walk", "layer {layer}, map {map}, cell {row}, {column} turns on")
    else:
        text = translate("walk", "layer {layer}, map {map}, cell {row}, {column} turns off")
    return text.format(layer=kink.layer + 1, map=kink.unit + 1, row=kink.cell[0],
                       column=kink.cell[1])


def switches(kinks: Sequence[Kink], walk: Walk) -> str:
    """Those of one place."""
    named = ", ".join(switch_of(kink, walk) for kink in kinks[:_NAMED])
    more = len(kinks) - _NAMED
    return named if more <= 0 else translate("walk", "{named} and {n} more").format(
        named=named, n=more)


def count_in_words(walk: Walk, marked: int) -> str:
    """How often a unit switches, and what that makes of the way. marked: kinks that are marked."""
    if walk.switching == "nothing":
        return translate("walk", "A linear model has the same weights everywhere, so the logit "
                                 "is one straight line. Train a network to see it bend.")
    said = _cells_in_words(walk) if walk.switching == "cells" else _units_in_words(walk)
    if marked < len(walk.kinks):
        said += " " + translate("walk", "Only the {marked} largest bends of this logit are marked."
                                ).format(marked=marked)
    return said


def _cells_in_words(walk: Walk) -> str:
    kinks = len(walk.kinks)
    if not kinks:
        return translate("walk", "No cell switches along the way, so the line is one straight "
                                 "piece: the same linear model everywhere.")
    pooled = sum(kink.goes_on is None for kink in walk.kinks)
    return translate(
        "walk", "Cells switch {kinks} times along the way, {relu} by ReLU and {pooled} by max "
                "pooling: {pieces} straight pieces, each one a separate linear model."
    ).format(kinks=f"{kinks:,}", relu=f"{kinks - pooled:,}", pooled=f"{pooled:,}",
             pieces=f"{walk.pieces:,}")


def _units_in_words(walk: Walk) -> str:
    kinks, pieces = len(walk.kinks), walk.pieces
    if not kinks:
        return translate("walk", "No unit switches along the way, so the line is one straight "
                                 "piece: the same linear model everywhere.")
    once = translate("walk", "One unit switches along the way: {pieces} straight pieces, each "
                             "one a separate linear model.")
    often = translate("walk", "Units switch {kinks} times along the way: {pieces} straight "
                              "pieces, each one a separate linear model.")
    return (once if kinks == 1 else often).format(kinks=kinks, pieces=pieces)


def contributions_in_words(walk: Walk, output: int) -> str:
    """That they sum to the change of the logit."""
    each = walk.contributions[output]
    up, down = float(each[each > 0].sum()), float(each[each < 0].sum())
    here, there = float(walk.outputs[0, output]), float(walk.outputs[-1, output])
    parts, (together, _) = come_out((up, -down, here, there), (
        Result(decimals(up + down), lambda up, down, *_: up - down),
        Result(decimals(up + down), lambda *each: each[3] - each[2]),
    ))
    return translate(
        "walk", "Pixels add {up} and subtract {down}: together {sum}, from {here} to {there}"
    ).format(up=parts[0], down=parts[1], sum=together, here=parts[2], there=parts[3])


def too_many(most: int) -> str:
    """Of a model that has exploded."""
    return translate(
        "walk", "There are more than {most} kinks along the way: the weights of this model "
                "have exploded. Reset the model, and train with a smaller learning rate."
    ).format(most=f"{most:,}")


def still_working() -> str:
    """While what is shown is of the drawing or the model before."""
    return translate("walk", "This walk is not up to date: computing the new one …")


def rests() -> str:
    """While steps are taken."""
    return translate("walk", "A walk through this model takes long to compute, which would "
                             "slow the training: it will be computed at the next pause.")
