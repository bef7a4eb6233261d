"""One line at the foot of the window: what to do next, what has happened, what goes wrong."""

from functools import partial
from itertools import zip_longest

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton

from gui.model.loading.torch_loader import until_torch
from gui.model.notices import MOST_SUGGESTIONS, Notice
from gui.model.predictions import ImagePredictions
from gui.model.session import Session
from gui.notices.hints import OF_THE_RUN, Hints
from gui.notices.lab_next_step import what_next
from gui.notices.lab_watch import DivergenceWatch
from gui.notices.prediction_voice import PredictionVoice
from gui.notices.suggestion_buttons import suggestion_buttons
from gui.widgets.accessibility.announcer import Announcer
from gui.widgets.labels.steady_label import SteadyLabel

_SURE = 0.9
"""The probability from which on nothing hints at a mistake."""


class NoticeBar(QFrame):
    """Always there, so that nothing jumps. A notice stays until it is closed or out of date.

    It answers what the user did last; a hint is seen where there is none, or where it is new and
    the training in trouble.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("card")
        self._session = session
        self._notice: Notice | None = None
        self._guides = True
        self._shown: tuple[Notice | None, bool] | None = None  # whether it is seen, its buttons
        self.hints = Hints(session)
        self._in_lab = False
        self.lab_watch = DivergenceWatch(session.lab)
        self._of_lab: Notice | None = None  # what was said last of the lab
        self._remedies = suggestion_buttons(session)
        self.announcer = Announcer(self)
        self.voice = PredictionVoice(session, Announcer(self))
        self._line = SteadyLabel()
        self._line.setWordWrap(True)
        self.text = self._line.label
        self.suggestions = tuple(QPushButton() for _ in range(MOST_SUGGESTIONS))
        self.close_button = QToolButton()
        self.close_button.setText("✕")
        self.close_button.setAccessibleName(self.tr("Close this notice"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 6, 4)
        row.addWidget(self._line, 1)
        for button in self.suggestions:
            row.addWidget(button)
        row.addWidget(self.close_button)
        two_lines = "\n".join([self.close_button.accessibleName()] * 2)  # in the language's letters
        self.setFixedHeight(max(self.text.fontMetrics().size(0, two_lines).height() + 12,
                                self.suggestions[0].sizeHint().height() + 10))
        for index, button in enumerate(self.suggestions):
            button.clicked.connect(partial(self._take_up, index))
        self.close_button.clicked.connect(self._on_close)
        session.noticed.connect(self._on_noticed)
        session.training.was_reset.connect(self.clear)
        session.training.run_began.connect(self.clear)
        session.sketch.changed.connect(self.clear)
        session.collection.changed.connect(self.clear)
        self.hints.changed.connect(self._on_hints)
        self.lab_watch.changed.connect(self._on_lab)
        for signal in (session.training.flow_changed, session.training.data_changed,
                       self.hints.reviewed):
            signal.connect(self._refresh)
        lab = session.lab
        for fact in (lab.recipe_changed, lab.was_reset, lab.flow_changed, lab.moved):
            fact.connect(self._refresh)
        self._refresh()

    def set_in_lab(self, in_lab: bool) -> None:
        """Whether the lab is what is seen: then what to do next is to be done there."""
        news = self._notice
        if in_lab and not self._in_lab and news is not None and news.is_good:
            self._notice = news if news is self._of_lab else None  # the digits' is no news there
        self._in_lab = in_lab
        self._refresh()

    @property
    def _said(self) -> Notice | None:
        """What is said now, but for what to do next."""
        if self._in_lab:
            return self._notice
        notice = None if self._notice is self._of_lab else self._notice  # its buttons act there
        return notice or (self.hints.hint if self._guides else None)

    def set_guiding(self, guides: bool) -> None:
        """Whether it says what to do next; on the course the stop says that."""
        self._guides = guides
        self._refresh()

    def clear(self) -> None:
        """What was said of one act is out of date at the next."""
        if self._notice is not None:
            self._notice = None
            self._refresh()

    def let_good_news_go(self) -> None:
        """The user looks at something else: what was done well is no news there."""
        if self._notice is not None and self._notice.is_good:
            self.clear()

    def _on_close(self) -> None:
        if self._notice is not None:
            if self._notice is self._of_lab:
                self.lab_watch.close()
            self.clear()
        else:
            self.hints.close()

    def _take_up(self, index: int) -> None:
        said = self._said
        if said is not None and index < len(said.suggestions):
            suggestion = said.suggestions[index]
            self._remedies[suggestion.suggestion].command(suggestion)

    def _on_lab(self) -> None:
        """Something has gone wrong in the lab, or is over."""
        if self.lab_watch.notice is not None or self._notice is self._of_lab:
            self._notice = self._of_lab = self.lab_watch.notice
            self._refresh()

    def _on_hints(self) -> None:
        hint = self.hints.hint
        if hint is not None and hint.suggestion in OF_THE_RUN:
            self._notice = None
        self._refresh()

    def _on_noticed(self, notice: Notice) -> None:
        if not notice.is_error:  # errors get a message of their own
            self._notice = notice
            self._refresh()

    def _refresh(self) -> None:
        notice = self._said
        name = "muted" if notice is None else "news" if notice.is_good else "warning"
        text = notice.text if notice else self._what_next() if self._guides else ""
        if name != self.text.objectName():
            self.text.setObjectName(name)
            self.text.style().polish(self.text)
        if text != self.text.text():
            self._line.setText(text)
            self.setAccessibleName(text)
            self.announcer.say(text)
        if self._shown is not None and self._shown == (notice, self._guides):
            return
        self._shown = notice, self._guides
        proposals = notice.suggestions if notice else ()
        for button, suggestion in zip_longest(self.suggestions, proposals):
            button.setVisible(suggestion is not None)
            if suggestion is not None:
                number = f"{suggestion.number:g}"
                button.setText(self._remedies[suggestion.suggestion].label.format(
                    rate=number, scale=number
                ))
        self.close_button.setVisible(notice is not None)
        self.setVisible(self._guides or notice is not None)  # a stop needs the room

    def _what_next(self) -> str:
        session = self._session
        if self._in_lab:
            return what_next(session.lab, session.hardware)
        if session.training.is_waiting:
            return self.tr("Reading your drawings. The training begins in a moment; Stop calls it "
                           "off.")
        dataset_image = session.sketch.content.dataset_image
        if not session.training.timeline.is_newest:
            return self.tr("You are viewing step {step} of {steps}. Training continues from the "
                           "newest step: press Alt+End to go there.").format(
                step=session.training.timeline.at, steps=session.training.progress.steps)
        if dataset_image is not None:
            return self.tr("On the canvas: {name}. If you draw, a new drawing of your own "
                           "begins; Undo brings the previous one "
                           "back.").format(name=dataset_image.name)
        if session.drawing_predictions.is_blank:
            return self.tr("① Draw a {digits} ② See the baseline's answer ③ Press Train. New "
                           "here? Guided course (Ctrl+4).").format(
                digits=self.tr(" or a ").join(map(str, session.digits))
                if len(session.digits) == 2 else self.tr("digit")
            )
        if not session.training.can_train and not session.training.knows_something:
            return until_torch(session.hardware,
                               self.tr("Loading: the models will answer in a moment."))
        if session.training.trainer.is_paused:
            return self.tr("Paused. Step trains on one more batch; Continue resumes.")
        if session.training.trainer.is_running:
            return self.tr("Watch the loss fall, and the model's prediction move with it.")
        if not session.training.knows_something:
            return self.tr("The baseline has answered. The model is not trained yet: press Train.")
        learns_from_mine = session.training.source != "mnist"
        is_doubtful = _is_doubtful(session.predictions)
        if is_doubtful and learns_from_mine:
            return self.tr("Not right? Press the correct digit's key to save your drawing, and "
                           "train more. Or compare “As drawn” with “Fitted like MNIST”.")
        if is_doubtful:
            return self.tr("Not right? Press the correct digit's key to save your drawing, set "
                           "“Train on” to both, and train more. Or compare “As drawn” with “Fitted "
                           "like MNIST”.")
        if learns_from_mine:
            return self.tr("Right or wrong, the correct digit's key adds this drawing to yours, "
                           "and the model trains on it, too.")
        return self.tr("Right or wrong, the correct digit's key adds this drawing to yours. With "
                       "“Train on” set to both, the model trains on them, too.")


def _is_doubtful(predictions: ImagePredictions) -> bool:
    """Whether a model may well be wrong: the trained one is not sure, or they do not agree."""
    trained, l1 = predictions.trained, predictions.l1
    if trained is None or l1 is None or trained.digit is None:
        return True
    return trained.digit != l1.digit or trained.score(trained.digit) < _SURE
