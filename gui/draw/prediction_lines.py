"""Both models' predictions in a line each, for the page that has no cards."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from engine.models.classifier import Prediction
from gui.model.classifiers import model_title
from gui.model.session import Session
from gui.widgets import theme
from gui.widgets.card import muted
from gui.widgets.labels.steady_label import SteadyLabel
from gui.widgets.numbers import percentage
from gui.widgets.plain import Label
from gui.widgets.sums import gap
from gui.widgets.when_seen.while_seen import WhileSeen


class PredictionLines(QWidget):
    """A digit in its colour and how sure it is, for the baseline and the model that is trained."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 6)
        grid.setHorizontalSpacing(12)
        self.digits: dict[str, Label] = {}
        self.words: dict[str, SteadyLabel] = {}
        self._trained_name = muted()
        for row, (key, label) in enumerate((("l1", muted(self.tr("Baseline (L1)"))),
                                            ("trained", self._trained_name))):
            digit, words = Label("–"), SteadyLabel()
            font = digit.font()
            font.setPointSizeF(font.pointSizeF() * 1.8)
            font.setBold(True)
            digit.setFont(font)
            grid.addWidget(label, row, 0)
            grid.addWidget(digit, row, 1)
            grid.addWidget(words, row, 2)
            self.digits[key], self.words[key] = digit, words
        grid.setColumnStretch(2, 1)
        self.digits["l1"].setAccessibleName(self.tr("Baseline (L1)"))
        session.training.recipe_changed.connect(self._name_model)
        self._name_model()
        self._refreshed = WhileSeen(self, self._refresh)
        session.predicted.connect(self._refreshed.ask)
        session.form_changed.connect(self._refreshed.ask)
        self._refresh()

    def _name_model(self) -> None:
        title = model_title(self._session.training.recipe.model)
        self._trained_name.setText(title)
        self.digits["trained"].setAccessibleName(title)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._refreshed.ask()

    def _refresh(self) -> None:
        session = self._session
        predictions = session.predictions
        self._say("l1", predictions.l1, "" if predictions.l1 is None else
                  self.tr("closer by {margin}").format(margin=gap(predictions.l1)))
        prediction = predictions.trained
        words = self.tr("not trained yet") if not session.training.knows_something else ""
        if prediction is not None:
            words = (self.tr("undecided") if prediction.digit is None
                     else percentage(prediction.score(prediction.digit)))
        self._say("trained", prediction, words)

    def _say(self, key: str, prediction: Prediction | None, words: str) -> None:
        digit = prediction.digit if prediction is not None else None
        colour = theme.current().muted
        if prediction is not None and digit is not None:
            colour = theme.digit_colour(prediction.digits, digit).name()
        label, style = self.digits[key], f"color: {colour}"
        if label.styleSheet() != style:
            label.setStyleSheet(style)
        text = "–" if digit is None else self._session.class_names.of(digit)
        if text != label.text():
            label.setText(text)
        self.words[key].setText(words)
