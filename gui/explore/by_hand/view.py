"""The seven steps of SGD, one press each, with the numbers that each of them makes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.models.architecture import WeightPicture
from engine.models.roster import architecture_of
from engine.training.recipe import Recipe
from gui.engine_words import say
from gui.explore.by_hand.batch_table import BatchTable
from gui.explore.by_hand.layers_page import LayersPage
from gui.explore.by_hand.layers_work import LayersWork
from gui.explore.by_hand.one_weight import most_lines, sums
from gui.explore.by_hand.shown_rows import Rows, rows_of, weight_at
from gui.explore.by_hand.step_pictures import StepPictures, remembered
from gui.explore.by_hand.step_strip import StageStrip
from gui.explore.by_hand.step_words import done, following, names
from gui.explore.session_view import SessionView
from gui.model.image_words import others_come
from gui.model.loading.torch_loader import until_torch
from gui.model.session import Session
from gui.model.training.background_measures import multiplications
from gui.widgets.card import muted, wrapped
from gui.widgets.export import Exportable
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.plain import Label
from gui.widgets.thin_progress import ThinProgress


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
        self.whole.setToolTip(wrapped(self.tr("Continue until the weights have changed")))
        self.stop = QPushButton(self.tr("Stop"))
        self.by_layer = QPushButton(self.tr("Layer by layer"))
        self.by_layer.setCheckable(True)
        self.by_layer.setToolTip(wrapped(self.tr(
            "What each layer makes of the batch, and the gradient backwards from layer to layer; "
            "or the batch's images and the weights"
        )))
        self.layers, self._batch_and_weights = LayersPage(), QWidget()
        self.layers_work = LayersWork(session)
        self.progress = ThinProgress(self.tr("The step is being worked out"))
        self.progress.hide()
        self.said = Label()
        self.said.setWordWrap(True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said.setMinimumHeight(2 * self.said.fontMetrics().lineSpacing())
        self.said.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.batch = BatchTable()
        self.cut_off = muted()
        self.output = ComboBox()
        self._listed: tuple[WeightPicture, ...] | None = None
        self._made_for = Recipe()
        self.step = StepPictures(session)
        self.pictures = self.step.pictures
        self.next.setMinimumWidth(28 + max(
            self.next.fontMetrics().horizontalAdvance(self.tr("Next: {number} {name}").format(
                number=7, name=name
            )) for name in names()
        ))
        self.arithmetic = muted()
        self.arithmetic.setWordWrap(True)
        self._lay_out()
        self._make_room()
        layers = self.layers
        self.exports = (
            Exportable(self.tr("the batch"), self.batch, self.batch.table),
            Exportable(self.tr("the layers"), layers.table, layers.table.table),
            Exportable(self.tr("the gradient's sum"), layers.sum, layers.sum.table),
        )
        self.by_layer.toggled.connect(self._list_outputs)
        self.by_layer.toggled.connect(self.request)
        self.next.clicked.connect(lambda: self.run.next())
        self.whole.clicked.connect(lambda: self.run.whole_step())
        self.stop.clicked.connect(lambda: self.run.stop())
        self.output.activated.connect(self.request)
        self.run.staged.connect(self.request)
        session.digit_set_changed.connect(self._list_outputs)
        session.training.recipe_changed.connect(self._list_outputs)
        session.training.recipe_changed.connect(self.request)
        session.pointing.moved.connect(self._write_arithmetic)
        self.follow(self.run.worked, self.run.ended, self.layers_work.found,
                    session.digit_set_changed, session.hardware_found)
        session.digit_set_changed.connect(self._allow)  # at once: a press may follow
        self._list_outputs()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for button in (self.next, self.whole, self.stop):
            row.addWidget(button)
        row.addWidget(self.progress, 1)
        row.addWidget(self.by_layer)
        row.addWidget(self.output)
        self._pictures = QVBoxLayout()
        self._pictures.addWidget(self.step)
        self._pictures.addWidget(self.arithmetic)
        self._pictures.addStretch()
        both = QHBoxLayout(self._batch_and_weights)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(10)
        left = QVBoxLayout()
        left.addWidget(self.batch, 1)
        left.addWidget(self.cut_off)
        both.addLayout(left, 3)
        both.addLayout(self._pictures, 2)
        self.body.addLayout(row)
        self.body.addWidget(self.strip)
        self.body.addWidget(self.said)
        self.body.addWidget(self._batch_and_weights, 1)
        self.body.addWidget(self.layers, 1)

    def forget(self) -> None:
        self.layers.forget()
        self.layers_work.forget()
        self.progress.be_busy(False)

    def _list_outputs(self) -> None:
        architecture = architecture_of(self.session.training.recipe.model)
        rows = architecture.pictures(self.session.digits)
        is_by_layer = self.by_layer.isChecked() and not architecture.is_additive
        self.by_layer.setVisible(not architecture.is_additive)
        self.by_layer.setText(
            self.tr("Batch and weights") if is_by_layer else self.tr("Layer by layer")
        )
        self.layers.setVisible(is_by_layer)
        for widget in (self._batch_and_weights, self.arithmetic):
            widget.setVisible(not is_by_layer)
        self.output.setVisible(len(rows) > 1 and not is_by_layer)
        if rows == self._listed:
            return
        self._listed = rows
        self.output.clear()
        for row in rows:
            self.output.addItem(say(row.whose), row)
        self.step.setVisible(bool(rows))
        self.output.setAccessibleName(self.tr("Digit whose weights are shown"))

    @property
    def _is_ready(self) -> bool:
        return self.session.training.can_begin

    def _allow(self) -> None:
        """Let the buttons be pressed that can be."""
        for button in (self.next, self.whole):
            button.setEnabled(self._is_ready)
        self.stop.setEnabled(self.run.is_running)

    def refresh(self) -> None:
        run, ready = self.run, self._is_ready
        number = following(run.last) if run.is_running else 1
        self.next.setText(self.tr("Next: {number} {name}").format(
            number=number, name=names()[number - 1]
        ))
        self._allow()
        self.strip.show_stage(run.last.stage if run.last else 0)
        if not ready and self.session.training.can_train:
            text = others_come()
        elif not ready:
            text = until_torch(self.session.hardware,
                               self.tr("PyTorch and the digits are loading."))
        elif run.failed:
            text = self.tr("The numbers were no longer finite, so the step could not be taken.")
        else:
            text = done(run.last, run.recipe)
        self.said.setText(text)
        self.batch.show_batch(self.session.digits, run.predicted, run.lost)
        self.cut_off.setVisible(self.batch.is_cut_off)
        self.cut_off.setText(self.tr("The table shows the first {n} images; the mean is over all."
                                     ).format(n=self.batch.rowCount()))
        if self.layers.isHidden():
            self.layers.forget()
            self.layers_work.forget()
            self._show_pictures()
            self._write_arithmetic()
        else:
            self._show_layers()
        self.progress.be_busy(run.is_working or self.layers_work.is_working)

    def _show_layers(self) -> None:
        run, model = self.run, self.session.training.timeline.newest
        size = 0 if run.predicted is None else len(run.predicted.images)
        sums = 0 if model is None else multiplications(model, size)
        self.layers.show_stage(
            run.predicted, self.layers_work.of(run.predicted, run.derived, sums)
        )

    def _rows(self) -> Rows:
        return rows_of(self.run, self.session.training.timeline, self.output.currentData())

    def _make_room(self) -> None:
        """Several sums are wider than the pictures, and go above them and the table."""
        lines = most_lines(self.run.recipe)
        if lines > 1:
            self.body.insertWidget(self.body.indexOf(self.said) + 1, self.arithmetic)
        else:
            self._pictures.insertWidget(1, self.arithmetic)
        self.arithmetic.setMinimumHeight(
            max(lines, 2) * self.arithmetic.fontMetrics().lineSpacing()
        )
        self.step.show_names(self.run.recipe)

    def _show_pictures(self) -> None:
        recipe, rows = self.run.recipe, self._rows()
        if recipe != self._made_for:
            self._made_for = recipe
            self._make_room()
        self.step.show_rows(rows | remembered(rows, recipe, self.run.stepped))

    def _write_arithmetic(self) -> None:
        """One weight's step in numbers: the pixel that the pointer is on."""
        if not self.isVisible() or not self.layers.isHidden():
            return
        if not self._listed:
            self.arithmetic.setText(self.tr(
                "In this model no weight belongs to a single pixel, so there is no picture of "
                "weights."
            ))
            return
        pixel, rows, run = self.session.pointing.pixel, self._rows(), self.run
        if pixel is None or rows["before"] is None or rows["gradient"] is None:
            self.arithmetic.setText(self.tr("Point at a pixel: its weight's step in numbers."))
            return
        row, column = pixel
        text = self.tr("row {row}, column {column}: {sum}")
        self.arithmetic.setText(text.format(
            row=row, column=column, sum="\n".join(sums(weight_at(rows, pixel, run), run.recipe))
        ))
