"""The baseline is a linear model: its weights beside the trained ones."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGridLayout, QPushButton

from engine.models.linear import LinearModel, from_means
from engine.models.trained import Additive
from gui.explore.capabilities import not_linear_here
from gui.explore.session_view import SessionView
from gui.model.session import Session
from gui.widgets import theme
from gui.widgets.card import muted, wrapped
from gui.widgets.export import Exportable
from gui.widgets.numbers import percentage, signed
from gui.widgets.pictures.digit_pictures import DigitPictures
from gui.widgets.pictures.picture import Values
from gui.widgets.plain import Label


class Side:
    """One of the two models: its weights on a scale of their own, its bias, what it says."""

    def __init__(self, session: Session, title: str) -> None:
        self.title = Label(title)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self._largest = 1.0
        self.pictures = DigitPictures(230, self._render, session.pointing, small=64)
        self.numbers = Label()
        self.numbers.setWordWrap(True)
        self.numbers.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _render(self, values: Values) -> QImage:
        return theme.signed_image(values / self._largest)

    def show(self, model: Additive, lines: list[str]) -> None:
        weights = model.weights.astype(np.float64)
        self._largest = float(np.abs(weights).max()) or 1.0
        self.pictures.show_values(list(weights))
        self.numbers.setText("\n".join(lines))

    def clear(self, text: str) -> None:
        for picture in self.pictures.pictures:
            picture.show_values(None)
        self.numbers.setText(text)


class AsLinearView(SessionView):
    """Two columns: the RMSE baseline written as weights and bias, and the trained model."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self.baseline = Side(session, self.tr("The RMSE baseline, as weights"))
        self.trained = Side(session, self.tr("The model in the window"))
        self._formula = muted()
        self._formula.setWordWrap(True)
        self.alike = muted()
        self.alike.setWordWrap(True)
        self.start = QPushButton(self.tr("Start training from here"))
        self.start.setToolTip(wrapped(self.tr(
            "Reset, and start the training from the baseline's weights instead of zeros."
        )))
        self._baseline: LinearModel | None = None
        self.exports = tuple(
            Exportable(name, side.pictures, side.pictures.table)
            for name, side in ((self.tr("the baseline's weights"), self.baseline),
                               (self.tr("the trained weights"), self.trained))
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        for column, side in enumerate((self.baseline, self.trained)):
            grid.addWidget(side.title, 0, column)
            grid.addWidget(side.pictures, 1, column)
            grid.addWidget(side.numbers, 2, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.start, 3, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._formula)
        self.body.addLayout(grid)
        self.body.addWidget(self.alike)
        self.body.addStretch(1)
        self.start.clicked.connect(lambda: session.training.start_from_baseline())
        session.digit_set_changed.connect(self._set_digits)
        self.follow(session.predicted, session.digit_set_changed, session.training.was_reset,
                    session.training.compared)
        self._set_digits()

    def _set_digits(self) -> None:
        digits = self.session.digits
        digit_set = self.session.digit_set
        self._baseline = from_means(digits, digit_set.means) if digit_set else None
        pair = len(digits) == 2
        for side in (self.baseline, self.trained):
            side.pictures.set_names(
                [self.tr("weights")] if pair else [str(digit) for digit in digits],
                self.tr("Blue: evidence for the first digit; orange: for the second.") if pair
                else self.tr("Blue: evidence for the digit; orange: against it."),
            )
        self._formula.setText((self.tr(
            "“Closer to mean {first} by RMSE” means: the sum of 2 (mean {first} − mean {second}) "
            "× pixel, plus |mean {second}|² − |mean {first}|², is above 0."
        ).format(first=digits[0], second=digits[1])) if pair else self.tr(
            "The closest digit by RMSE is the one with the largest sum of 2 × mean × pixel, "
            "minus |mean|²."
        ))

    def refresh(self) -> None:
        session, training = self.session, self.session.training
        self.start.setEnabled(training.can_begin)
        if self._baseline is None or session.digit_set is None:
            for side in (self.baseline, self.trained):
                side.clear(self.tr("Loading the digits …"))
            return
        predicted = session.digit_set.validation.baseline_predicted_labels("rmse")
        right = predicted == session.digit_set.data.valid.labels
        self.baseline.show(self._baseline, self._lines(
            self._baseline, float(right.mean())
        ))
        model = training.model
        if model is None or not training.knows_something:
            self.trained.clear(self.tr("The model is not trained yet: press Train, or start from "
                                       "the baseline's weights."))
            self.alike.setText("")
            return
        image = session.predictions.image
        here = model.linear_at(image)
        is_local = not isinstance(model, Additive)
        if here is None or (is_local and session.predictions.is_blank):
            self.trained.clear(not_linear_here(model) or self.tr(
                "For each drawing a network is a different linear model: draw a digit to see the "
                "one for yours."))
            self.alike.setText("")
            return
        lines = self._lines(here, training.accuracy)
        if is_local:
            lines.insert(0, self.tr("linear model for your drawing"))
        self.trained.show(here, lines)
        self.alike.setText(self.tr(
            "Similarity of the two pictures (cosine of the angle between the weights): {value}"
        ).format(value=signed(_cosine(self._baseline, here))))

    def _lines(self, model: Additive, accuracy: float | None) -> list[str]:
        session = self.session
        largest = float(np.abs(model.weights).max())
        lines = [self.tr("largest |weight| {value}").format(value=f"{largest:z.4f}")]
        pair = len(model.digits) == 2
        if pair:
            lines.append(self.tr("bias {value}").format(value=signed(float(model.bias[0]))))
        if accuracy is not None:
            lines.append(self.tr("accuracy on the validation images {value}").format(
                value=percentage(accuracy)
            ))
        if not session.predictions.is_blank:
            image = session.predictions.image
            prediction = model.predict(image)
            says = "–" if prediction.digit is None else str(prediction.digit)
            if pair:
                logit = float(model.logits(image[None])[0, 0])
                lines.append(self.tr("logit of your drawing {logit}, so the prediction is "
                                     "{digit}").format(
                    logit=signed(logit), digit=says
                ))
            else:
                lines.append(self.tr("prediction for your drawing: {digit}").format(digit=says))
        return lines


def _cosine(one: Additive, other: Additive) -> float:
    """Of the angle between all weights of both, biases left out."""
    a, b = (each.weights.astype(np.float64).ravel() for each in (one, other))
    length = float(np.linalg.norm(a) * np.linalg.norm(b))
    return float(a @ b) / length if length else 0.0
