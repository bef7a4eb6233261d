"""The walk from the drawing to another image: where the network bends, and what each pixel did."""

from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.explain.walk import walk
from engine.looks import Look, nobody_looks
from engine.models.capabilities.walk import OwnWalk, TooManyKinks, Walk
from engine.models.trained import TrainedModel
from gui.explore.capabilities import no_straight_pieces
from gui.explore.throttled_view import ThrottledView
from gui.explore.units.words import whose_logit
from gui.explore.walk.board import WalkBoard
from gui.explore.walk.other_end import End, OtherEnd
from gui.explore.walk.words import rests, still_working, too_many
from gui.model.loading.torch_loader import until_torch
from gui.model.session import Session
from gui.model.training.background_measures import BackgroundMeasures
from gui.widgets.card import muted
from gui.widgets.export import Exportable
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.labels.placeholder import Placeholder

Image = NDArray[Any]

_SLOT = "walk"


class WalkView(ThrottledView):
    """Where it leads to is chosen above; below is the walk, or why there is none."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self.other_end = OtherEnd(session)
        self.background = BackgroundMeasures(session)  # a walk of a model's own takes long
        self.background.found.connect(self.request)
        self.of_text, self.of = muted(), ComboBox()
        self.of.setAccessibleName(self.tr("Logit"))
        heading = QWidget()
        row = QHBoxLayout(heading)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.of_text)
        row.addWidget(self.of)
        row.addStretch(1)
        self.board = WalkBoard(heading, session.pointing)
        self.pages = Placeholder(self.board)
        self.body.addWidget(self.other_end, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.pages, 1)
        self.exports = (
            Exportable(self.tr("the walk"), self.board.plot, self.board.plot.table),
            Exportable(self.tr("the contributions along the walk"), self.board.contributions,
                       self.board.table),
        )
        self.other_end.changed.connect(self.request)
        self.of.activated.connect(self.request)
        session.digit_set_changed.connect(self._set_digits)
        self.follow(session.training.was_reset, session.collection.changed)
        self.follow_drawing()
        self._set_digits()

    def _set_digits(self) -> None:
        """Of two digits there is one logit, the first's; of more one each."""
        digits = self.session.digits
        self.other_end.list_digits()
        self.board.set_digits(digits)
        self.of.clear()
        many = len(digits) > 2
        self.of.setVisible(many)
        if not many:
            self.of_text.setText(self.tr("Logit: above 0 the prediction is {first}, below 0 it "
                                         "is {second}")
                                 .format(first=digits[0], second=digits[1]))
            return
        self.of_text.setText(self.tr("Kinks and contributions of"))
        self.of.addItem(self.tr("the predicted digit's logit"), None)
        for index, digit in enumerate(digits):
            self.of.addItem(whose_logit(digits, digit), index)

    def forget(self) -> None:
        self.background.forget(_SLOT)
        self.board.forget()

    def refresh(self) -> None:
        model, predictions = self.session.training.model, self.session.predictions
        predicted = None if predictions.trained is None else predictions.trained.digit
        self.other_end.avoid(predicted)
        end = None if self.session.digit_set is None else self.other_end.end(self.session.digit_set)
        found, sentence = self._find(model, end)
        self.pages.say(sentence)
        if found is None or model is None:
            self.board.forget()
            return
        output: int | None = self.of.currentData()
        if output is None:
            output = 0 if predicted is None or len(model.digits) == 2 else model.digits.index(
                predicted)
        self.board.show_walk(found, output)
        if isinstance(model, OwnWalk) and end is not None and not self._is_of_now(model, end):
            self.board.say_outdated(
                rests() if self.session.training.is_in_full_flow else still_working())

    def _find(self, model: TrainedModel | None, end: End | None) -> tuple[Walk | None, str]:
        """The walk, or why there is none."""
        session = self.session
        if session.digit_set is None or model is None:
            return None, until_torch(session.hardware, self.tr("Loading the digits …"))
        if not session.training.knows_something:
            return None, self.tr("The model is not trained yet: press Train.")
        if not model.parameters.is_finite:
            return None, self.tr("The weights are no longer finite numbers: reset the model.")
        if session.predictions.is_blank:
            return None, self.tr("Draw a digit, then walk from it to another image.")
        if end is None:
            return None, self.tr("You have no labeled drawings yet: add one under the canvas, or "
                                 "choose another image.")
        self.other_end.say(end.name)
        if isinstance(model, OwnWalk):
            return self._find_beside(model, end)
        found = walk(model, session.predictions.image, end.image)
        return (found, "") if found is not None else (None, no_straight_pieces(model))

    def _is_of_now(self, model: TrainedModel, end: End) -> bool:
        return self.background.is_of(_SLOT, _key(model, self.session.predictions.image, end.image))

    def _find_beside(self, model: TrainedModel, end: End) -> tuple[Walk | None, str]:
        """On a thread, for it takes a second; meanwhile the one before stays."""
        flows, image = self.session.training.is_in_full_flow, self.session.predictions.image
        if flows:
            self.background.leave(_SLOT)
        else:
            self.background.ask(_SLOT, _key(model, image, end.image), None,
                                lambda look: _walk_or_too_many(model, image, end.image, look))
        latest = self.background.latest(_SLOT)
        if latest is None or latest[0][0] != model.digits:  # of others the logits are others
            return None, rests() if flows else self.tr("Computing where the network bends …")
        found: Walk | TooManyKinks = latest[1]
        return (found, "") if isinstance(found, Walk) else (None, too_many(found.most))


def _key(model: TrainedModel, start: Image, end: Image) -> tuple[object, ...]:
    """Equal for the same walk."""
    return (model.digits, model.parameters, start.dtype, start.tobytes(), end.dtype, end.tobytes())


def _walk_or_too_many(
    model: TrainedModel, start: Image, end: Image, look: Look | None
) -> Walk | TooManyKinks | None:
    try:
        return walk(model, start, end, look or nobody_looks)
    except TooManyKinks as error:
        return error
