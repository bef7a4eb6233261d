"""Mistakes: the validation images that are read wrongly, the worst first."""


from engine.explain.validation import mistakes
from gui.explore.model_choice import ModelChoice
from gui.explore.prediction_source import PredictionSource, look, why_nothing
from gui.explore.step_note import StepNote
from gui.explore.throttled_view import ThrottledView
from gui.explore.validation_tiles import ValidationTiles
from gui.model.session import Session
from gui.widgets.card import muted
from gui.widgets.numbers import percentage
from gui.widgets.plain import Label


class MistakesView(ThrottledView):
    """Whose mistakes, how many, and each as a tile."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._step_note = StepNote(self)
        self.choice = ModelChoice(self.tr("Mistakes of"), with_both=True)
        self.count = Label()
        self.count.setObjectName("title")
        self.legend = muted()
        for label in (self.count, self.legend):
            label.setWordWrap(True)
        self.tiles = ValidationTiles(session, self.tr("Wrong predictions, the worst first"))
        for widget in (self.choice, self.count, self.legend, self.tiles):
            self.body.addWidget(widget)
        self.body.addStretch()
        self.choice.changed.connect(self._begin_anew)
        self.tiles.more_wanted.connect(self.refresh)
        session.digit_set_changed.connect(self.tiles.back_to_first_page)

    def _begin_anew(self) -> None:
        self.tiles.back_to_first_page()
        self.refresh()

    def refresh(self) -> None:
        self._step_note.show(self.choice.who != "baseline")
        reader = look(self.session, self.choice.who, self.choice.distance)
        self.tiles.setVisible(reader is not None)
        self.legend.setVisible(reader is not None)
        if reader is None:
            self.count.setText(why_nothing(self.session))
            return
        worst = mistakes(reader.wrong, reader.badness).tolist()
        self.count.setText(self._how_many(reader, len(worst)))
        self.legend.setText(self._what_is_under())
        self.legend.setVisible(bool(worst))
        self.tiles.show_images(worst, reader)

    def _how_many(self, reader: PredictionSource, wrong: int) -> str:
        numbers = {"wrong": f"{wrong:,}", "all": f"{len(reader.wrong):,}",
                   "share": percentage(wrong / len(reader.wrong))}
        if reader.who == "both":
            return self.tr("{wrong} of {all} wrong in both ({share})").format(**numbers)
        return self.tr("{wrong} of {all} wrong ({share})").format(**numbers)

    def _what_is_under(self) -> str:
        if self.choice.who == "baseline":
            return self.tr("Under each image: label → prediction, and how much farther the "
                           "label's mean image was than the prediction's.")
        return self.tr("Under each image: label → prediction, and the loss, −log p(label).")
