"""The buttons beside what the user is told: what each says, and what it does."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.notices import Offer, Proposal
from gui.session import Session

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Remedy:
    """label: with {rate} or {scale} for the proposal's number."""

    label: str
    command: Callable[[Proposal], None]


def remedies(session: Session) -> dict[Offer, Remedy]:
    """Every offer that a notice can make."""
    training = session.training
    images = count()

    def set_rate(proposal: Proposal) -> None:
        training.set_recipe(replace(training.recipe, learning_rate=proposal.number))

    def slower(proposal: Proposal) -> None:
        set_rate(proposal)
        training.reset()

    def on_both(_: Proposal) -> None:
        training.choose_data("both", training.balance_mine)
        training.train()

    def balance(_: Proposal) -> None:
        run, goes_on = training.runs.find(training.runs.current), training.trainer.is_running
        training.choose_data(training.source, True)
        if goes_on and run is not None and run.made.source != training.source:
            training.fine_tune()
        elif goes_on:
            training.train()

    def show_one(_: Proposal) -> None:
        if session.lesson is not None:
            session.show_image("valid", next(images) % len(session.lesson.data.valid))

    def in_lab(change: Callable[[float], dict[str, Any]]) -> Callable[[Proposal], None]:
        def begin_anew(proposal: Proposal) -> None:
            session.lab.set_recipe(replace(session.lab.recipe, **change(proposal.number)))
            session.lab.reset()
            session.lab.run()

        return begin_anew

    return {
        "bring back": Remedy(translate("offers", "Bring it back"),
                             lambda _: session.collection.bring_back()),
        "slower": Remedy(translate("offers", "Reset with rate {rate}"), slower),
        "faster": Remedy(translate("offers", "Raise the rate to {rate}"), set_rate),
        "stop": Remedy(translate("offers", "Stop here"), lambda _: training.trainer.stop()),
        "both": Remedy(translate("offers", "Train on both"), on_both),
        "balance": Remedy(translate("offers", "Count each digit equally"), balance),
        "normalise": Remedy(translate("offers", "Use normalised"),
                            lambda _: session.set_form("normalised")),
        "show one": Remedy(translate("offers", "Show me one"), show_one),
        "lab slower": Remedy(translate("offers", "Smaller rate {rate}"),
                             in_lab(lambda rate: {"learning_rate": rate})),
        "lab scale": Remedy(translate("offers", "Scale the inputs × {scale}"),
                            in_lab(lambda scale: {"scale": scale})),
        "lab zero": Remedy(translate("offers", "Zero the gradients"),
                           in_lab(lambda _: {"zero": True})),
        "lab function": Remedy(translate("offers", "Take x**2 instead"),
                               in_lab(lambda _: {"expression": "x**2"})),
    }
