"""Beside each answer on the first page, the way to its explanation."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.widgets.card import Card

translate = QCoreApplication.translate


def add_questions(
    drawing: Card, similarity: Card, linear: Card, training: Card,
    show_view: Callable[[str], object],
) -> None:
    """The learner's three questions, each on the card that it is about."""
    why = translate("MainWindow", "Why this prediction?")
    for card, key, words, at_foot in (
        (similarity, "why", why, True),
        (linear, "why", why, True),
        (training, "timeline", translate("MainWindow", "How did it learn this?"), False),
        (drawing, "move", translate("MainWindow", "Why was my digit misread?"), False),
    ):
        card.add_question(words, partial(show_view, key), at_foot)
