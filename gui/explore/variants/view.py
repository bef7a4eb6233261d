"""Variants of what is on the canvas, or of a training image, and what is predicted of each."""

from dataclasses import replace
from typing import Literal

import numpy as np
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from engine.data.augmentation import augmented
from engine.drawings.raster import Image, Raster
from engine.drawings.variants import Variants, varied_drawings
from engine.models.classifier import Classifier, Images, Prediction
from engine.models.pixel_similarity import Similarity
from gui.explore.model_choice import ModelChoice
from gui.explore.throttled_view import ThrottledView
from gui.explore.variants.fields import RangeFields
from gui.model.session import Session
from gui.widgets.card import muted, wrapped
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.layout.fold_row import FoldRow
from gui.widgets.numbers import probability
from gui.widgets.pictures.mosaic import Mosaic, Tile
from gui.widgets.plain import Label

COUNT = 23
"""Variants shown, after what they are variants of."""

_APART = 1009
"""Between the seeds of two pages of drawn strokes."""

Of = Literal["canvas", "training"]


class VariantsView(ThrottledView):
    """What is set here is what training uses, once it is told to."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._page, self._index = 0, 0
        self._made: tuple[tuple[object, ...], Images] | None = None
        self.use = QCheckBox(self.tr("Train on these variants"))
        self.use.setToolTip(wrapped(self.tr(
            "From the next run on, every batch uses new variants of its images, MNIST's and "
            "yours, determined by the seed and the step number. Off: the images as they are."
        )))
        self.of, self.changed_in = ComboBox(), ComboBox()
        for text, of in ((self.tr("the canvas"), "canvas"),
                         (self.tr("a training image"), "training")):
            self.of.addItem(text, of)
        for text, changed in ((self.tr("the image, as in training"), "image"),
                              (self.tr("the strokes, before they become an image"), "strokes")):
            self.changed_in.addItem(text, changed)
        self.next_image = QPushButton(self.tr("Next image"))
        self.others = QPushButton(self.tr("Other variants"))
        self.others.setToolTip(self.tr("Draw other variants, as in another training step."))
        self.ranges = RangeFields(session.training.recipe.variants)
        self.choice = ModelChoice(self.tr("Predictions of"))
        self.summary = Label(" ")
        self.summary.setObjectName("title")
        self.note = muted(" ")
        for label in (self.summary, self.note):
            label.setWordWrap(True)
        self.tiles = Mosaic(self.tr("The original and its variants"), side=52)
        self._lay_out()
        self.ranges.edited.connect(self._set)
        self.use.clicked.connect(
            lambda on: self._set(replace(session.training.recipe.variants, in_use=on)))
        for box in (self.of, self.changed_in):
            box.activated.connect(self.request)
        self.next_image.clicked.connect(self._on_next)
        self.others.clicked.connect(self._on_others)
        self.choice.changed.connect(self.request)
        session.digit_set_changed.connect(self._on_digits)
        self.follow(session.predicted, session.training.recipe_changed, session.form_changed)

    def _lay_out(self) -> None:
        chosen = FoldRow(8)
        for text, box in ((self.tr("Variants of"), self.of), (self.tr("by changing"),
                                                             self.changed_in)):
            box.setAccessibleName(text)
            chosen.add(_together(muted(text), box), 0)
        chosen.add(_together(self.next_image, self.others), 1)
        self.body.addWidget(chosen)
        for widget in (self.ranges, self.use, self.choice, self.summary, self.note, self.tiles):
            self.body.addWidget(widget)
        self.body.addStretch()

    # what is done

    def _set(self, variants: Variants) -> None:
        training = self.session.training
        training.set_recipe(replace(training.recipe, variants=variants))

    def _on_next(self) -> None:
        self._index += 1
        self.request()

    def _on_others(self) -> None:
        self._page += 1
        self.request()

    def _on_digits(self) -> None:
        self._index = 0

    # what is shown

    def forget(self) -> None:
        self._made = None
        self.tiles.show_tiles(())

    def refresh(self) -> None:
        session, variants = self.session, self.session.training.recipe.variants
        self.ranges.show_variants(variants)
        self.use.setChecked(variants.in_use)
        of_canvas = self.of.currentData() == "canvas"
        strokes = of_canvas and not session.sketch.drawing.is_blank
        self.next_image.setVisible(not of_canvas)
        self.changed_in.setEnabled(strokes)
        by_strokes = strokes and self.changed_in.currentData() == "strokes"
        images = self._images(variants, by_strokes)
        self.note.setText(self._note(by_strokes))
        if images is None:
            self.summary.setText(
                self.tr("Loading the digits …") if session.digit_set is None
                else self.tr("Draw a digit, or choose a training image.")
            )
            self.tiles.show_tiles(())
            return
        model = self._model()
        predictions = None if model is None else model.predict_all(images)
        self.summary.setText(self._summary(predictions))
        self.tiles.show_tiles([
            Tile(image, "" if predictions is None else self._caption(predictions[index]),
                 self.tr("The original") if index == 0 else "")
            for index, image in enumerate(images)
        ])

    def _images(self, variants: Variants, by_strokes: bool) -> Images | None:
        """(1 + COUNT, 28, 28) the original first; made anew where something else is asked for."""
        original = self._original()
        if original is None:
            return None
        drawing, form = self.session.sketch.drawing, self.session.form
        seed = self.session.training.recipe.seed
        of = (original.tobytes(), replace(variants, in_use=False), seed, self._page,
              (drawing, form) if by_strokes else None)
        if self._made is None or self._made[0] != of:
            if by_strokes:
                made = np.stack([Raster().image(each, form) for each in varied_drawings(
                    drawing, variants, COUNT, seed + _APART * self._page)])
            else:
                made = augmented(
                    np.repeat(original[None], COUNT, axis=0), variants, seed, self._page)
            self._made = of, np.concatenate([original[None], made])
        return self._made[1]

    def _original(self) -> Image | None:
        session = self.session
        if session.digit_set is None:
            return None
        if self.of.currentData() == "training":
            images = session.digit_set.data.train.images
            image: Image = images[self._index % len(images)]
            return image
        image = session.predictions.image
        return image if image.any() else None

    def _model(self) -> Classifier | None:
        training, digit_set = self.session.training, self.session.digit_set
        if digit_set is None:
            return None
        if self.choice.who == "baseline":
            return Similarity(digit_set.digits, digit_set.means, self.choice.distance)
        return training.known_model

    def _caption(self, prediction: Prediction) -> str:
        if prediction.digit is None:
            return "–"
        if self.choice.who == "baseline":
            return str(prediction.digit)
        return f"{prediction.digit} · {probability(prediction.score(prediction.digit))[:5]}"

    def _summary(self, predictions: list[Prediction] | None) -> str:
        if predictions is None:
            return self.tr("The model is not trained yet: press Train, or choose the baseline.")
        original, *others = predictions
        same = sum(each.digit == original.digit for each in others)
        if original.digit is None:
            return self.tr("The original is a tie; so are {n} of {all} variants.").format(
                n=same, all=len(others))
        return self.tr("Same prediction as the original ({digit}): {n} of {all} variants").format(
            digit=original.digit, n=same, all=len(others))

    def _note(self, by_strokes: bool) -> str:
        if by_strokes and self.session.form == "normalised":
            return self.tr(
                "Fitting like MNIST undoes shift and size, and redraws with its own pen: of the "
                "changes to the strokes only turn, slant and bend remain."
            )
        if by_strokes:
            return self.tr("Strokes stay sharp when changed. Training changes images.")
        return self.tr("Training changes all images in this way, yours and all others.")


def _together(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row
