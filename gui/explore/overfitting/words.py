"""What is said of a run on few images, and of it beside another one."""

import operator
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from engine.experiments.overfitting_record import Look, lowest
from gui.model.experiments.overfitting import WatchedRun
from gui.widgets.numbers import percentage, short
from gui.widgets.sums import Result, come_out

translate = QCoreApplication.translate

_ROSE = 1.02
"""By what factor the validation loss has to be over its lowest to be called higher."""


def kind_of(varied: bool) -> str:
    """How the two kinds of runs are called."""
    if varied:
        return translate("overfitting", "With variants")
    return translate("overfitting", "Without variants")


def is_by_heart(run: WatchedRun) -> bool:
    """Whether the validation loss has risen since it was lowest, and the training loss fallen."""
    best, last = lowest(run.seen), run.seen[-1]
    return last.valid_loss > _ROSE * best.valid_loss and last.train_loss < best.train_loss


def in_words(run: WatchedRun) -> str:
    """Where its validation loss was lowest, and what has come of the two losses since then."""
    if run.diverged:
        return translate(
            "overfitting", "{kind}: at step {step} the loss was no longer a finite number. Set a "
                           "lower learning rate on the first page (Ctrl+1)."
        ).format(kind=kind_of(run.varied), step=f"{run.diverged:,}")
    if not run.seen:
        return ""
    best, last = lowest(run.seen), run.seen[-1]
    if is_by_heart(run):
        template = translate(
            "overfitting", "{kind}: the validation loss was lowest after step {best}: {low}. "
                           "Since then it has risen to {valid} while the training loss fell from "
                           "{then} to {train}: the model is memorizing the images.")
    elif last.valid_loss > _ROSE * best.valid_loss:
        template = translate(
            "overfitting", "{kind}: the validation loss was lowest after step {best}: {low}; "
                           "after step {last} it is {valid}, the training loss {train}.")
    else:
        template = translate(
            "overfitting", "{kind}: after step {last} the validation loss ({valid}) is close to "
                           "its minimum; the training loss is {train}.")
    (valid, train), _ = come_out(
        (last.valid_loss, last.train_loss), (_gap_of(last),), short, range(3, 10))
    return template.format(
        kind=kind_of(run.varied), best=f"{best.step:,}", low=short(best.valid_loss),
        last=f"{last.step:,}", valid=valid, then=short(best.train_loss), train=train)


def comparison(runs: Mapping[bool, WatchedRun]) -> str:
    """The gap with and without variants, after the last step at which both were looked at."""
    if len(runs) < 2:
        return ""
    there = [{look.step: look for look in run.seen} for run in (runs[False], runs[True])]
    steps = set(there[0]) & set(there[1])
    if not steps or max(steps) == 0:
        return ""
    step = max(steps)
    without, varied = there[0][step], there[1][step]
    return translate(
        "overfitting", "Gap between the losses after step {step}: {without} without variants, "
                       "{varied} with variants. Accuracy on the validation set: {right} and "
                       "{right_too}."
    ).format(step=f"{step:,}", without=_gap(without), varied=_gap(varied),
             right=percentage(without.valid_accuracy), right_too=percentage(varied.valid_accuracy))


def _gap(look: Look) -> str:
    return _gap_of(look).texts[0]


def _gap_of(look: Look) -> Result:
    """Between the two losses, which stand in another sentence."""
    return Result([short(look.gap, 2)], operator.sub)
