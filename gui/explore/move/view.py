"""Move the strokes, and see when they are no longer read."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
)

from engine.drawings.drawing import Drawing
from engine.drawings.transforms import SWEEPS, Move, moved
from engine.models.classifier import Classifier
from engine.models.pixel_similarity import METRICS, Similarity
from gui.explore.move.handle_pad import HandlePad
from gui.explore.move.sweep import Sweeping, key
from gui.explore.move.sweep_plot import SweepPlot
from gui.explore.session_view import SessionView
from gui.model.classifiers import classifier_infos
from gui.model.session import Session
from gui.widgets.card import muted, wrapped
from gui.widgets.export import Exportable
from gui.widgets.fields.wheel import ComboBox, Slider
from gui.widgets.numbers import change, signed
from gui.widgets.plain import Label

_STEPS = 100  # of a slider from end to end
_BUDGET = 0.004  # seconds of a refresh that may go into new images


class MoveView(SessionView):
    """Handles and sliders change the drawing on the canvas; the chart sweeps one of them."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._base = Drawing()  # the strokes before they were moved
        self._moved = Drawing()  # what was put on the canvas
        self._move = Move()
        self._sweeping: Sweeping | None = None
        self.pad = HandlePad()
        self.sliders: dict[str, Slider] = {}
        self.values: dict[str, Label] = {}
        self.names = {
            "right": self.tr("to the right"), "down": self.tr("down"), "turn": self.tr("turned"),
            "size": self.tr("size"), "slant": self.tr("slant"), "pen": self.tr("pen"),
        }
        self.sweep_over = ComboBox()
        for name, text in self.names.items():
            self.sweep_over.addItem(text, name)
        self.model = ComboBox()
        *baselines, trained = classifier_infos(session.training.recipe.model)
        for info in (trained, *baselines):
            self.model.addItem(info.title, info.key)
        self.digit = ComboBox()
        self.plot = SweepPlot()
        self.again = QPushButton(self.tr("Restore the position"))
        self.empty = muted(self.tr(
            "There are no strokes to move: draw a digit. Images from the dataset have no strokes."
        ))
        self.empty.setWordWrap(True)
        self._lay_out()
        self.exports = (Exportable(self.tr("curve of predictions"), self.plot, self.plot.table),)
        self.pad.dragged.connect(self._take)
        self.pad.released.connect(session.sketch.lift)
        self.again.clicked.connect(lambda: self._reset())
        for box in (self.sweep_over, self.model, self.digit):
            box.activated.connect(self.request)
        self.follow(session.predicted, session.digit_set_changed)
        session.digit_set_changed.connect(self._list_digits)
        session.training.recipe_changed.connect(self._call_model)
        self._list_digits()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        for row, (name, text) in enumerate(self.names.items()):
            slider = Slider()
            slider.setRange(0, _STEPS)
            slider.setAccessibleName(text)
            slider.setMinimumWidth(56)
            slider.valueChanged.connect(lambda value, name=name: self._slid(name, value))
            slider.sliderReleased.connect(self.session.sketch.lift)
            value = Label()
            value.setMinimumWidth(value.fontMetrics().horizontalAdvance("−10.0 px") + 4)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(muted(text), row, 0)
            grid.addWidget(slider, row, 1)
            grid.addWidget(value, row, 2)
            self.sliders[name], self.values[name] = slider, value
        left = QVBoxLayout()
        left.addWidget(self.pad, 1)
        left.addLayout(grid)
        left.addWidget(self.again)
        chosen = QHBoxLayout()
        chosen.setSpacing(4)
        for text, box in ((self.tr("Vary"), self.sweep_over), (self.tr("Model"), self.model),
                          (self.tr("Digit"), self.digit)):
            chosen.addWidget(muted(text))
            chosen.addWidget(box)
            box.setAccessibleName(text)
        chosen.addStretch()
        right = QVBoxLayout()
        right.addLayout(chosen)
        right.addWidget(self.empty)
        right.addWidget(self.plot, 1)
        self.plot.setMinimumHeight(150)
        row_ = QHBoxLayout()
        row_.setSpacing(10)
        row_.addLayout(left, 3)
        row_.addLayout(right, 5)
        self.body.addLayout(row_, 1)
        self.pad.setToolTip(wrapped(self.tr("Drag the strokes or one of the handles.")))

    def _call_model(self) -> None:
        """The model that is trained may have become another."""
        *_, trained = classifier_infos(self.session.training.recipe.model)
        self.model.setItemText(0, trained.title)
        self.model.setItemData(0, trained.key)

    def _list_digits(self) -> None:
        self.digit.clear()
        for digit in self.session.digits:
            self.digit.addItem(str(digit), digit)

    # what the user does

    def _slid(self, name: str, value: int) -> None:
        low, high = SWEEPS[name]
        if value == self._place(name):
            return  # written there by `refresh`
        self.sweep_over.setCurrentIndex(self.sweep_over.findData(name))
        self._take(replace(self._move, **{name: low + (high - low) * value / _STEPS}))
        if not self.sliders[name].isSliderDown():
            self.session.sketch.lift()  # a key, or a click beside the knob

    def _take(self, move: Move) -> None:
        if self._base.is_blank:
            return
        self._move = move
        self._moved = moved(self._base, move)
        self.session.sketch.reshape(self._moved)
        self._show_move()

    def _reset(self) -> None:
        self._take(Move())
        self.session.sketch.lift()

    def _place(self, name: str) -> int:
        low, high = SWEEPS[name]
        value: float = getattr(self._move, name)
        return round((value - low) / (high - low) * _STEPS)

    # what the user sees

    def refresh(self) -> None:
        sketch = self.session.sketch
        if sketch.drawing != self._moved:
            self._base = self._moved = sketch.drawing
            self._move = Move()
            self._choose_digit()
        self._show_move()
        blank = self._base.is_blank
        self.empty.setVisible(blank)
        for widget in (*self.sliders.values(), self.again):
            widget.setEnabled(not blank)
        if blank:
            self._sweeping = None
            self.plot.clear_sweep()
        else:
            self._sweep()

    def _show_move(self) -> None:
        self.pad.show_drawing(self._base, self._move)
        for name, slider in self.sliders.items():
            slider.blockSignals(True)
            slider.setValue(self._place(name))
            slider.blockSignals(False)
            self.values[name].setText(self._worded(name, getattr(self._move, name)))

    def _worded(self, name: str, value: float) -> str:
        return {"right": f"{change(value, 1)} px", "down": f"{change(value, 1)} px",
                "turn": f"{change(value, 0)}°", "size": f"× {signed(value, 2)}",
                "slant": change(value, 2), "pen": f"× {signed(value, 2)}"}[name]

    def _choose_digit(self) -> None:
        """Ask about the digit that the drawing is read as, or would be."""
        predictions = self.session.drawing_predictions.normalised
        for prediction in (predictions.trained, predictions.l1):
            if prediction is not None and prediction.digit is not None:
                self.digit.setCurrentIndex(self.digit.findData(prediction.digit))
                return

    def _sweep(self) -> None:
        what = self.sweep_over.currentData()
        if self._sweeping is None or self._sweeping.key != key(self._base, what, self._move):
            self._sweeping = Sweeping(self._base, what, self._move)
        self._sweeping.work(_BUDGET)
        model, digit = self._model(), self.digit.currentData()
        if model is None:
            self.plot.clear_sweep()
            self.plot.set_caption(self.tr("the model is not trained yet: press Train"))
            return
        self.plot.set_caption(self.tr("solid: as drawn · dashed: fitted like MNIST"))
        is_probability = model.better == "high"
        border = (0.5 if len(model.digits) == 2 else None) if is_probability else 0.0
        unit = self.tr("p({digit})") if is_probability else self.tr("closer to {digit} by")
        axis = self.tr("{what} (pixels)") if what in ("right", "down") else "{what}"
        self.plot.show_sweep(
            axis.format(what=self.names[what]), self._sweeping.values,
            self._sweeping.says(model, digit), border,
            unit.format(digit=digit), getattr(self._move, what),
        )
        if not self._sweeping.is_complete:
            self.request()

    def _model(self) -> Classifier | None:
        training, digit_set = self.session.training, self.session.digit_set
        if digit_set is None:
            return None
        metric = next((each for each in METRICS if each == self.model.currentData()), None)
        if metric is not None:
            return Similarity(digit_set.digits, digit_set.means, metric)
        return training.known_model

