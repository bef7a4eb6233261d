"""Beside each answer on the first page, the way to its explanation, and its terms."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.glossary.glossary_access import GlossaryAccess
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


def add_terms(glossary: GlossaryAccess, similarity: Card, linear: Card, training: Card) -> None:
    """The terms that a beginner may not know, each on the card that uses it."""
    glossary.add_terms((
        (similarity, ("l1", "rmse")), (linear, ("logit",)),
        (training, ("loss", "cross_entropy", "epoch", "sgd")),
    ))
