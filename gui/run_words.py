"""A run in words: its facts, and what sets it apart from another."""

from PySide6.QtCore import QCoreApplication

from gui.numbers import percentage
from gui.runs import RunRecord

translate = QCoreApplication.translate
Facts = dict[str, str]


def recipe_facts(record: RunRecord) -> Facts:
    """What the run was made with, by the name of each setting."""
    recipe, progress = record.recipe, record.progress
    first, last = progress.rates[record.first - 1], progress.rates[record.end - 1]
    sources = {
        "mnist": translate("runs", "MNIST"), "mine": translate("runs", "my drawings"),
        "both": translate("runs", "both, mine ×{weight}").format(weight=record.weight),
    }
    losses = {"cross_entropy": translate("runs", "cross-entropy"), "mnist_loss": "mnist_loss"}
    starts = {
        "zeros": translate("runs", "zeros"), "random": translate("runs", "random"),
        "baseline": translate("runs", "baseline"),
    }
    begun = starts[recipe.start]
    if record.first > 1:
        begun = translate("runs", "step {step}").format(step=record.first - 1)
    return {
        translate("runs", "learning rate"): f"{first:g}" if first == last else
        translate("runs", "{first}, then {last}").format(first=f"{first:g}", last=f"{last:g}"),
        translate("runs", "batch size"): str(recipe.batch_size),
        translate("runs", "epochs asked for"): str(recipe.epochs),
        translate("runs", "loss"): losses[recipe.loss],
        translate("runs", "started from"): begun,
        translate("runs", "seed"): str((recipe.seed + record.turn) % 2**31),
        translate("runs", "trained on"): sources[record.source],
        translate("runs", "images"): f"{record.images:,}",
        translate("runs", "each digit equally"): translate("runs", "yes") if record.balanced
        else translate("runs", "no"),
    }


def result_facts(record: RunRecord) -> Facts:
    """What came of it."""
    accuracy = record.accuracy
    return {
        translate("runs", "steps"): str(record.steps),
        translate("runs", "mean loss"): f"{record.loss:.4f}",
        translate("runs", "accuracy on MNIST"): "–" if accuracy is None else percentage(accuracy),
    }


def differences(record: RunRecord, before: RunRecord | None) -> str:
    """What this run was made with that the one before it was not."""
    if before is None:
        return translate("runs", "the first run")
    facts, others = recipe_facts(record), recipe_facts(before)
    changed = [
        translate("runs", "{fact} {new} instead of {old}").format(
            fact=fact, new=value, old=others[fact])
        for fact, value in facts.items() if value != others[fact]
    ]
    if not changed:
        return translate("runs", "made just like {name}").format(name=before.name)
    return ", ".join(changed)
