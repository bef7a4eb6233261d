"""What is said of hidden units."""

import operator

from PySide6.QtCore import QCoreApplication

from engine.explain.units import UnitShares
from engine.models.networks.activations import Activation
from gui.widgets.sums import Result, come_out, decimals, total

translate = QCoreApplication.translate


def whose_logit(digits: tuple[int, ...], digit: int) -> str:
    """One of the choices of what is added to."""
    if len(digits) == 2:
        return translate("units", "the logit (above 0: prediction {first}, below 0: "
                                  "{second})").format(
            first=digits[0], second=digits[1])
    return translate("units", "the logit of {digit}").format(digit=digit)


def sum_in_words(shares: UnitShares, output: int, digits: tuple[int, ...]) -> str:
    """That what the units add, and the bias, are the logit."""
    added, bias = shares.shares[output], float(shares.bias[output])
    up, down = float(added[added > 0].sum()), float(added[added < 0].sum())
    on, units = int((shares.activations != 0).sum()), len(shares.activations)
    (up_text, down_text, bias_text), (logit,) = come_out(
        (up, down, bias), (Result(decimals(up + down + bias), total),))
    return translate(
        "units", "{on} of {units} units are on. Evidence for {digit}: {up}; against it: {down}; "
                 "bias: {bias}; logit: {logit}"
    ).format(on=on, units=units, digit=digits[output], up=up_text, down=down_text,
             bias=bias_text, logit=logit)


def click_in_words(shown: int, units: int) -> str:
    """What can be done with the units; of many not all are shown."""
    text = translate("units", "Click a unit to switch it off and see what changes.")
    if shown < units:
        text += " " + translate(
            "units", "The {shown} units that add or subtract most are shown, of {units}."
        ).format(shown=shown, units=units)
    return text


def patterns_in_words(found: int | None, images: int) -> str:
    """How many linear models; None: that is not counted yet."""
    if found is None:
        return translate("units", "Linear models on the {images} validation images: counting …"
                         ).format(images=f"{images:,}")
    if found == 1:
        return translate(
            "units", "Linear models: the same units are on for all {images} validation images, "
                     "so one linear model predicts them all.").format(images=f"{images:,}")
    return translate(
        "units", "Linear models: {n} patterns of units on and off on the {images} validation "
                 "images, each one a separate linear model."
    ).format(n=f"{found:,}", images=f"{images:,}")


def tip_of_unit(number: int, activation: float, added: float, function: Activation) -> str:
    """What the pointer reads of one."""
    if function == "relu" and activation == 0:
        return translate("units", "Unit {n}: the sum is below 0, so ReLU makes it 0: the unit is "
                                  "off and adds nothing.").format(n=number)
    weight = added / activation if activation else 0.0
    parts, (result,) = come_out(
        (activation, weight), (Result(decimals(added), operator.mul),))
    return translate("units", "Unit {n}: activation {activation} × weight {weight} = {added}"
                     ).format(n=number, activation=parts[0], weight=parts[1], added=result)
