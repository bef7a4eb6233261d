"""What the user is told, in words, and what the buttons beside it would do."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication

from gui.errors import explain

Offer = Literal["", "bring back", "slower", "faster", "stop", "both", "balance", "normalise",
                "show one", "lab slower", "lab scale", "lab zero", "lab function"]
"""What can be offered; gui.offers has the button's label and the command of each."""


MOST_OFFERS = 2
"""Buttons that there is room for beside a notice."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One button's worth. number: what it would set: a learning rate, or the inputs' scale."""

    offer: Offer
    number: float = 0.0


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user should know. offers: the best first, at most MOST_OFFERS.

    is_good: that something was done, and nothing is wrong.
    """

    text: str
    is_error: bool = False
    offers: tuple[Proposal, ...] = ()
    is_good: bool = False

    @property
    def offer(self) -> Offer:
        """What the first one offers; "" where there is none."""
        return self.offers[0].offer if self.offers else ""


def proposing(offer: Offer, number: float = 0.0) -> tuple[Proposal, ...]:
    """A single offer."""
    return (Proposal(offer, number),)


def failed(error: Exception) -> Notice:
    """That something could not be done, and why."""
    return Notice(explain(error), is_error=True)


def saved(path: Path) -> Notice:
    """That something was saved, and where."""
    text = QCoreApplication.translate("Files", "Saved: {path}").format(path=path)
    return Notice(text, is_good=True)
