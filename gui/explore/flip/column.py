"""One model: the fewest pixels that turn its prediction over, one after another."""

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.drawings.drawing import SIDE
from engine.drawings.raster import Image
from engine.explain.flips import Flip, stages
from engine.models.classifier import Classifier, Floats
from engine.models.pixel_similarity import Similarity
from engine.models.trained import Additive
from gui.explore.flip.marked_picture import Mark, MarkedPicture
from gui.explore.flip.score_curve import StageCurve
from gui.explore.flip.stage_scores import scores_of
from gui.explore.score_table import scores
from gui.model.classifiers import ClassifierInfo
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.fields.wheel import Slider
from gui.widgets.labels.placeholder import Placeholder
from gui.widgets.labels.steady_line import SteadyLine
from gui.widgets.pictures.picture import Pointing
from gui.widgets.pictures.square_picture import SquarePicture
from gui.widgets.plain import Label
from gui.widgets.tables.number_table import Cell, NumberTable

_PACE = 80
"""Milliseconds from one pixel to the next."""


class FlipColumn(QFrame):
    """info: of the classifier; of the model that is trained it may become another's."""

    tried = Signal(Flip)

    def __init__(self, info: ClassifierInfo, pointing: Pointing) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(info.title)
        self._info = info
        self._flip: Flip | None = None
        self._classifier: Classifier | None = None
        self._stages: list[Image] = []
        self._marks: list[Mark] = []
        self._scores: Floats = np.empty((1, 2))
        self._at_end = True
        self._timer = QTimer(self, interval=_PACE)
        self._timer.timeout.connect(self._advance)
        self._name = Label(info.title)
        self._name.setObjectName("title")
        self.headline = SteadyLine(align=Qt.AlignmentFlag.AlignLeft)
        self.picture = MarkedPicture(self.tr("the image with the pixels changed"), pointing)
        self.table = NumberTable(self.tr("The scores while the pixels change"))
        when = (self.tr("before"), self.tr("now"), self.tr("after"))
        self.table.set_form(["0", *(max(">0.0000", word, key=len) for word in when)], 3)
        self._heads = [Cell(), *(Cell(word, quiet=True) for word in when)]
        self.curve = StageCurve()
        self.count = SteadyLine("000")
        self.play = QPushButton(self.tr("Pause"))
        self.play.setMinimumWidth(self.play.sizeHint().width())  # the wider of its two words
        self.slider = Slider()
        self.slider.setMinimumWidth(50)
        self.slider.setAccessibleName(self.tr("Pixels changed"))
        self.slider.setToolTip(wrapped(self.tr("How many of the pixels are changed")))
        self.attempt = QPushButton(self.tr("Try it"))
        self.attempt.setToolTip(wrapped(self.tr(
            "Change these pixels in the image of your drawing. Undo restores them."
        )))
        self.pages = Placeholder(self._content())
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 8)
        column.setSpacing(4)
        column.addWidget(self._name)
        column.addWidget(self.pages, 1)
        self._explain(True)
        self.play.clicked.connect(lambda: self._toggle())
        self.slider.valueChanged.connect(self._on_moved)
        self.attempt.clicked.connect(lambda: self.tried.emit(self._flip) if self._flip else None)

    @property
    def key(self) -> str:
        """Of the classifier."""
        return self._info.key

    def call(self, info: ClassifierInfo) -> None:
        """It is another classifier's from now on."""
        if info != self._info:
            self._info = info
            self._name.setText(info.title)
            self.setAccessibleName(info.title)

    def _content(self) -> QWidget:
        controls = QHBoxLayout()
        controls.setSpacing(6)
        controls.addWidget(self.play)
        controls.addWidget(self.slider, 1)
        controls.addWidget(self.count)
        controls.addWidget(self.attempt)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self.headline)
        column.addWidget(SquarePicture(self.picture, 84, 360), 1000)
        column.addLayout(controls)
        column.addWidget(self.table)
        column.addWidget(self.curve, 10)
        column.addStretch(1)
        return content

    def _explain(self, is_fewest: bool) -> None:
        text = self.tr(
            "Why fewer pixels are not enough: the most that one pixel between 0 and 1 can add "
            "for the other digit does not depend on the other pixels. So the pixels that can add "
            "most are changed first, until the prediction flips."
        ) if is_fewest else self.tr(
            "These pixels flip the prediction, as checked with the model itself. Fewer pixels "
            "may be enough: here, what a pixel adds depends on the other pixels, so finding the "
            "fewest would take a great many tries."
        )
        self.picture.explain(text)
        self.headline.setToolTip(wrapped(text))

    # what it shows

    @property
    def stage(self) -> int:
        """How many pixels are changed in the picture."""
        return self.slider.value()

    @property
    def is_playing(self) -> bool:
        return self._timer.isActive()

    def say(self, sentence: str) -> None:
        """There is nothing to turn over, and this is why."""
        self._timer.stop()
        self._flip, self._classifier, self._at_end = None, None, True
        self.pages.say(sentence)

    def wait(self, sentence: str) -> None:
        """Another is being found. What is shown stays, but it is of another image or model."""
        if self._flip is None:
            self.say(sentence)
            return
        self._timer.stop()
        self.headline.say(sentence)
        self.attempt.setEnabled(False)

    def show_flip(self, flip: Flip, original: Image, classifier: Classifier) -> None:
        """Show another flip, at its end unless the user has chosen a place in the one before."""
        self._flip, self._classifier = flip, classifier
        self.attempt.setEnabled(True)
        self._stages = list(stages(flip, original))
        before, after = original.ravel(), flip.image.ravel()
        self._marks = [((pixel // SIDE, pixel % SIDE), bool(after[pixel] > before[pixel]))
                       for pixel in flip.pixels]
        count = len(flip.pixels)
        is_fewest = isinstance(classifier, Additive | Similarity)
        text = (self.tr("{before} → {after} with {count} of 784 pixels") if is_fewest
                else self.tr("{before} → {after} with at most {count} of 784 pixels"))
        self.headline.say(text.format(before=flip.before, after=flip.after, count=count),
                          theme.current().text, True)
        self._explain(is_fewest)
        self.slider.blockSignals(True)
        self.slider.setMaximum(count)
        if self._at_end and not self.is_playing:
            self.slider.setValue(count)
        self.slider.blockSignals(False)
        self._scores = scores_of(flip, np.stack(self._stages), classifier)
        self.curve.show_scores(self._scores, (str(flip.before), str(flip.after)), tuple(
            theme.digit_colour(classifier.digits, digit).name()
            for digit in (flip.before, flip.after)))
        self.pages.say("")
        self._show_stage()

    def to_end(self) -> None:
        """Another drawing: nothing that was chosen for the one before counts."""
        self._timer.stop()
        self._at_end = True

    def _show_stage(self) -> None:
        flip, classifier = self._flip, self._classifier
        if flip is None or classifier is None:
            return
        self.picture.show_values(self._stages[self.stage] / 255)
        self.picture.show_marks(self._marks[:self.stage])
        self.play.setText(self.tr("Pause") if self.is_playing else self.tr("Play"))
        self.count.say(str(self.stage))
        self.curve.show_stage(self.stage)
        shown = self._scores[[0, self.stage, len(flip.pixels)]]
        if self._info.better == "low":
            shown = -shown  # the smaller distance is the better one
        best = shown >= shown.max(axis=1, keepdims=True)
        best[best.all(axis=1)] = False
        texts = [
            scores(self._info, [float(abs(value)) for value in row],
                   int(is_best.argmax()) if is_best.any() else None)
            for row, is_best in zip(shown, best, strict=True)]
        self.table.show_rows([
            self._heads,
            *([Cell(str(digit), theme.digit_colour(classifier.digits, digit).name(), strong=True),
               *(Cell(each[line], strong=bool(strong))
                 for each, strong in zip(texts, best[:, line], strict=True))]
              for line, digit in enumerate((flip.before, flip.after))),
        ])

    def rows(self) -> list[tuple[float | str, ...]]:
        """Of each pixel that is to be changed: model, order, row, column, from, to."""
        flip = self._flip
        if flip is None or not self.attempt.isEnabled():  # it is of another image or model
            return []
        return [(self._info.key, order, *divmod(pixel, SIDE),
                 int(self._stages[0].ravel()[pixel]), int(flip.image.ravel()[pixel]))
                for order, pixel in enumerate(flip.pixels, 1)]

    # what the user does

    def _toggle(self) -> None:
        if self.is_playing:
            self._timer.stop()
            self._at_end = False
        else:
            if self.stage == self.slider.maximum():
                self.slider.setValue(0)
            self._timer.start()
        self._show_stage()

    def _advance(self) -> None:
        if self.visibleRegion().isEmpty():  # another tab came in front
            self._timer.stop()
            return
        if self.stage + 1 >= self.slider.maximum():
            self._timer.stop()
        self.slider.setValue(self.stage + 1)

    def _on_moved(self) -> None:
        self._at_end = self.stage == self.slider.maximum()
        self._show_stage()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)
