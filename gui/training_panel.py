"""Train, and watch it happen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSlider

from gui.card import Card, muted, wrapped
from gui.curves import AccuracyPlot, LossPlot
from gui.export import Exportable
from gui.loader import Lesson
from gui.recipe_form import RecipeForm
from gui.session import Session

PACES: tuple[float | None, ...] = (1, 2, 5, 10, 20, 50, 100, 200, 500, None)
"""Steps a second; None is as fast as the machine can."""

DEFAULT_PACE = 5


class TrainingPanel(Card):
    """The buttons, the pace, the recipe, the curves, the counters."""

    def __init__(self, session: Session) -> None:
        super().__init__("")
        self.title.setText(self.tr("Training"))
        self.setAccessibleName(self.tr("Training"))
        self._session = session
        self.train = QPushButton(self.tr("Train"))
        self.train.setObjectName("primary")
        self.step = QPushButton(self.tr("Step"))
        self.step.setToolTip(wrapped(self.tr("Take one step: one batch of images (F6)")))
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setToolTip(wrapped(self.tr("End the run here and keep the weights (F7)")))
        self.reset = QPushButton(self.tr("Reset"))
        self.reset.setToolTip(wrapped(
            self.tr("Forget everything learned: same seed, same start (F8)")
        ))
        for button, key in ((self.train, "F5"), (self.step, "F6"), (self.stop, "F7"),
                            (self.reset, "F8")):
            button.setShortcut(key)
        self.pace = QSlider(Qt.Orientation.Horizontal)
        self.pace.setRange(0, len(PACES) - 1)
        self.pace.setPageStep(1)
        self.pace.setAccessibleName(self.tr("Pace"))
        self.pace.setToolTip(wrapped(
            self.tr("How fast the steps are taken, so that you can watch")
        ))
        self.pace_text = muted()
        self.recipe = RecipeForm(session)
        self.loss = LossPlot()
        self.accuracy = AccuracyPlot()
        self.counters = muted("\n")
        self.counters.setMinimumWidth(1)  # long numbers do not widen the window
        self.counters.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self.exports = (
            Exportable(self.tr("the loss curve"), self.loss, self.loss.table),
            Exportable(self.tr("the accuracy curve"), self.accuracy, self.accuracy.table),
        )
        self._connect()
        self.pace.setValue(DEFAULT_PACE)
        self._refresh()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.train, 2)
        for button in (self.step, self.stop, self.reset):
            buttons.addWidget(button, 1)
        label = QLabel(self.tr("&Pace"))
        label.setBuddy(self.pace)
        pace = QGridLayout()
        pace.addWidget(label, 0, 0)
        pace.addWidget(self.pace, 0, 1)
        pace.addWidget(self.pace_text, 0, 2)
        self.pace_text.setMinimumWidth(self.pace_text.fontMetrics().horizontalAdvance(
            self.tr("{n} steps/s").format(n=500)
        ))
        self.body.addLayout(buttons)
        self.body.addLayout(pace)
        self.body.addWidget(self.recipe)
        self.body.addWidget(self.loss, 3)
        self.body.addWidget(self.accuracy, 2)
        self.body.addWidget(self.counters)

    def _connect(self) -> None:
        session = self._session
        self.train.clicked.connect(self._on_train)
        self.step.clicked.connect(session.step)
        self.stop.clicked.connect(session.trainer.stop)
        self.reset.clicked.connect(session.reset)
        self.pace.valueChanged.connect(self._on_pace)
        session.trainer.started.connect(self._refresh)
        session.trainer.paused.connect(self._refresh)
        session.trainer.resumed.connect(self._refresh)
        session.trainer.ended.connect(self._refresh)
        session.hardware_found.connect(self._refresh)
        session.loading.requested.connect(self._refresh)
        session.lesson_changed.connect(self._on_lesson)
        session.stepped.connect(self._show_progress)
        session.training_was_reset.connect(self._show_progress)

    def _on_train(self) -> None:
        trainer = self._session.trainer
        if trainer.is_running and not trainer.is_paused:
            trainer.pause()
        else:
            self._session.train()

    def _on_pace(self, place: int) -> None:
        pace = PACES[place]
        self._session.trainer.set_pace(pace)
        self.pace_text.setText(
            self.tr("full speed") if pace is None
            else self.tr("{n} steps/s").format(n=pace)
        )

    def _on_lesson(self, lesson: Lesson) -> None:
        self.accuracy.set_baseline(lesson.baseline_accuracy)
        self._refresh()
        self._show_progress()

    def _refresh(self) -> None:
        session, trainer = self._session, self._session.trainer
        ready = session.can_train
        if trainer.is_running and not trainer.is_paused:
            text = self.tr("Pause")
        elif trainer.is_running:
            text = self.tr("Continue")
        else:
            text = self.tr("Train more") if session.progress.steps else self.tr("Train")
        if not ready:
            text = self.tr("Loading …")
        self.train.setText(text)
        self.train.setShortcut("F5")  # a new text takes the shortcut away
        self.train.setToolTip(wrapped(
            self.tr("Run the training, pause it, go on with it (F5)") if ready
            else self.tr("PyTorch and the digits are being loaded; you can draw meanwhile")
        ))
        self.train.setEnabled(ready)
        self.step.setEnabled(ready and (not trainer.is_running or trainer.is_paused))
        self.stop.setEnabled(trainer.is_running)
        self.reset.setEnabled(ready)

    def _show_progress(self) -> None:
        progress = self._session.progress
        self.loss.show_progress(progress)
        self.accuracy.show_progress(progress)
        text = self.tr("step {step} · epoch {epoch}").format(
            step=progress.steps, epoch=progress.epochs
        )
        if progress.steps:
            text += self.tr(" · loss {loss}").format(loss=f"{progress.losses[-1]:.4f}")
        if progress.accuracies:
            text += self.tr(" · accuracy {value}").format(
                value=f"{progress.accuracies[-1][1]:.4f}"
            )
        speed = self.tr("{speed} images/s").format(speed=f"{progress.speed:,.0f}")
        self.counters.setText(f"{text}\n{speed} · {progress.device}" if progress.speed
                              else f"{text}\n{progress.device}")
        if not self._session.trainer.is_running:
            self._refresh()
