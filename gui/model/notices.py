"""What the user is told, in words, and what the buttons beside it would do."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication

from engine.errors import brief
from gui.model.error_texts import explain

SuggestionKey = Literal["", "bring back", "take back", "save drawings", "slower", "faster", "stop",
                        "both", "balance", "normalise", "show one", "lab slower", "lab scale",
                        "lab zero", "lab function", "random start",
                        "no decay", "network", "trained model", "begin anew"]
"""What can be suggested; gui.notices.suggestion_buttons has each one's label and command."""


MOST_SUGGESTIONS = 2
"""Buttons that there is room for beside a notice."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One button's worth. number: what it would set: a learning rate, or the inputs' scale."""

    suggestion: SuggestionKey
    number: float = 0.0


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user should know. suggestions: the best first, at most MOST_SUGGESTIONS.

    is_good: that something was done, and nothing is wrong.
    """

    text: str
    is_error: bool = False
    suggestions: tuple[Suggestion, ...] = ()
    is_good: bool = False

    @property
    def suggestion(self) -> SuggestionKey:
        """What the first one suggests; "" where there is none."""
        return self.suggestions[0].suggestion if self.suggestions else ""


def suggesting(suggestion: SuggestionKey, number: float = 0.0) -> tuple[Suggestion, ...]:
    """A single suggestion."""
    return (Suggestion(suggestion, number),)


def failed(error: Exception) -> Notice:
    """That something could not be done, and why."""
    return Notice(explain(error), is_error=True)


def saved(path: Path) -> Notice:
    """That something was saved, and where."""
    text = QCoreApplication.translate("Files", "Saved: {path}").format(path=brief(path))
    return Notice(text, is_good=True)


def assumed_weights(path: Path, digits: tuple[int, ...], outputs: int) -> Notice:
    """What was taken for granted of weights whose file says nothing of it."""
    if outputs == 2:
        text = QCoreApplication.translate(
            "Files", "{name} does not say what its two outputs mean: they are taken for {first} "
            "and {second}, and pixels as being from 0 to 1. The logit shown is their difference."
        ).format(name=brief(path.name, 60), first=digits[0], second=digits[1])
    elif outputs == 1:
        text = QCoreApplication.translate(
            "Files", "{name} does not say what its one output means: a positive logit is taken "
            "for {first}, a negative one for {second}, and pixels as being from 0 to 1."
        ).format(name=brief(path.name, 60), first=digits[0], second=digits[1])
    else:
        text = QCoreApplication.translate(
            "Files", "{name} does not say what its outputs mean: they are taken for {digits}, in "
            "this order, and pixels as being from 0 to 1."
        ).format(name=brief(path.name, 60), digits=", ".join(map(str, digits)))
    return Notice(text)
