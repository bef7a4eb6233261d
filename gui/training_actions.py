"""The acts of training and of travelling in time, each with its key, for menus and buttons."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from gui.session import Session


class TrainingActions(QObject):
    """Which of them can be done now, and what Train would do."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        training = session.training
        self.train = self._action("F5", training.toggle)
        self.step = self._action("F6", training.step, self.tr("&Step"), self.tr(
            "Take one step: one batch of images (F6)"
        ))
        self.stop = self._action("F7", training.trainer.stop, self.tr("St&op"), self.tr(
            "End the run here and keep the weights (F7)"
        ))
        self.reset = self._action("F8", training.reset, self.tr("&Reset"), self.tr(
            "Forget everything learned: same seed, same start (F8)"
        ))
        timeline = training.timeline
        self.travel = (
            self._action("Alt+Left", lambda: timeline.go_by(-1), self.tr("One step &back")),
            self._action("Alt+Right", lambda: timeline.go_by(1), self.tr("One step forwar&d")),
            self._action("Alt+PgUp", lambda: timeline.go_by_epoch(-1), self.tr("One &epoch back")),
            self._action("Alt+PgDown", lambda: timeline.go_by_epoch(1),
                         self.tr("One epoch for&ward")),
            self._action("Alt+Home", lambda: timeline.go(0), self.tr("To the st&art")),
            self._action("Alt+End", timeline.go_to_newest, self.tr("To the &newest step")),
        )
        trainer = training.trainer
        for signal in (trainer.started, trainer.paused, trainer.resumed, trainer.ended,
                       session.hardware_found, session.loading.requested, session.lesson_changed,
                       training.stepped, training.was_reset):
            signal.connect(self._refresh)
        self._refresh()

    def _action(
        self, key: str, command: object, text: str = "", tip: str = ""
    ) -> QAction:
        assert callable(command)
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setToolTip(tip)
        action.triggered.connect(lambda: command())
        return action

    def _refresh(self) -> None:
        training = self._session.training
        trainer = training.trainer
        ready = training.can_train
        if training.is_in_full_flow:
            text = self.tr("Pause")
        elif trainer.is_running:
            text = self.tr("Continue")
        else:
            text = self.tr("Train more") if training.progress.steps else self.tr("Train")
        if not ready:
            text = self.tr("Loading …")
        self.train.setText(text)
        self.train.setToolTip(
            self.tr("Run the training, pause it, go on with it (F5)") if ready
            else self.tr("PyTorch and the digits are being loaded; you can draw meanwhile")
        )
        self.train.setEnabled(ready)
        self.step.setEnabled(ready and not training.is_in_full_flow)
        self.stop.setEnabled(trainer.is_running)
        self.reset.setEnabled(ready)
