"""What if: set pixels of the image that the models see, and all predictions follow."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from engine.drawings.raster import Image
from gui.explore.score_table import ScoreTable
from gui.explore.session_view import SessionView
from gui.explore.what_if.pixel_editor import PixelEditor
from gui.model.drawings.canvas_content import CanvasContent
from gui.model.loading.digit_set_loaders import DigitSet
from gui.model.predictions import DrawingPredictions, ImagePredictions, predict, predict_again
from gui.model.session import Session
from gui.widgets import theme
from gui.widgets.card import muted, wrapped
from gui.widgets.export import Exportable
from gui.widgets.fields.wheel import Slider
from gui.widgets.labels.steady_line import SteadyLine
from gui.widgets.layout.fold_row import FoldRow
from gui.widgets.pictures.square_picture import SquarePicture
from gui.widgets.plain import Label


class WhatIfView(SessionView):
    """The image to the left, what the models said and say of it to the right."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._before: tuple[CanvasContent, DigitSet | None, DrawingPredictions] | None = None
        self._image: Image | None = None
        self.editor = PixelEditor(self.tr("The image that the models get"), session.pointing)
        self.editor.explain(self.tr(
            "Left button: set a pixel to the chosen ink. Right button: remove its ink. Arrow "
            "keys, Space and Delete do the same."
        ))
        self.ink = Slider()
        self.ink.setRange(0, 255)
        self.ink.setValue(255)
        self.ink.setPageStep(16)
        self.ink.setMinimumWidth(120)
        self.ink.setMaximumWidth(256)
        self.ink.setAccessibleName(self.tr("Ink to set"))
        self.ink_value = SteadyLine("0.0000 = 000/255", Qt.AlignmentFlag.AlignLeft)
        self.table = ScoreTable()
        self.note = SteadyLine(align=Qt.AlignmentFlag.AlignLeft)
        self.count = SteadyLine("000 of 784 pixels changed", Qt.AlignmentFlag.AlignLeft)
        self.undo = QPushButton(self.tr("Undo all changes"))
        self.undo.setToolTip(wrapped(self.tr("Restores every pixel of the drawing.")))
        self._lay_out()
        self.exports = (Exportable(self.tr("the scores before and now"), self.table,
                                   self.table.table),)
        self.table.set_digits(session.digits)
        self.ink.valueChanged.connect(self._say_ink)
        self._say_ink(self.ink.value())
        self.editor.painted.connect(self._paint)
        self.editor.lifted.connect(session.sketch.lift)
        self.editor.abandoned.connect(session.sketch.abandon)
        self.undo.clicked.connect(lambda: session.sketch.clear_edits())
        self.follow(session.predicted, session.digit_set_changed, session.form_changed)

    def _lay_out(self) -> None:
        chosen = QHBoxLayout()
        chosen.setSpacing(10)
        label = Label(self.tr("Ink to set"))
        label.setBuddy(self.ink)
        chosen.addWidget(label)
        chosen.addWidget(self.ink, 1)
        chosen.addWidget(self.ink_value, 1)
        how = muted(self.tr(
            "Click or drag in the image: the left button sets a pixel to this ink, the right "
            "button to 0. Changed pixels are marked in one corner."
        ))
        changes = QHBoxLayout()
        changes.addWidget(self.count, 1)
        changes.addWidget(self.undo)
        until = muted(self.tr(
            "The changes apply only to this image: drawing again discards them. Undo restores them."
        ))
        for text in (how, until):
            text.setWordWrap(True)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addLayout(chosen)
        side.addWidget(how)
        side.addWidget(self.table)
        side.addWidget(self.note)
        side.addLayout(changes)
        side.addWidget(until)
        side.addStretch()
        row = FoldRow(20)
        left = QVBoxLayout()
        left.addWidget(SquarePicture(self.editor, 196, 480), 1000)
        left.addStretch(1)
        row.add(left)
        row.add(side)
        self.body.addWidget(row, 1)

    def _say_ink(self, byte: int) -> None:
        self.ink_value.say(self.tr("{value} = {byte}/255").format(
            value=f"{byte / 255:z.4f}", byte=byte))

    def _paint(self, row: int, column: int, inking: bool) -> None:
        value = self.ink.value() if inking else 0
        self.session.sketch.set_pixel(self.session.form, row, column, value)

    def refresh(self) -> None:
        session = self.session
        if session.digits != self.table.digits:
            self.table.set_digits(session.digits)
        before, now = self._predictions_before(), session.predictions
        if now.image is not self._image:
            self._image = now.image
            self.editor.show_values(now.image / 255)
        changed = now.image != before.image
        self.editor.mark_changed(changed)
        self.table.show_predictions(before, now, session.training.recipe.model)
        self.note.say(self._sentence())
        self.count.say(self.tr("{changed} of 784 pixels changed").format(changed=changed.sum()),
                       theme.current().text, bool(changed.any()))
        self.undo.setEnabled(bool(session.sketch.content.edits))

    def _predictions_before(self) -> ImagePredictions:
        """What the models make of the image without the changes."""
        session = self.session
        content, digit_set = session.sketch.content, session.digit_set
        if not content.edits:
            self._before = None
            return session.predictions
        model = session.training.known_model
        bare = content.without_edits()
        if self._before is None or self._before[:2] != (bare, digit_set):
            means = digit_set.means if digit_set else None
            self._before = bare, digit_set, predict(bare.images(), session.digits, means, model)
        else:
            self._before = bare, digit_set, predict_again(self._before[2], model)
        return self._before[2].of(session.form)

    def _sentence(self) -> str:
        training = self.session.training
        if self.session.digit_set is None:
            return self.tr("The digits are still being loaded.")
        if self.session.predictions.is_blank:
            return self.tr("Draw a digit, or set pixels on the blank image.")
        if not training.knows_something:
            return self.tr("The model is not trained yet: press Train.")
        return ""
