"""A run in words: its facts, and what sets it apart from another."""

from PySide6.QtCore import QCoreApplication

from engine.training.recipe import Recipe
from gui.model.classifiers import model_name
from gui.model.training.runs import RunRecord
from gui.widgets.numbers import exact, percentage
from gui.widgets.optimizer_names import optimizer_names

translate = QCoreApplication.translate
Facts = dict[str, str]


def recipe_facts(record: RunRecord) -> Facts:
    """What the run was made with, by the name of each setting."""
    settings, progress = record.settings, record.progress
    recipe = settings.recipe
    first, last = progress.rates[record.first - 1], progress.rates[record.end - 1]
    sources = {
        "mnist": translate("runs", "MNIST"), "mine": translate("runs", "my drawings"),
        "both": translate("runs", "both, mine ×{weight}").format(weight=settings.weight),
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
    forms = {"raw": translate("runs", "as drawn"), "normalised": translate("runs", "normalised")}
    if recipe.schedule == "one_cycle":
        rate = translate("runs", "at most {rate}").format(rate=exact(recipe.learning_rate))
    elif first == last:
        rate = exact(first)
    else:
        rate = translate("runs", "{first}, then {last}").format(
            first=exact(first), last=exact(last))
    facts = {
        translate("runs", "model"): model_name(recipe.model),
        translate("runs", "learning rate"): rate,
        translate("runs", "batch size"): str(recipe.batch_size),
        translate("runs", "epochs asked for"): str(recipe.epochs),
        translate("runs", "loss"): losses[recipe.loss],
        translate("runs", "started from"): begun,
        translate("runs", "seed"): str(recipe.continued(settings.turn).seed),
        **_optimizer_facts(recipe),
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
        facts[translate("runs", "their form")] = forms[settings.form]
        facts[translate("runs", "each digit equally")] = (
            translate("runs", "yes") if settings.balanced else translate("runs", "no")
        )
        facts[translate("runs", "held out")] = f"{settings.held_out} %"
    return facts


def _optimizer_facts(recipe: Recipe) -> Facts:
    """Only what is another thing than plain SGD at a constant rate."""
    name, momentum = optimizer_names()[recipe.optimizer], exact(recipe.momentum)
    if recipe.optimizer == "adam":
        name = f"{name}, β₁ {exact(recipe.beta1)}, β₂ {exact(recipe.beta2)}"
    elif recipe.optimizer != "sgd":
        name = f"{name} {momentum}"
    values = (
        name, exact(recipe.weight_decay),
        translate("runs", "one-cycle") if recipe.schedule == "one_cycle"
        else translate("runs", "constant"),
    )
    return {
        fact: value for (fact, usual), value in zip(_usual().items(), values, strict=True)
        if value != usual
    }


def _usual() -> Facts:
    """What is so of a run of which it is not said."""
    return {
        translate("runs", "optimizer"): optimizer_names()["sgd"],
        translate("runs", "weight decay"): exact(0.0),
        translate("runs", "schedule"): translate("runs", "constant"),
    }


def result_facts(record: RunRecord) -> Facts:
    """What came of it."""
    accuracy = record.accuracy
    return {
        translate("runs", "steps"): str(record.steps),
        translate("runs", "mean loss"): f"{record.loss:z.4f}",
        translate("runs", "accuracy on MNIST"): "–" if accuracy is None else percentage(accuracy),
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
        return translate("runs", "made just like {name}").format(name=before.name)
    return ", ".join(changed)
