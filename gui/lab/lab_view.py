"""A view of the lab's run, no quicker than anybody can read."""

from time import monotonic

from PySide6.QtCore import QCoreApplication

from gui.lab.problem_words import AT_ONCE
from gui.model.session import Session
from gui.widgets.numbers import in_full
from gui.widgets.view import PAUSE, View

translate = QCoreApplication.translate


class LabView(View):
    """Of the step looked at: at once when the user acts, else four times a second."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session.refresh_queue, what)
        self.session, self.lab = session, session.lab
        self._due = 0.0
        self.lab.caught_up.connect(self._on_stepped)
        self.follow(self.lab.was_reset, self.lab.moved, self.lab.recipe_changed,
                    self.lab.flow_changed)

    def _on_stepped(self) -> None:
        now = monotonic()
        if self.lab.is_in_flow and (now < self._due or not self.lab.is_newest):
            return  # others come soon, or the end of the flow
        self._due = now + PAUSE
        self.request()

    def place(self) -> str:
        """Which step is looked at, in words."""
        if self.lab.at == 0:
            return translate("lab view", "At the start")
        return translate("lab view", "After step {step}").format(step=f"{self.lab.at:,}")

    def assignments(self) -> str:
        """The parameters at the step looked at: w = 1, b = 0; of many the first ones."""
        named = list(zip(self.lab.problem.names, self.lab.parameters, strict=True))
        text = ", ".join(f"{name} = {in_full(value)}" for name, value in named[:AT_ONCE])
        return text if len(named) <= AT_ONCE else translate(
            "lab view", "{some}, … ({count} parameters)").format(some=text, count=len(named))
