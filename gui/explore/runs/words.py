"""A run in words: its facts, and what sets it apart from another."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.training.recipe import Recipe
from gui.model.classifiers import model_name
from gui.model.image_words import images_name
from gui.model.training.runs import RunRecord
from gui.widgets.numbers import exact, percentage
from gui.widgets.optimizer_names import with_settings

translate = QCoreApplication.translate
Facts = dict[str, str]


def recipe_facts(record: RunRecord) -> Facts:
    """What the run was made with, by the name of each setting; of the optimizer what is unusual."""
    usual = _usual()
    return {fact: value for fact, value in _every_fact(record).items() if usual.get(fact) != value}


def compared(records: Sequence[RunRecord]) -> dict[str, tuple[str, ...]]:
    """Of each setting, then of what came of it, what is so of each of the runs."""
    columns, usual = [_every_fact(each) | result_facts(each) for each in records], _usual()
    found = {
        fact: tuple(column.get(fact, "–") for column in columns)
        for fact in dict.fromkeys(fact for column in columns for fact in column)
    }
    results = result_facts(records[0]) if records else {}
    return {
        fact: found[fact] for fact in (*(each for each in found if each not in results), *results)
        if set(found[fact]) != {usual.get(fact)}
    }


def _every_fact(record: RunRecord) -> Facts:
    settings, progress = record.settings, record.progress
    recipe = settings.recipe
    sources = {
        "mnist": images_name(settings.origin), "mine": translate("runs", "my drawings"),
        "both": translate("runs", "both, my drawings ×{weight}").format(weight=settings.weight),
    }
    losses = {"cross_entropy": translate("runs", "cross-entropy"), "mnist_loss": "mnist_loss"}
    starts = {
        "zeros": translate("runs", "zeros"), "random": translate("runs", "random"),
        "baseline": translate("runs", "baseline"), "pytorch": translate("runs", "PyTorch's own"),
        "kaiming": translate("runs", "Kaiming"), "glorot": translate("runs", "Glorot"),
    }
    begun = starts[recipe.start]
    if progress.opened:
        begun = translate("runs", "opened weights")
    if record.first > 1:
        begun = translate("runs", "step {step}").format(step=record.first - 1)
    forms = {"raw": translate("runs", "as drawn"),
             "normalised": translate("runs", "fitted like MNIST")}
    facts = {
        translate("runs", "model"): model_name(recipe.model),
        translate("runs", "learning rate"): _rate(record),
        **_optimizer_facts(recipe),
        translate("runs", "batch size"): str(recipe.batch_size),
        translate("runs", "epochs set"): str(recipe.epochs),
        translate("runs", "loss"): losses[recipe.loss],
        translate("runs", "started from"): begun,
        translate("runs", "seed"): _seed_of(recipe, settings.turn),
        translate("runs", "trained on"): sources[settings.source],
        translate("runs", "images"): f"{settings.images:,}",
    }
    if recipe.variants.in_use:
        facts[translate("runs", "variants")] = translate(
            "runs", "shift {shift} px, turn {turn}°, size {size}%, slant {slant}%, thickness "
                    "{thickness} px, bend {bend} px"
        ).format(
            bend=exact(recipe.variants.elastic),
            **{name: exact(getattr(recipe.variants, name))
               for name in ("shift", "turn", "size", "slant", "thickness")},
        )
    if settings.mine:
        facts[translate("runs", "my drawings")] = str(len(settings.mine))
        facts[translate("runs", "form of the drawings")] = forms[settings.form]
        facts[translate("runs", "balance the digits")] = (
            translate("runs", "yes") if settings.balanced else translate("runs", "no")
        )
        facts[translate("runs", "held out")] = f"{settings.held_out} %"
    return facts


def _rates(record: RunRecord) -> list[float]:
    """Each learning rate of its steps, as often as it was turned to that, in order."""
    rates = np.array(record.progress.rates[record.first - 1 : record.end])
    return [float(rates[0]), *map(float, rates[1:][rates[1:] != rates[:-1]])]


def _rate(record: RunRecord) -> str:
    if record.settings.recipe.schedule == "one_cycle":
        return translate("runs", "at most {rate}").format(
            rate=exact(record.settings.recipe.learning_rate))
    rates = _rates(record)
    if len(rates) == 1:
        return exact(rates[0])
    words = translate("runs", "{first}, then {last}") if len(rates) == 2 else translate(
        "runs", "{first}, then others, then {last}")
    return words.format(first=exact(rates[0]), last=exact(rates[-1]))


def brief_rate(record: RunRecord) -> str:
    """The same as the run's facts say of its learning rate, for a narrow column."""
    if record.settings.recipe.schedule == "one_cycle":
        return f"≤ {exact(record.settings.recipe.learning_rate)}"
    rates = _rates(record)
    if len(rates) == 1:
        return exact(rates[0])
    return f"{exact(rates[0])} {'→' if len(rates) == 2 else '→ … →'} {exact(rates[-1])}"


def _optimizer_facts(recipe: Recipe) -> Facts:
    return {
        translate("runs", "optimizer"): with_settings(recipe),
        translate("runs", "weight decay"): exact(recipe.weight_decay),
        translate("runs", "schedule"): (
            translate("runs", "one-cycle") if recipe.schedule == "one_cycle"
            else translate("runs", "constant")
        ),
    }


def _usual() -> Facts:
    """What is so of a run of which it is not said."""
    return {
        translate("runs", "optimizer"): with_settings(Recipe()),
        translate("runs", "weight decay"): exact(0.0),
        translate("runs", "schedule"): translate("runs", "constant"),
    }


def result_facts(record: RunRecord) -> Facts:
    """What came of it."""
    accuracy = record.accuracy
    return {
        translate("runs", "steps"): str(record.steps),
        translate("runs", "mean loss"): f"{record.loss:z.4f}",
        translate("runs", "accuracy on {images}").format(
            images=images_name(record.settings.origin)
        ): "–" if accuracy is None else percentage(accuracy),
    }


def differences(record: RunRecord, before: RunRecord | None) -> str:
    """What this run was made with that the one before it was not."""
    if before is None:
        return translate("runs", "the first run")
    facts, others, usual = recipe_facts(record), recipe_facts(before), _usual()
    changed = [
        translate("runs", "{fact} {new} instead of {old}").format(
            fact=fact, new=facts.get(fact, usual.get(fact, "–")),
            old=others.get(fact, usual.get(fact, "–")))
        for fact in dict.fromkeys((*facts, *others)) if facts.get(fact) != others.get(fact)
    ]
    mine, theirs = record.settings.mine, before.settings.mine
    if len(mine) == len(theirs) and mine != theirs:
        changed.append(translate("runs", "other drawings"))
    if not changed:
        return translate("runs", "same settings as {name}").format(name=before.name)
    return ", ".join(changed)


def _seed_of(recipe: Recipe, turn: int) -> str:
    """As it was set; a run that goes on after others adds how many they were to it."""
    seed = str(recipe.seed)
    return seed if not turn else f"{seed} + {turn}"
