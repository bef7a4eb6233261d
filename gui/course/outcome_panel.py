"""What happened at a stop, whether the prediction held, and why: the right of the stop's panel."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QScrollArea, QVBoxLayout, QWidget

from gui.course.course import Course, Result
from gui.course.language import language
from gui.course.stops.stop import Stop, fill
from gui.widgets.layout.scroll_area import fit_to_words
from gui.widgets.plain import Label


class OutcomePanel(QScrollArea):
    """Scrolls where a text is long; its place is the same before and after."""

    def __init__(self, course: Course) -> None:
        super().__init__()
        self._course = course
        self._shown: object = None
        self.setAccessibleName(self.tr("What happened"))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(4)
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setFixedHeight(14)
        self.headline, self.happened, self.warning, self.why = (Label() for _ in range(4))
        font = self.headline.font()
        font.setBold(True)
        self.headline.setFont(font)
        self.warning.setObjectName("warning")
        column.addWidget(self.progress)
        for label in (self.headline, self.happened, self.warning, self.why):
            label.setTextFormat(Qt.TextFormat.PlainText)  # a file's words stay words
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        column.addStretch()
        fit_to_words(self, content)
        for fact in (course.entered, course.progressed, course.experiment.advanced,
                     course.experiment.session.training.stepped):
            fact.connect(self._refresh)

    def _refresh(self) -> None:
        course = self._course
        stop = course.stop
        if stop is None:
            return
        running = course.experiment.is_running
        self.progress.setVisible(running)
        if running:
            self.progress.setValue(round(100 * course.experiment.fraction))
        if course.result is not None:
            texts = self._results(stop, course.result)
        else:
            head = self.tr("Stopped before a result. Run it again.") \
                if course.was_stopped else ""
            if running:
                head = self.tr("Running …")
            look = stop.look.in_(language()) if course.is_committed else self.tr(
                "Choose an answer first; then you will see what to look at."
            )
            texts = head, look, "", ""
        if texts != self._shown:
            self._shown = texts
            for label, text in zip((self.headline, self.happened, self.warning, self.why), texts,
                                   strict=True):
                label.setText(text)
                label.setVisible(bool(text))
            self.verticalScrollBar().setValue(0)

    def _results(self, stop: Stop, result: Result) -> tuple[str, str, str, str]:
        spoken, values = language(), result.measured_values
        happened = fill(stop.happened.in_(spoken), values) if values else ""
        if self._course.hides_answers:
            return self.tr("Your prediction is saved."), happened, "", ""
        said = (stop.why, *stop.said_of(values))
        why = " ".join(fill(text.in_(spoken), values) if text is not stop.why
                       else text.in_(spoken) for text in said)
        return self._prediction(stop, result), happened, self._unusual(result), why

    def _prediction(self, stop: Stop, result: Result) -> str:
        if result.right is None:
            return self.tr("None of the answers was correct this time.")
        if result.right == self._course.choice:
            return self.tr("✓ Your prediction was correct.")
        return self.tr("✗ Not this time. Result: {answer}").format(
            answer=stop.choices[result.right].text.in_(language())
        )

    def _unusual(self, result: Result) -> str:
        if result.as_stated:
            return ""
        return self.tr("Unexpected result: did you change a setting? The explanation describes "
                       "the usual one.")
