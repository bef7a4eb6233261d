"""One line at the foot of the window: what to do next, or what has just happened."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from gui.notices import Notice
from gui.session import Session


class NoticeBar(QFrame):
    """Always there, so that nothing jumps. A notice stays until it is closed or out of date."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("card")
        self._session = session
        self._notice: Notice | None = None
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.offer = QPushButton(self.tr("Reset"))
        self.close_button = QToolButton()
        self.close_button.setText("✕")
        self.close_button.setAccessibleName(self.tr("Close this notice"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 6, 4)
        row.addWidget(self.text, 1)
        row.addWidget(self.offer)
        row.addWidget(self.close_button)
        self.setFixedHeight(max(2 * self.text.fontMetrics().height() + 12,
                                self.offer.sizeHint().height() + 10))
        self.offer.clicked.connect(self._on_offer)
        self.close_button.clicked.connect(self.clear)
        session.noticed.connect(self._on_noticed)
        session.training_was_reset.connect(self.clear)
        session.trainer.started.connect(self.clear)
        session.sketch.changed.connect(self._clear_unless_lasting)
        session.collection.changed.connect(self._clear_unless_lasting)
        trainer = session.trainer
        for signal in (trainer.started, trainer.paused, trainer.resumed, session.judged,
                       session.training_ended, session.lesson_changed):
            signal.connect(self._refresh)
        self._refresh()

    def clear(self) -> None:
        self._notice = None
        self._refresh()

    def _clear_unless_lasting(self) -> None:
        """What was said of one act is out of date at the next; trouble in training is not."""
        if self._notice is not None and self._notice.offer != "reset":
            self.clear()

    def _on_offer(self) -> None:
        if self._notice is not None and self._notice.offer == "reset":
            self._session.reset()
        else:
            self._session.collection.bring_back()

    def _on_noticed(self, notice: Notice) -> None:
        if not notice.is_error:  # errors get a message of their own
            self._notice = notice
            self._refresh()

    def _refresh(self) -> None:
        notice = self._notice
        self.text.setObjectName("warning" if notice else "muted")
        text = notice.text if notice else self._what_next()
        if text != self.text.text():
            self.text.setText(text)
            self.text.style().polish(self.text)
            self.setAccessibleName(text)
        self.offer.setVisible(notice is not None and bool(notice.offer))
        self.offer.setText(self.tr("Reset") if notice and notice.offer == "reset"
                           else self.tr("Bring it back"))
        self.close_button.setVisible(notice is not None)

    def _what_next(self) -> str:
        session = self._session
        if session.judgement.is_blank:
            return self.tr("Draw a {digits} on the canvas.").format(
                digits=self.tr(" or a ").join(map(str, session.digits))
                if len(session.digits) == 2 else self.tr("digit")
            )
        if not session.can_train:
            return self.tr("Loading: the machines will answer in a moment.")
        if session.trainer.is_paused:
            return self.tr("Paused. Step takes one batch more, Continue goes on.")
        if session.trainer.is_running:
            return self.tr("Watch the loss fall, and the linear model's verdict move with it.")
        if not session.knows_something:
            return self.tr("The baseline has answered. The linear model has yet to learn: "
                           "press Train.")
        return self.tr("Wrong answer? Press the digit's key to add the drawing to yours, choose "
                       "“both”, and train more. Or compare “as drawn” with “normalised”.")
