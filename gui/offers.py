"""The buttons beside what the user is told: what each says, and what it does."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count

from PySide6.QtCore import QCoreApplication

from gui.notices import Notice, Offer
from gui.session import Session

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Remedy:
    """label: with {rate} where the notice has one."""

    label: str
    command: Callable[[Notice], None]


def remedies(session: Session) -> dict[Offer, Remedy]:
    """Every offer that a notice can make."""
    training = session.training
    images = count()

    def set_rate(notice: Notice) -> None:
        training.set_recipe(replace(training.recipe, learning_rate=notice.rate))

    def slower(notice: Notice) -> None:
        set_rate(notice)
        training.reset()

    def on_both(_: Notice) -> None:
        training.choose_data("both", training.balance_mine)
        training.train()

    def balance(_: Notice) -> None:
        run, goes_on = training.runs.find(training.runs.current), training.trainer.is_running
        training.choose_data(training.source, True)
        if goes_on and run is not None and run.made.source != training.source:
            training.fine_tune()
        elif goes_on:
            training.train()

    def show_one(_: Notice) -> None:
        if session.lesson is not None:
            session.show_image("valid", next(images) % len(session.lesson.data.valid))

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
    }
