"""Watches the lab's losses: when they grow beyond all bounds, one notice says so with remedies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.lab.recipe import LabRecipe
from gui.model.lab.lab import Lab
from gui.model.notices import Notice

if TYPE_CHECKING:
    from engine.lab.divergence import Divergence


class DivergenceWatch(QObject):
    """`notice` is what is to be said of the run, or None. Closed, it stays so until the next run.

    It is written anew as the run goes on: the loss grows, then it is inf, then nan.
    """

    changed = Signal()

    def __init__(self, lab: Lab) -> None:
        super().__init__(lab)
        self._lab = lab
        self._recipe: LabRecipe = lab.recipe
        self.notice: Notice | None = None
        self._found: Divergence | None = None
        self._since = 0  # the steps there were when the present rate was set
        self._is_closed = False
        lab.caught_up.connect(self._look)
        lab.was_reset.connect(self._begin)
        lab.recipe_changed.connect(self._on_recipe)

    def close(self) -> None:
        """The user has read it."""
        self._is_closed = True
        self._say(None)

    def _begin(self) -> None:
        self._since, self._is_closed = 0, False
        self._say(None)

    def _on_recipe(self) -> None:
        recipe = self._lab.recipe
        if recipe.learning_rate != self._recipe.learning_rate:
            self._since = self._lab.progress.steps
            if self._found is not None and self._found.infinite is self._found.undefined is None:
                self._say(None)  # what has grown can shrink again
        self._recipe = recipe

    def _look(self) -> None:
        if self._is_closed:
            return
        from engine.lab.divergence import diagnose  # the start of the window needs none of it

        found = diagnose(self._lab.progress.losses, self._since)
        if found is not None and found != self._found:
            self._say(found, self._notice_of(found))

    def _notice_of(self, found: Divergence) -> Notice:
        from engine.lab.divergence import remedies
        from gui.notices import lab_divergence_words as divergence_words

        problem, recipe = self._lab.problem, self._lab.recipe
        return divergence_words.notice(found, remedies(problem, recipe), recipe)

    def _say(self, found: Divergence | None, notice: Notice | None = None) -> None:
        self._found = found
        if notice != self.notice:
            self.notice = notice
            self.changed.emit()
