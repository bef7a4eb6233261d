"""A view of the session: of the drawing, the digits, or the training of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.model.session import Session
from gui.widgets.view import View

if TYPE_CHECKING:
    from engine.figures.record import DigitsExperiment


class SessionView(View):
    """What the views of the second page have in common."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session.refresh_queue, what)
        self.session = session
        self.follow(session.loading.is_loading_changed)  # whether a run can begin
        session.digit_set_changed.connect(self.put_away)  # behind another tab it is not hidden

    def show_figure(self, experiment: DigitsExperiment) -> None:
        """Choose what a published figure was measured on, where there is something to choose."""
