"""An earlier run of the lab in a few words: in what it was made otherwise."""

from PySide6.QtCore import QCoreApplication

from engine.lab.recipe import LabRecipe
from gui.model.lab.lab_runs import EarlierRun
from gui.widgets.numbers import exact
from gui.widgets.optimizer_names import optimizer_names

translate = QCoreApplication.translate

MARKS = ("– – –", "·····", "– · –")
"""As the lines of the earlier runs are dashed."""


def otherwise(run: EarlierRun, now: LabRecipe) -> str:
    """What is another setting than now."""
    recipe, differs = run.recipe, run.differs(now)
    words = []
    if "learning_rate" in differs:
        words.append(translate("lab runs", "rate {rate}").format(rate=exact(recipe.learning_rate)))
    if "optimiser" in differs:
        words.append({"step": translate("lab runs", "plain gradient descent"), **optimizer_names()}[
            recipe.optimiser])
    if "hinges" in differs:
        words.append(translate("lab runs", "ReLUs: {count}").format(count=recipe.hinges))
    if "scale" in differs:
        words.append(translate("lab runs", "inputs × {scale}").format(scale=exact(recipe.scale)))
    if "normalised" in differs:
        words.append(translate("lab runs", "inputs normalized") if recipe.normalised
                     else translate("lab runs", "inputs not normalized"))
    if differs & {"gradient", "delta"}:
        words.append({
            "difference": translate("lab runs", "gradient by finite differences"),
            "by_hand": translate("lab runs", "gradient by hand"),
            "autograd": translate("lab runs", "gradient by autograd"),
        }[recipe.gradient])
    if "zero" in differs:
        words.append(translate("lab runs", "gradients zeroed") if recipe.zero
                     else translate("lab runs", "gradients not zeroed"))
    if "start" in differs and "hinges" not in differs:
        words.append(translate("lab runs", "another start"))
    return ", ".join(words) or translate("lab runs", "the same settings")
