"""One line at the foot of the window: what to do next, or what has just happened."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from gui.notices import Notice
from gui.session import Session


class NoticeBar(QFrame):
    """Always there, so that nothing jumps. A notice stays until it is closed or outlived."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("card")
        self._session = session
        self._notice: Notice | None = None
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.reset = QPushButton(self.tr("Reset"))
        self.close_button = QToolButton()
        self.close_button.setText("✕")
        self.close_button.setAccessibleName(self.tr("Close this notice"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 6, 4)
        row.addWidget(self.text, 1)
        row.addWidget(self.reset)
        row.addWidget(self.close_button)
        self.setFixedHeight(max(2 * self.text.fontMetrics().height() + 12,
                                self.reset.sizeHint().height() + 10))
        self.reset.clicked.connect(session.reset)
        self.close_button.clicked.connect(self.clear)
        session.noticed.connect(self._on_noticed)
        session.training_was_reset.connect(self.clear)
        for signal in (session.judged, session.training_ended, session.trainer.started,
                       session.lesson_changed):
            signal.connect(self._refresh)
        self._refresh()

    def clear(self) -> None:
        self._notice = None
        self._refresh()

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
        self.reset.setVisible(notice is not None and notice.offers_reset)
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
        if session.trainer.is_running:
            return self.tr("Watch the loss fall, and the linear model's verdict move with it.")
        if not session.knows_something:
            return self.tr("The baseline has answered. The linear model has yet to learn: "
                           "press Train.")
        return self.tr("Wrong answer? Press the digit's key to add the drawing to yours, choose "
                       "“both”, and train more. Or compare “as drawn” with “normalised”.")
