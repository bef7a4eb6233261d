"""What the lab's pictures have in common: they move as often as there is time for."""

from gui.model.session import Session
from gui.widgets.view import View


class LabPicture(View):
    """A view with little room around it, as often up to date as the window is painted."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session.refresh_queue, what)
        self.lab = lab = session.lab
        self.body.setContentsMargins(10, 6, 10, 8)
        self.body.setSpacing(4)
        self.what.setMinimumWidth(1)
        self.follow(lab.caught_up, lab.was_reset, lab.moved, lab.recipe_changed)
