"""Both machines' verdicts in a line each, for the page that has no cards."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from engine.classifiers import Verdict
from gui import theme
from gui.card import muted
from gui.numbers import percentage
from gui.session import Session


class VerdictLines(QWidget):
    """A digit in its colour and how sure it is, for the baseline and for the linear model."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 6)
        grid.setHorizontalSpacing(12)
        self.digits: dict[str, QLabel] = {}
        self.words: dict[str, QLabel] = {}
        for row, (key, name) in enumerate((("l1", self.tr("Baseline (L1)")),
                                           ("linear", self.tr("Linear model")))):
            digit, words = QLabel("–"), QLabel()
            font = digit.font()
            font.setPointSizeF(font.pointSizeF() * 1.8)
            font.setBold(True)
            digit.setFont(font)
            digit.setAccessibleName(name)
            grid.addWidget(muted(name), row, 0)
            grid.addWidget(digit, row, 1)
            grid.addWidget(words, row, 2)
            self.digits[key], self.words[key] = digit, words
        grid.setColumnStretch(2, 1)
        session.judged.connect(self._refresh)
        session.form_changed.connect(self._refresh)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._refresh()

    def _refresh(self) -> None:
        session = self._session
        opinion = session.opinion
        self._say("l1", opinion.l1, "" if opinion.l1 is None else
                  self.tr("nearest by {margin}").format(margin=f"{opinion.l1.margin:.4f}"))
        verdict = opinion.linear
        words = self.tr("knows nothing yet") if not session.training.knows_something else ""
        if verdict is not None:
            words = (self.tr("cannot tell") if verdict.digit is None
                     else percentage(verdict.score(verdict.digit)))
        self._say("linear", verdict, words)

    def _say(self, key: str, verdict: Verdict | None, words: str) -> None:
        digit = verdict.digit if verdict is not None else None
        colour = theme.current().muted
        if verdict is not None and digit is not None:
            colour = theme.digit_colour(verdict.digits, digit).name()
        label, style = self.digits[key], f"color: {colour}"
        if label.styleSheet() != style:
            label.setStyleSheet(style)
        label.setText("–" if digit is None else str(digit))
        self.words[key].setText(words)
