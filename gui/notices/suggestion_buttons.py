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
    command: Callable[[Suggestion], None]


def suggestion_buttons(session: Session) -> dict[SuggestionKey, SuggestionButton]:
    """Every offer that a notice can make."""
    training = session.training
    images = count()

    def set_rate(suggestion: Suggestion) -> None:
        training.set_recipe(replace(training.recipe, learning_rate=suggestion.number))

    def slower(suggestion: Suggestion) -> None:
        set_rate(suggestion)
        training.reset()

    def network(_: Suggestion) -> None:
        training.set_recipe(training.recipe.with_model(usual_key(NETWORKS)))
        training.train()

    def random_start(_: Suggestion) -> None:
        usual, *_others = architecture_of(training.recipe.model).starts
        training.set_recipe(replace(training.recipe, start=usual))
        training.reset()

    def no_decay(_: Suggestion) -> None:
        training.set_recipe(replace(training.recipe, weight_decay=0.0))
        training.reset()

    def bring_back(_: Suggestion) -> None:
        session.collection.undo()

    def take_back(_: Suggestion) -> None:
        if session.collection.undo():
            session.sketch.go_on()

    def on_both(_: Suggestion) -> None:
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

    def in_lab(change: Callable[[float], dict[str, Any]]) -> Callable[[Suggestion], None]:
        def begin_anew(suggestion: Suggestion) -> None:
            session.lab.set_recipe(replace(session.lab.recipe, **change(suggestion.number)))
            session.lab.reset()
            session.lab.run()

        return begin_anew

    return {
        "bring back": SuggestionButton(
            translate("offers", "Restore"), bring_back
        ),
        "take back": SuggestionButton(translate("offers", "Undo"), take_back),
        "save drawings": SuggestionButton(
            translate("offers", "Save the drawings as a file …"),
            lambda _: session.collection.save_asked.emit(),
        ),
        "slower": SuggestionButton(translate("offers", "Reset with rate {rate}"), slower),
        "faster": SuggestionButton(translate("offers", "Raise the rate to {rate}"), set_rate),
        "random start": SuggestionButton(
            translate("offers", "Reset and start from random numbers"), random_start
        ),
        "no decay": SuggestionButton(
            translate("offers", "Reset without weight decay"), no_decay
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
        "both": SuggestionButton(translate("offers", "Train on both"), on_both),
        "balance": SuggestionButton(translate("offers", "Balance the digits"), balance),
        "normalise": SuggestionButton(
            translate("offers", "Fit like MNIST"), lambda _: session.set_form("normalised")
        ),
        "show one": SuggestionButton(translate("offers", "Show me a digit"), show_one),
        "lab slower": SuggestionButton(
            translate("offers", "Smaller rate {rate}"), in_lab(lambda rate: {"learning_rate": rate})
        ),
        "lab scale": SuggestionButton(
            translate("offers", "Scale the inputs × {scale}"),
            in_lab(lambda scale: {"scale": scale}),
        ),
        "lab zero": SuggestionButton(
            translate("offers", "Zero the gradients"), in_lab(lambda _: {"zero": True})
        ),
        "lab function": SuggestionButton(
            translate("offers", "Use x**2 instead"), in_lab(lambda _: {"expression": "x**2"})
        ),
    }
