"""A view of the session: of the drawing, the digits, or the training of the model."""

from engine.figures.record import DigitsExperiment
from gui.model.session import Session
from gui.widgets.view import View


class SessionView(View):
    """What the views of the second page have in common."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session.refresh_queue, what)
        self.session = session

    def show_figure(self, experiment: DigitsExperiment) -> None:
        """Choose what a published figure was measured on, where there is something to choose."""
