"""A view that follows the training no quicker than anybody can read."""

from time import monotonic

from gui.explore.session_view import SessionView
from gui.model.drawings.canvas_content import CanvasContent
from gui.model.session import Session
from gui.widgets.view import PAUSE


class ThrottledView(SessionView):
    """Of the model looked at: at once when the user travels or pauses, else four times a second."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._due = 0.0
        self._predicted_of: CanvasContent | None = None
        training = session.training
        training.model_changed.connect(self.follow_model)
        self.follow(session.digit_set_changed, training.flow_changed)

    def follow_drawing(self) -> None:
        """At once when what is on the canvas is another; it is predicted anew with every model."""
        self.session.predicted.connect(self._on_predicted)

    def _on_predicted(self) -> None:
        content = self.session.sketch.content
        if content is not self._predicted_of:
            self._predicted_of = content
            self.request()
        else:
            self.follow_model()

    def follow_model(self) -> None:
        """The model looked at is another."""
        training, now = self.session.training, monotonic()
        if training.is_in_full_flow and training.timeline.is_newest and now < self._due:
            return  # another comes soon, or the pause or the end of the run
        self._due = now + PAUSE
        self.request()
