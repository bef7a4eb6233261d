"""Which step's predictions a view shows, where those of the step looked at are still to come."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.explore.session_view import SessionView

translate = QCoreApplication.translate


class StepNote:
    """In place of the line that says what is to be seen, as long as it is needed.

    The view is refreshed when the predictions are there.
    """

    def __init__(self, view: SessionView) -> None:
        self._view, self._usual = view, view.what.text()
        view.session.training.measured.connect(view.request)

    def show(self, shows_trained_model: bool = True) -> None:
        """Say it, or no longer, where what the view shows is not the trained model's."""
        line, note = self._view.what, self._note() if shows_trained_model else ""
        if note and line.text() == self._usual:
            line.setMinimumHeight(line.height())  # so that nothing below it moves
        line.setText(note or self._usual)
        if not note:
            line.setMinimumHeight(0)

    def _note(self) -> str:
        session = self._view.session
        training, digit_set = session.training, session.digit_set
        at, step = training.timeline.at, training.predictions_step
        if digit_set is None or not training.knows_something or step == at:
            return ""
        if step is None:
            return predicting(len(digit_set.data.valid))
        return translate(
            "StepNote", "Showing step {step}. Computing the predictions of step {at} for {n} "
                        "images …"
        ).format(step=step, at=at, n=f"{len(digit_set.data.valid):,}")


def predicting(images: int) -> str:
    """While there is nothing to show yet."""
    return translate(
        "StepNote", "Computing the predictions for {n} images …"
    ).format(n=f"{images:,}")
