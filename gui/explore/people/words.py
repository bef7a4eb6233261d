"""On whose drawings a model does worst, and what leaving them out has shown, in sentences."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from engine.explain.by_person import FEW, Count, Person, worst
from gui.explore.model_choice import Who
from gui.model.experiments.leave_out import LeaveOutPlan, with_drawings
from gui.widgets.numbers import percentage, short

translate = QCoreApplication.translate

_NAMED = 4
"""Names of a tie that are written out."""


def model_name(who: Who, distance: str) -> str:
    """As a sentence begins with it."""
    if who == "linear":
        return translate("people", "The model")
    return (translate("people", "The baseline by L1") if distance == "l1"
            else translate("people", "The baseline by RMSE"))


def whose_is_worst(model: str, persons: Sequence[Person], counts: Sequence[Count]) -> str:
    """A tie is said as one, and few drawings to be few. One person alone is nobody's worst."""
    found = worst(counts)
    if not found.places:
        return translate("people", "There is no drawing of these digits yet.")
    first = counts[found.places[0]]
    share = percentage(first.accuracy or 0.0)
    numbers = {"model": model, "share": share, "n": first.drawings, "correct": first.correct}
    names = _listed([persons[place].name for place in found.places])
    if len(with_drawings(persons)) == 1:
        text = translate("people", "{model}: {correct} of {n} correct on “{name}” ({share})."
                         ).format(name=names, **numbers)
    elif found.all_equal:
        text = translate("people", "{model} does equally well on everyone: {share} each."
                         ).format(**numbers)
    elif len(found.places) > 1:
        text = translate("people", "{model} does worst on {names}, a tie: {share} each."
                         ).format(names=names, **numbers)
    else:
        text = translate("people", "{model} does worst on “{name}”: {correct} of {n} correct "
                                   "({share}).").format(name=names, **numbers)
    if found.few:
        text += " " + few(min(counts[place].drawings for place in found.places))
    return text


def few(drawings: int) -> str:
    """What an accuracy on so few is worth."""
    assert 0 < drawings < FEW
    if drawings == 1:
        return translate("people", "That is only 1 drawing: it says next to nothing.")
    return translate(
        "people", "Only {n} drawings: one more mistake or one less makes {points} points."
    ).format(n=drawings, points=short(100 / drawings, 2))


def what_left_out_shows(
    plan: LeaveOutPlan, seen: Sequence[Count], unseen: Sequence[Count]
) -> str:
    """The two sums over everybody. seen: by the model looked at, of those who were left out."""
    before, after = sum(seen, Count(0, 0)), sum(unseen, Count(0, 0))
    if not after.drawings:
        return ""
    return translate(
        "people", "Never having seen their hand, the models are right on {correct} of {n} drawings "
                  "({share}). Seed {seed}, every other person's drawing counted as {weight}."
    ).format(
        correct=after.correct, n=after.drawings, share=percentage(after.accuracy or 0.0),
        seed=plan.recipe.seed, weight=plan.weight,
    ) + ("" if not before.drawings else " " + translate(
        "people", "The model looked at: {share}."
    ).format(share=percentage(before.accuracy or 0.0)))


def _listed(names: Sequence[str]) -> str:
    """Those of a tie between quotation marks; of many the first, and how many more."""
    if len(names) == 1:
        return names[0]
    shown = ", ".join(f"“{name}”" for name in names[:_NAMED])
    rest = len(names) - _NAMED
    return shown if rest <= 0 else translate("people", "{names} and {n} more").format(
        names=shown, n=rest)
