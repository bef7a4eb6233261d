"""As drawn, or normalised: which image the models are given, and what each would say."""

import re
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from engine.drawings.raster import Image
from gui.model.classifiers import classifier_infos
from gui.model.predictions import ImageForm, ImagePredictions
from gui.model.session import Session
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.labels.steady_label import SteadyLabel
from gui.widgets.pictures.picture import Picture

_SIDE, _SMALL_SIDE = 84, 48
"""Pixels of a picture."""

Said = tuple[tuple[str, tuple[int, ...], int | None], ...]
"""A classifier's name, the digits it tells apart, and the one it predicts, if it can tell."""


class ImageFormPanel(QWidget):
    """Two previews side by side with the predictions on each, and the switch between them."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        texts: dict[ImageForm, tuple[str, str]] = {
            "raw": (self.tr("&As drawn"), self.tr(
                "The models get your drawing exactly where you drew it. They have only seen "
                "centered digits of one size, so they often fail: that's the lesson."
            )),
            "normalised": (self.tr("Fitted like M&NIST"), self.tr(
                "Prepared like MNIST's digits: the longest side becomes 20 pixels, the lines are "
                "redrawn with a pen of 2.5 pixels, and the center of mass is moved to the middle."
            )),
        }
        self.buttons: dict[ImageForm, QRadioButton] = {}
        self.pictures: dict[ImageForm, Picture] = {}
        self.says: dict[ImageForm, SteadyLabel] = {}
        self._images: dict[ImageForm, Image] = {}
        self._said: dict[ImageForm, Said] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for form, (name, explanation) in texts.items():
            button = QRadioButton(name)
            button.setToolTip(wrapped(explanation))
            button.setChecked(form == session.form)
            button.clicked.connect(lambda _=False, form=form: session.set_form(form))
            group.addButton(button)
            picture = Picture(re.sub(r"\(&.\)|&", "", name), side=_SIDE,
                              pointing=session.pointing)
            picture.explain(explanation)
            says = SteadyLabel(name="muted")
            says.setTextFormat(Qt.TextFormat.RichText)  # of digits or escaped names
            says.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(2)
            words.addWidget(button)
            words.addWidget(says)
            words.addStretch()
            row.addWidget(picture)
            row.addLayout(words, 1)
            self.buttons[form], self.pictures[form], self.says[form] = button, picture, says
        session.training.recipe_changed.connect(self._name_models)
        self._name_models()
        session.digit_set_changed.connect(self._said.clear)  # the same digits may be called else
        session.predicted.connect(self._on_predicted)
        session.form_changed.connect(lambda: self.buttons[session.form].setChecked(True))
        self._on_predicted()

    def set_compact(self, compact: bool) -> None:
        """Smaller pictures, in less room."""
        for picture in self.pictures.values():
            picture.set_side(_SMALL_SIDE if compact else _SIDE)
        self.pictures["raw"].setVisible(not compact)  # the canvas shows it as well

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._said = {}  # in the colours of before
            self._on_predicted()

    def _on_predicted(self) -> None:
        drawing_predictions = self._session.drawing_predictions
        for form in self.buttons:
            predictions = drawing_predictions.of(form)
            if predictions.image is not self._images.get(form):  # a newer model has the same image
                self._images[form] = predictions.image
                self.pictures[form].show_values(predictions.image)
            said = () if drawing_predictions.is_blank else self._of(predictions)
            before = self._said.get(form, ())
            if said != before:
                self._said[form] = said
                self.says[form].setText(self._prediction_lines(said))
                if [name for name, *_ in said] != [name for name, *_ in before]:
                    self.says[form].updateGeometry()  # more lines, or fewer

    def _of(self, predictions: ImagePredictions) -> Said:
        """What each classifier predicts."""
        return tuple([
            (self._names[key], each.digits, each.digit)
            for key, each in predictions.by_key.items()
        ])

    def _name_models(self) -> None:
        """The model that is trained may have become another."""
        infos = classifier_infos(self._session.training.recipe.model)
        self._names = {info.key: info.short for info in infos}
        for says in self.says.values():  # nothing moves once each of them predicts
            lines = "\n".join(info.short for info in infos)  # letters of some scripts are higher
            says.setMinimumHeight(says.label.fontMetrics().size(0, lines).height())

    def _prediction_lines(self, said: Said) -> str:
        lines, of = [], self._session.class_names.of
        for name, digits, digit in said:
            text = "–"
            if digit is not None:
                colour = theme.digit_colour(digits, digit).name()
                text = f'<b style="color: {colour}">{escape(of(digit))}</b>'
            lines.append(self.tr("{machine}: {digit}").format(machine=name, digit=text))
        return "<br>".join(lines)
