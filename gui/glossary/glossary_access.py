"""Opens the glossary, shows where a term is at work, and puts terms on the first page's cards."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.glossary.glossary_dialog import GlossaryDialog
from gui.glossary.terms import Language, PlaceKind, Term, read_terms
from gui.widgets.card import Card
from gui.widgets.labels.term_button import TermButton


class GlossaryAccess(QObject):
    """go: opens a lesson by its id, a view by its key, a page by its name."""

    def __init__(
        self, window: QWidget, language: Language, go: Mapping[PlaceKind, Callable[[str], object]],
    ) -> None:
        super().__init__(window)
        self._window, self._go = window, go
        self._language: Language = language

    def open(self) -> None:
        """Show all terms over the window."""
        dialog = GlossaryDialog(self._language, self._window)
        dialog.wanted.connect(self.show)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show(self, term: Term) -> None:
        """Go to where it is at work."""
        self._go[term.kind](term.name)

    def add_terms(self, keys: Sequence[tuple[Card, Sequence[str]]]) -> None:
        """Terms by their keys, underlined, on the cards that use them."""
        terms = {term.key: term for term in read_terms()}
        for card, names in keys:
            for name in names:
                term = terms[name]
                card.add_term(TermButton(
                    term.short(self._language), term.title(self._language),
                    term.text(self._language), self.tr("Show me"),
                    partial(self.show, term),
                ))
