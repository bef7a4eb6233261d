"""The seven steps in words: their names, and what each has just done with its numbers."""

from PySide6.QtCore import QCoreApplication

from engine.models.roster import architecture_of
from engine.training.recipe import Loss
from engine.training.seven_steps_record import (
    Derived,
    Finished,
    Initialised,
    Lost,
    Predicted,
    Repeated,
    Stage,
    Stepped,
)
from gui.widgets.numbers import exact, signed

translate = QCoreApplication.translate
_SHOWN = 3  # terms of a sum that are written out


def names() -> tuple[str, ...]:
    """The seven steps, in order."""
    return (
        translate("stages", "initialise"), translate("stages", "predict"),
        translate("stages", "loss"), translate("stages", "gradient"),
        translate("stages", "step"), translate("stages", "repeat"), translate("stages", "stop"),
    )


def following(stage: Stage | None) -> int:
    """Which of the seven, from 1, the next press does."""
    if stage is None or isinstance(stage, Finished):
        return 1
    if isinstance(stage, Repeated):
        return 7 if stage.done else 2
    return stage.stage + 1


def done(stage: Stage | None, loss: Loss) -> str:
    """What has just been done."""
    if stage is None:
        return translate("stages", "Next begins a new run with step 1. What you have trained so "
                         "far stays under Runs.")
    if isinstance(stage, Initialised):
        return translate("stages", "1 · The weights and the bias are set to the recipe's start.")
    if isinstance(stage, Predicted):
        return translate(
            "stages", "2 · Batch {batch} of {batches} in epoch {epoch}: for each of its {n} images "
            "the logit is the sum of weight × pixel plus the bias, and from it the probability."
        ).format(batch=stage.batch, batches=stage.batches, epoch=stage.epoch,
                 n=len(stage.labels))
    if isinstance(stage, Lost):
        return _loss(stage, loss)
    if isinstance(stage, Derived):
        return translate("stages", "4 · How much the loss would rise if a weight rose by a little: "
                         "one number for each weight.")
    if isinstance(stage, Stepped):
        return _stepped(stage)
    if isinstance(stage, Repeated):
        if stage.done:
            return translate("stages", "6 · Every epoch is done: there is nothing left to repeat.")
        again = translate("stages", "6 · And again: next comes batch {batch} of epoch {epoch}.")
        return again.format(batch=stage.batch, epoch=stage.epoch)
    text = translate("stages", "7 · Stopped after {n} steps. The weights are kept.")
    return text.format(n=stage.steps)


def _stepped(stage: Stepped) -> str:
    rate = exact(stage.step.learning_rate)
    row = architecture_of(stage.step.model_key).pictures(stage.step.digits)[0]
    before, after = (float(each[row.array][row.row, -1])
                     for each in (stage.before, stage.step.parameters))
    if stage.step.memory is not None:
        return translate(
            "stages", "5 · The optimizer makes of the gradient, and of what it remembers, how far "
            "each weight goes. The learning rate is {rate}; the first bias went from {before} to "
            "{after}."
        ).format(rate=rate, before=signed(before), after=signed(after))
    return translate(
        "stages", "5 · Every weight becomes weight − learning rate × gradient. The learning "
        "rate is {rate}; the bias went from {before} to {after}."
    ).format(rate=rate, before=signed(before), after=signed(after))


def _loss(stage: Lost, loss: Loss) -> str:
    first = " + ".join(f"{term:z.4f}" for term in stage.terms[:_SHOWN])
    if len(stage.terms) > _SHOWN:
        first += " + …"
    text = (
        translate("stages", "3 · Each image's loss is −ln of the probability that its label got. "
                  "The loss is the mean of the {n}: ({sum}) / {n} = {loss}")
        if loss == "cross_entropy" else
        translate("stages", "3 · Each image's loss is 1 − the probability that its label got. "
                  "The loss is the mean of the {n}: ({sum}) / {n} = {loss}")
    )
    return text.format(n=len(stage.terms), sum=first, loss=f"{stage.loss:z.6f}")
