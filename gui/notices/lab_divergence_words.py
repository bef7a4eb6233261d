"""What is said of a run in the lab that went wrong, and what is offered."""

import math

from PySide6.QtCore import QCoreApplication

from engine.lab.divergence import Divergence, Remedies
from engine.lab.recipe import LabRecipe
from engine.text import written
from gui.model.notices import MOST_SUGGESTIONS, Notice, Suggestion

translate = QCoreApplication.translate


def notice(found: Divergence, remedies: Remedies, recipe: LabRecipe) -> Notice:
    """Two sentences at most on what happened and why, and the remedies as suggestions."""
    if 1 in (found.infinite, found.undefined):  # no step is to blame, so no remedy helps
        return Notice(_at_the_start(found))
    suggestions = []
    if not recipe.zero:
        suggestions.append(Suggestion("lab zero"))
    if found.downward:
        suggestions.append(Suggestion("lab function"))
    if remedies.rate is not None and not found.downward:
        suggestions.append(Suggestion("lab slower", remedies.rate))
    if remedies.scale is not None:
        suggestions.append(Suggestion("lab scale", remedies.scale))
    if found.downward:
        text = translate(
            "lab hints", "This function has no minimum: at step {step} its value is below the "
                         "range of float32 (−inf). Gradient descent needs a lowest point."
        ).format(step=found.infinite)
    elif found.infinite is None and found.undefined is not None and found.growing is None:
        text = translate(
            "lab hints", "At step {step} the loss is not a number (nan): the step went to a "
                         "point where the function has no value in float32."
        ).format(step=found.undefined)
    else:
        text = f"{_course(found)} {_reason(remedies, recipe)}"
    return Notice(text.strip(), suggestions=tuple(suggestions[:MOST_SUGGESTIONS]))


def _at_the_start(found: Divergence) -> str:
    """It was so before any step was taken."""
    if found.infinite == 1:
        return translate(
            "lab hints", "The loss is already beyond the range of float32 at the start "
                         "({infinity}). Choose another start."
        ).format(infinity="−inf" if found.downward else "inf")
    return translate(
        "lab hints", "The loss is not a number (nan) at the start: the function has no value "
                     "there in float32. Choose another start."
    )


def _course(found: Divergence) -> str:
    """How far it has gone."""
    if found.infinite is None:
        return translate(
            "lab hints", "Divergence: each step overshoots further. At step {step} the loss is "
            "{loss}."
        ).format(step=found.growing, loss=written(found.loss, ",.4g"))
    if found.undefined is None:
        return translate(
            "lab hints", "Divergence: each step overshoots further; the loss of step {step} is "
                         "beyond the range of float32 (inf)."
        ).format(step=found.infinite)
    return translate(
        "lab hints", "Divergence: each step overshoots further: inf at step {infinite} (beyond "
        "float32), inf\u00a0−\u00a0inf = nan at step {undefined}."
    ).format(infinite=found.infinite, undefined=found.undefined)


def _reason(remedies: Remedies, recipe: LabRecipe) -> str:
    """From which rate on that happens, or what else is to blame."""
    if recipe.learning_rate >= remedies.limit:
        formula = "2 · 1.9 / h" if recipe.optimiser == "momentum" else "2 / h"
        return translate(
            "lab hints", "This happens at rates from {formula} = {limit} on (h is the largest "
                         "curvature at the start: {curvature})."
        ).format(formula=formula, limit=f"{remedies.limit:.3g}",
                 curvature=f"{remedies.curvature:,.4g}")
    if not recipe.zero:
        return translate(
            "lab hints", "The gradients add up, because they are not zeroed."
        )
    return "" if math.isinf(remedies.limit) else translate(
        "lab hints", "Near the start a rate below {limit} would work, but further up the "
                     "function is steeper."
    ).format(limit=f"{remedies.limit:.3g}")
