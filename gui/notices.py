"""What the user is told, in words, and what the button beside it would do."""

from dataclasses import dataclass
from typing import Literal

from gui.errors import explain

Offer = Literal["", "bring back", "slower", "faster", "stop", "both", "balance", "normalise",
                "show one"]
"""What can be offered; gui.offers has the button's label and the command of each."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user should know. rate: the learning rate that the offer would set."""

    text: str
    is_error: bool = False
    offer: Offer = ""
    rate: float = 0.0


def failed(error: Exception) -> Notice:
    """That something could not be done, and why."""
    return Notice(explain(error), is_error=True)
