"""What to do next in the lab, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.lab.recipe import ProblemKey
from engine.text import written
from gui.model.lab.lab import Lab
from gui.model.loading.torch_loader import Hardware, until_torch

if TYPE_CHECKING:
    from engine.lab.bowl import Bowl

translate = QCoreApplication.translate


def what_next(lab: Lab, hardware: Hardware | None) -> str:
    """For the line at the foot of the window. hardware: what there is to run it on."""
    progress = lab.progress
    if not lab.is_ready:
        return until_torch(hardware, translate(
            "lab", "PyTorch is loading; you can read the problem in the meantime."))
    if not lab.is_newest:
        return translate(
            "lab", "You are viewing step {step} of {steps}. Run continues from the newest step: "
                   "press Alt+End to go there."
        ).format(step=lab.at, steps=progress.steps)
    if lab.is_in_flow:
        return translate("lab", "Each step goes against the gradient, times the rate: follow the "
                                "dot.")
    if not progress.steps:
        return _too_fast(lab) or _invitations()[lab.problem.key]
    return _so_far(lab)


def _invitations() -> dict[ProblemKey, str]:
    return {
        "temperature": translate(
            "lab", "Press Run and watch the line move to the readings."),
        "speed": translate("lab", "Press Run and watch the parabola move to the speeds."),
        "scores": translate(
            "lab", "Press Run. Then choose the second table: one quiz score differs, and so does "
                   "the loss."),
        "number": translate(
            "lab", "Press Step: the next number is this number minus rate × derivative. What "
                   "does a rate above 1 do?"),
        "bend": translate(
            "lab", "Press Run and watch the line bend. Not close enough? Add a ReLU and press "
                   "Run again, or drag the corners yourself."),
        "table": translate(
            "lab", "Press Run and watch both losses. Then clear “Normalize the inputs” and run "
                   "again."),
    }


def _bowl(lab: Lab) -> Bowl | None:
    from engine.lab.bowl import bowl_of  # the start of the window needs none of it

    return bowl_of(lab.problem, lab.recipe)


def _too_fast(lab: Lab) -> str:
    """Where it is certain that steps of this rate lead up: 2 over the steepest curvature."""
    bowl, recipe = _bowl(lab), lab.recipe
    if (bowl is None or lab.problem.loss != "mse" or recipe.optimiser not in ("step", "sgd")
            or recipe.learning_rate * bowl.curvatures[-1] <= 2):
        return ""
    return translate(
        "lab", "Press Run: with this rate the loss explodes. See how, then lower the rate or "
               "scale the inputs.")


def _so_far(lab: Lab) -> str:
    if lab.problem.key == "bend":
        return translate(
            "lab", "Not close enough? Add a ReLU and press Run again, or drag the corners. Drag "
                   "along the loss curve to go back to a step.")
    loss, bowl = lab.progress.loss(lab.progress.steps), _bowl(lab)
    if bowl is None or not np.isfinite(loss):
        return translate("lab", "Drag along the loss curve to go back to a step.")
    least = bowl.least**0.5 if lab.problem.loss == "rmse" else bowl.least
    return translate(
        "lab", "Loss {loss}; the lowest possible is {least}. Drag along the curve to revisit a "
               "step."
    ).format(  # float32 is right to about six figures
        loss=written(loss, ".5g"), least=written(least, ".5g"))
