"""The seven steps in words: their names, and what each has just done with its numbers."""

from PySide6.QtCore import QCoreApplication

from engine.models.roster import architecture_of
from engine.training.recipe import Loss, Recipe
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
from gui.engine_words import say
from gui.explore.by_hand.one_weight import rate_in_words
from gui.explore.by_hand.written_loss import written_loss
from gui.widgets.numbers import exact, signed

translate = QCoreApplication.translate
_SHOWN = 3  # terms of a sum that are written out


def names() -> tuple[str, ...]:
    """The seven steps, in order."""
    return (
        translate("stages", "initialize"), translate("stages", "predict"),
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


def done(stage: Stage | None, recipe: Recipe) -> str:
    """What has just been done. recipe: of the run that the stage is of."""
    if stage is None:
        return translate("stages", "Next begins a new run with step 1. What you have trained so "
                         "far stays under Runs.")
    if isinstance(stage, Initialised):
        return translate("stages", "1 · The weights and the bias get the start chosen in the "
                                   "settings.")
    if isinstance(stage, Predicted):
        return _predicted(recipe).format(
            batch=stage.batch, batches=stage.batches, epoch=stage.epoch, n=len(stage.labels)
        )
    if isinstance(stage, Lost):
        return _loss(stage, recipe.loss)
    if isinstance(stage, Derived):
        text = translate("stages", "4 · How much the loss rises if a weight grows a little: one "
                                   "number for each weight.")
        if recipe.weight_decay == 0:
            return text
        return f"{text} " + translate("stages", "What weight decay adds to it comes in step 5.")
    if isinstance(stage, Stepped):
        return _stepped(stage, recipe)
    if isinstance(stage, Repeated):
        if stage.done:
            return translate("stages", "6 · All epochs are done: nothing left to repeat.")
        again = translate("stages", "6 · Repeat: next comes batch {batch} of epoch {epoch}.")
        return again.format(batch=stage.batch, epoch=stage.epoch)
    text = translate("stages", "7 · Stopped after step {n}. The weights are kept.")
    return text.format(n=stage.steps)


def _predicted(recipe: Recipe) -> str:
    if architecture_of(recipe.model).is_additive:
        return translate(
            "stages", "2 · Batch {batch} of {batches} in epoch {epoch}: for each of its {n} images "
            "the logit is the sum of weight × pixel plus the bias, and from it the probability."
        )
    return translate(
        "stages", "2 · Batch {batch} of {batches} in epoch {epoch}: the model works out the logits "
        "of each of its {n} images, and from them the probabilities."
    )


def _stepped(stage: Stepped, recipe: Recipe) -> str:
    pictures = architecture_of(stage.step.model_key).pictures(stage.step.digits)
    if not pictures:
        rate = translate("stages", "The learning rate is {rate}.")
        if recipe.schedule == "one_cycle":
            rate = translate("stages", "This step's learning rate is {rate} by one-cycle.")
        return f"{_rule(stage, recipe)} " + rate.format(
            rate=rate_in_words(stage.step.learning_rate, recipe)
        )
    row = pictures[0]
    before, after = (float(each[row.array][row.row, -1])
                     for each in (stage.before, stage.step.parameters))
    rate = translate("stages", "The learning rate is {rate}; the bias went from {before} to "
                     "{after}.")
    if recipe.schedule == "one_cycle":
        rate = translate("stages", "This step's learning rate is {rate} by one-cycle; the bias "
                         "went from {before} to {after}.")
    return f"{_rule(stage, recipe)} " + rate.format(
        rate=rate_in_words(stage.step.learning_rate, recipe), before=signed(before),
        after=signed(after),
    )


def _rule(stage: Stepped, recipe: Recipe) -> str:
    """How the optimizer makes a step of the gradient, in a sentence or two."""
    decay, kind = exact(recipe.weight_decay), recipe.optimizer_kind
    if kind.key == "sgd" and recipe.weight_decay:
        return translate(
            "stages", "5 · Every weight becomes weight − learning rate × (gradient + {decay} × "
            "weight): {decay} is the weight decay."
        ).format(decay=decay)
    rule = kind.first_rule if kind.first_rule and stage.remembered is None else kind.rule
    text = say(rule, **{name: exact(getattr(recipe, name)) for name in kind.settings})
    if recipe.weight_decay == 0:
        return text
    return f"{text} " + translate(
        "stages", "Weight decay has added {decay} × weight to the gradient."
    ).format(decay=decay)


def _loss(stage: Lost, loss: Loss) -> str:
    terms, written = written_loss(stage)
    first = " + ".join(terms[:_SHOWN])
    if len(stage.terms) > _SHOWN:
        first += " + …"
    text = (
        translate("stages", "3 · Each image's loss is −ln of the predicted probability of its "
                            "label. The loss is the mean of the {n}: ({sum}) / {n} = {loss}")
        if loss == "cross_entropy" else
        translate("stages", "3 · Each image's loss is 1 − the predicted probability of its "
                            "label. The loss is the mean of the {n}: ({sum}) / {n} = {loss}")
    )
    return text.format(n=len(stage.terms), sum=first, loss=written)
