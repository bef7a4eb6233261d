"""The acts of training and of travelling in time, each with its key, for menus and buttons."""

from gui.model.image_words import others_come
from gui.model.loading.torch_loader import until_torch
from gui.model.session import Session
from gui.widgets.steps.step_actions import Actions


class TrainingActions(Actions):
    """Which of them can be done now, and what Train would do."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        training = session.training
        self.train = self.make("F5", training.toggle)
        self.step = self.make("F6", training.step, self.tr("&Step"), self.tr(
            "Take one step: one batch of images (F6)"
        ))
        self.stop = self.make("F7", training.stop, self.tr("St&op"), self.tr(
            "Stop the run here and keep the weights (F7)"
        ))
        self.reset = self.make("F8", training.reset, self.tr("&Reset"), self.tr(
            "Discard what the model has learned: same seed, same start (F8)"
        ))
        self.travel = self.make_travel(
            training.timeline, self.tr("One &epoch back"), self.tr("One epoch for&ward")
        )
        for signal in (training.flow_changed, session.hardware_found, session.digit_set_changed,
                       session.loading.is_loading_changed, training.caught_up,
                       training.was_reset):
            signal.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        training = self._session.training
        trainer = training.trainer
        can_begin = training.can_begin
        ready = can_begin and not training.is_waiting
        if training.is_in_full_flow:
            text = self.tr("Pause")
        elif trainer.is_running:
            text = self.tr("Continue")
        else:
            has_begun = training.progress.steps or training.progress.given
            text = self.tr("Train more") if has_begun else self.tr("Train")
        error = self._session.workspace.torch_error
        if not ready and error is None:  # the drawings, too
            text = self.tr("Loading …")
        self.train.setText(text)
        self.train.setData("pause" if training.is_in_full_flow else "train")
        self.train.setToolTip(
            self.tr("Start, pause or continue the training (F5)") if can_begin
            else others_come() if training.can_train
            else until_torch(self._session.hardware, self.tr(
                "PyTorch and the digits are loading; you can draw in the meantime"))
        )
        self.train.setEnabled(ready)
        self.step.setEnabled(ready and not training.is_in_full_flow)
        self.stop.setEnabled(trainer.is_running or training.is_waiting)
        self.reset.setEnabled(can_begin)
