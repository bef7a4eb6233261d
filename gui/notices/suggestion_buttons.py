"""The buttons beside what the user is told: what each says, and what it does."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from PySide6.QtCore import QCoreApplication

import resources
from engine.models.networks.model import FAMILY as NETWORKS
from engine.models.roster import architecture_of, usual_key
from gui.model.files.shipped_models import open_shipped
from gui.model.notices import Suggestion, SuggestionKey
from gui.model.session import Session

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SuggestionButton:
    """label: with {rate} or {scale} for the proposal's number."""

    label: str
    command: Callable[[Suggestion], object]


Buttons = dict[SuggestionKey, SuggestionButton]


def suggestion_buttons(session: Session) -> Buttons:
    """Every offer that a notice can make."""
    return {**_of_training(session), **_of_drawings(session), **_of_the_lab(session)}


def _of_training(session: Session) -> Buttons:
    training = session.training

    def set_recipe(resets: bool = True, **fields: Any) -> None:
        training.set_recipe(replace(training.recipe, **fields))
        if resets:
            training.reset()

    def network(_: Suggestion) -> None:
        if training.may_begin():
            training.set_recipe(training.recipe.with_model(usual_key(NETWORKS)))
            training.train()

    return {
        "slower": SuggestionButton(
            translate("offers", "Reset with rate {rate}"),
            lambda suggestion: set_recipe(learning_rate=suggestion.number),
        ),
        "faster": SuggestionButton(
            translate("offers", "Raise the rate to {rate}"),
            lambda suggestion: set_recipe(resets=False, learning_rate=suggestion.number),
        ),
        "random start": SuggestionButton(
            translate("offers", "Reset and start from random numbers"),
            lambda _: set_recipe(start=architecture_of(training.recipe.model).starts[0]),
        ),
        "no decay": SuggestionButton(
            translate("offers", "Reset without weight decay"),
            lambda _: set_recipe(weight_decay=0.0),
        ),
        "network": SuggestionButton(translate("offers", "Train a network"), network),
        "trained model": SuggestionButton(
            translate("offers", "Open a trained model"),
            lambda _: open_shipped(resources.CNN, session),
        ),
        "begin anew": SuggestionButton(
            translate("offers", "Begin anew"), lambda _: session.begin_anew()
        ),
        "stop": SuggestionButton(
            translate("offers", "Stop here"), lambda _: training.stop()
        ),
    }


def _of_drawings(session: Session) -> Buttons:
    training, images = session.training, count()

    def on_both(_: Suggestion) -> None:
        if training.may_begin():
            training.choose_data("both", training.balance_mine)
            training.train()

    def balance(_: Suggestion) -> None:
        run, goes_on = training.runs.find(training.runs.current), training.trainer.is_running
        training.choose_data(training.source, True)
        if goes_on and run is not None and run.settings.source != training.source:
            training.fine_tune()
        elif goes_on:
            training.train()

    def show_one(_: Suggestion) -> None:
        if session.digit_set is not None:
            session.show_image("valid", next(images) % len(session.digit_set.data.valid))

    return {
        "bring back": SuggestionButton(
            translate("offers", "Restore"),
            lambda _: session.last_act.undo_of_collection(),
        ),
        "take back": SuggestionButton(
            translate("offers", "Undo"), lambda _: session.last_act.undo_of_collection()),
        "save drawings": SuggestionButton(
            translate("offers", "Save the drawings as a file …"),
            lambda _: session.collection.save_asked.emit(),
        ),
        "both": SuggestionButton(translate("offers", "Train on both"), on_both),
        "balance": SuggestionButton(translate("offers", "Balance the digits"), balance),
        "normalise": SuggestionButton(
            translate("offers", "Fit like MNIST"), lambda _: session.set_form("normalised")
        ),
        "show one": SuggestionButton(translate("offers", "Show me a digit"), show_one),
    }


def _of_the_lab(session: Session) -> Buttons:
    def change(**fields: Any) -> None:
        session.lab.set_recipe(replace(session.lab.recipe, **fields))
        session.lab.reset()
        session.lab.run()

    return {
        "lab slower": SuggestionButton(
            translate("offers", "Smaller rate {rate}"),
            lambda suggestion: change(learning_rate=suggestion.number),
        ),
        "lab scale": SuggestionButton(
            translate("offers", "Scale the inputs × {scale}"),
            lambda suggestion: change(scale=suggestion.number),
        ),
        "lab zero": SuggestionButton(
            translate("offers", "Zero the gradients"), lambda _: change(zero=True)
        ),
        "lab function": SuggestionButton(
            translate("offers", "Use x**2 instead"), lambda _: change(expression="x**2")
        ),
    }
