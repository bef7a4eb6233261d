"""The seven steps of SGD, one press each, with the numbers that each of them makes."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout

from engine.drawings.drawing import PIXELS, SIDE
from engine.models.architecture import WeightPicture
from engine.models.parameters import Parameters
from engine.models.roster import architecture_of
from engine.training.seven_steps_record import Initialised
from gui.explore.by_hand.batch_table import BatchTable
from gui.explore.by_hand.step_strip import StageStrip
from gui.explore.by_hand.step_words import done, following, names
from gui.explore.session_view import SessionView
from gui.model.classifiers import in_words
from gui.model.session import Session
from gui.widgets import theme
from gui.widgets.card import muted, wrapped
from gui.widgets.export import Exportable
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.numbers import exact, in_full, signed
from gui.widgets.pictures.picture import Picture, Values
from gui.widgets.plain import Label

Row = NDArray[np.float32]
"""(785,) of one of the model's pictures: a number a pixel, and the bias's."""


class SignedPicture(Picture):
    """Numbers above and below 0, on a scale that is written beside it."""

    def __init__(self, session: Session, name: str) -> None:
        super().__init__(name, self._signed, side=118, pointing=session.pointing)
        self.scale = 1.0

    def _signed(self, values: Values) -> QImage:
        return theme.signed_image(values / self.scale)


class ByHandView(SessionView):
    """Buttons and the strip of seven over the batch on the left and four pictures on the right."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self.run = session.training.by_hand
        self.strip = StageStrip(names())
        self.next = QPushButton()
        self.next.setObjectName("primary")
        self.next.setToolTip(wrapped(self.tr("Do the next one of the seven, and stop again")))
        self.whole = QPushButton(self.tr("A whole step"))
        self.whole.setToolTip(wrapped(self.tr("Go on until the weights have changed")))
        self.stop = QPushButton(self.tr("Stop"))
        self.said = Label()
        self.said.setWordWrap(True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said.setMinimumHeight(2 * self.said.fontMetrics().lineSpacing())
        self.said.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.batch = BatchTable()
        self.cut_off = muted()
        self.output = ComboBox()
        self._listed: tuple[WeightPicture, ...] = ()
        self.pictures = {
            name: SignedPicture(session, text) for name, text in (
                ("before", self.tr("weights before")), ("gradient", self.tr("gradient")),
                ("update", self.tr("rate × gradient")), ("after", self.tr("weights after")),
            )
        }
        self._scales = {name: muted("\n") for name in self.pictures}
        widest = self.fontMetrics().horizontalAdvance("for the bias −0.00000")
        for words in self._scales.values():
            words.setMinimumWidth(widest)  # the table beside them keeps its width
        self.next.setMinimumWidth(28 + max(
            self.next.fontMetrics().horizontalAdvance(self.tr("Next: {number} {name}").format(
                number=7, name=name
            )) for name in names()
        ))
        self.arithmetic = muted()
        self.arithmetic.setWordWrap(True)
        self.arithmetic.setMinimumHeight(2 * self.arithmetic.fontMetrics().lineSpacing())
        self._lay_out()
        self.exports = (Exportable(self.tr("the batch"), self.batch, self.batch.table),)
        self.next.clicked.connect(lambda: self.run.next())
        self.whole.clicked.connect(lambda: self.run.whole_step())
        self.stop.clicked.connect(lambda: self.run.stop())
        self.output.activated.connect(self.request)
        self.run.staged.connect(self.request)
        session.digit_set_changed.connect(self._list_outputs)
        session.training.recipe_changed.connect(self._list_outputs)
        session.pointing.moved.connect(self._write_arithmetic)
        self.follow(self.run.ended, session.digit_set_changed, session.hardware_found)
        self._list_outputs()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for button in (self.next, self.whole, self.stop):
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self.output)
        right = QGridLayout()
        right.setHorizontalSpacing(16)
        right.setVerticalSpacing(2)
        for index, (name, picture) in enumerate(self.pictures.items()):
            line, column = divmod(index, 2)
            right.addWidget(muted(picture.accessibleName()), 3 * line, column)
            right.addWidget(picture, 3 * line + 1, column)
            right.addWidget(self._scales[name], 3 * line + 2, column)
        right.setRowStretch(6, 1)
        pictures = QVBoxLayout()
        pictures.addLayout(right)
        pictures.addWidget(self.arithmetic)
        pictures.addStretch()
        both = QHBoxLayout()
        both.setSpacing(16)
        left = QVBoxLayout()
        left.addWidget(self.batch, 1)
        left.addWidget(self.cut_off)
        both.addLayout(left, 3)
        both.addLayout(pictures, 2)
        self.body.addLayout(row)
        self.body.addWidget(self.strip)
        self.body.addWidget(self.said)
        self.body.addLayout(both, 1)

    def _list_outputs(self) -> None:
        training = self.session.training
        rows = architecture_of(training.recipe.model).pictures(self.session.digits)
        if rows == self._listed:
            return
        self._listed = rows
        self.output.clear()
        for row in rows:
            self.output.addItem(in_words(row.whose), row)
        self.output.setVisible(len(rows) > 1)
        self.output.setAccessibleName(self.tr("Whose weights are shown"))

    def refresh(self) -> None:
        run, ready = self.run, self.session.training.can_train
        number = following(run.last) if run.is_running else 1
        self.next.setText(self.tr("Next: {number} {name}").format(
            number=number, name=names()[number - 1]
        ))
        self.next.setEnabled(ready)
        self.whole.setEnabled(ready)
        self.stop.setEnabled(run.is_running)
        self.strip.show_stage(run.last.stage if run.last else 0)
        if not ready:
            text = self.tr("PyTorch and the digits are being loaded.")
        elif run.failed:
            text = self.tr("The numbers were no longer finite, so the step could not be taken.")
        else:
            text = done(run.last, self.session.training.recipe.loss)
        self.said.setText(text)
        self.batch.show_batch(self.session.digits, run.predicted, run.lost)
        self.cut_off.setVisible(self.batch.is_cut_off)
        self.cut_off.setText(self.tr("The table has the first {n} images; the mean is over all."
                                     ).format(n=self.batch.rowCount()))
        self._show_pictures()
        self._write_arithmetic()

    def _rows(self) -> dict[str, Row | None]:
        """Of the weights that are shown: what there is at this stage."""
        run = self.run
        shown: WeightPicture = self.output.currentData()
        before = run.stepped.before if run.stepped else None
        if before is None and run.last is not None:
            model = self.session.training.timeline.newest
            before = model.parameters if model else None
        if isinstance(run.last, Initialised):
            before = run.last.parameters
        rows: dict[str, Parameters | None] = {
            "before": before,
            "gradient": run.derived.gradient if run.derived else None,
            "update": run.stepped.update if run.stepped else None,
            "after": run.stepped.step.parameters if run.stepped else None,
        }
        return {name: None if each is None else each[shown.array][shown.row]
                for name, each in rows.items()}

    def _show_pictures(self) -> None:
        rows = self._rows()
        both = (rows["before"], rows["after"])  # on one scale, so that they can be compared
        weights = max((_largest(row) for row in both if row is not None), default=1.0)
        for name, row in rows.items():
            picture, words = self.pictures[name], self._scales[name]
            if row is None:
                picture.show_values(None)
                words.setText("\n")
                continue
            values = row[:PIXELS].astype(np.float64)
            largest = _largest(row)
            picture.scale = (weights if name in ("before", "after") else largest) or 1.0
            picture.show_values(values.reshape(SIDE, SIDE))
            text = (self.tr("up to ±{largest}\nbias {bias}") if name in ("before", "after")
                    else self.tr("up to ±{largest}\nfor the bias {bias}"))
            words.setText(text.format(
                largest=f"{largest:z.4f}", bias=signed(float(row[PIXELS]))
            ))

    def _write_arithmetic(self) -> None:
        """One weight's step in numbers: the pixel that the pointer is on."""
        if not self.isVisible():
            return
        pixel, rows, run = self.session.pointing.pixel, self._rows(), self.run
        before, gradient, after = rows["before"], rows["gradient"], rows["after"]
        if pixel is None or before is None or gradient is None:
            self.arithmetic.setText(self.tr("Point at a pixel: its weight's step in numbers."))
            return
        row, column = pixel
        index = row * SIDE + column
        rate = (run.stepped.step.learning_rate if run.stepped
                else self.session.training.recipe.learning_rate)
        text = self.tr("row {row}, column {column}: {before} − {rate} × {gradient} = {after}")
        self.arithmetic.setText(text.format(
            row=row, column=column, before=in_full(float(before[index])), rate=exact(rate),
            gradient=in_full(float(gradient[index])),
            after="?" if after is None else in_full(float(after[index])),
        ))


def _largest(row: Row) -> float:
    """The largest weight in absolute value, of those that are finite numbers."""
    weights = np.abs(row[:PIXELS])
    return float(weights[np.isfinite(weights)].max(initial=0.0))
