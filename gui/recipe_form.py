"""The recipe of a run, to be edited."""

import math
import re
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QWidget,
)

from engine.recipe import Recipe
from gui.card import wrapped
from gui.session import Session

_RATE_STEPS = 100  # slider steps a decade
_SLOWEST_RATE, _FASTEST_RATE = -4, 4  # decades


class RateBox(QDoubleSpinBox):
    """Writes a learning rate without the zeros that say nothing."""

    def textFromValue(self, value: float) -> str:
        return f"{value:g}"


class RecipeForm(QWidget):
    """Every setting of engine.recipe.Recipe, each with what it does in its tooltip."""

    confirmed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._make_fields()
        self._lay_out()
        session.training.recipe_changed.connect(lambda: self.show_recipe(session.training.recipe))
        session.hardware_found.connect(self._on_hardware)
        session.training.runs.changed.connect(self._on_runs)
        self.show_recipe(session.training.recipe)
        for box in (self.epochs, self.batch_size, self.seed):
            box.valueChanged.connect(self._edited)
        for choice in (self.loss, self.start, self.device):
            choice.activated.connect(self._edited)
        self.rate.valueChanged.connect(self._edited)
        self.rate_slider.valueChanged.connect(
            lambda value: self.rate.setValue(_rounded(10 ** (value / _RATE_STEPS)))
        )

    def _make_fields(self) -> None:
        self.rate = RateBox(decimals=5, minimum=0.00001, maximum=10.0**_FASTEST_RATE)
        self.rate.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        self.rate.setToolTip(wrapped(self.tr(
            "How far each step goes: weights become weights − rate × gradient. "
            "It may be changed while training runs. Far too high makes the loss explode."
        )))
        self.rate_slider = QSlider(Qt.Orientation.Horizontal)
        self.rate_slider.setRange(_SLOWEST_RATE * _RATE_STEPS, _FASTEST_RATE * _RATE_STEPS)
        self.rate_slider.setToolTip(self.rate.toolTip())
        self.epochs = QSpinBox(minimum=1, maximum=100_000)
        self.epochs.setToolTip(wrapped(self.tr("How many times every training image is seen.")))
        self.batch_size = QSpinBox(minimum=1, maximum=60_000)
        self.batch_size.setToolTip(wrapped(self.tr(
            "How many images the gradient of one step is the mean over."
        )))
        self.seed = QSpinBox(minimum=0, maximum=2**31 - 1)
        self.seed.setToolTip(wrapped(self.tr(
            "The same seed gives the same random numbers, so the same run to the last digit."
        )))
        for box in (self.epochs, self.batch_size, self.seed, self.rate):
            box.setKeyboardTracking(False)
            box.lineEdit().returnPressed.connect(self.confirmed)
        self.loss = self._choice(
            (("cross_entropy", self.tr("cross-entropy")), ("mnist_loss", self.tr("mnist_loss"))),
            self.tr("Cross-entropy: the mean of −log p(label). mnist_loss, the chapter's: the "
                    "mean of 1 − p(label), where(target==1, 1−p, p).mean()."),
        )
        self.start = self._choice(
            (("zeros", self.tr("zeros")), ("random", self.tr("random")),
             ("baseline", self.tr("baseline"))),
            self.tr("Where the weights begin: all 0, random numbers from the seed, or those with "
                    "which a linear model gives the same verdicts as the RMSE baseline."),
        )
        self.device = self._choice(
            (("auto", self.tr("auto")), ("cpu", self.tr("CPU")), ("cuda", self.tr("CUDA"))),
            self.tr("Where the sums are done. For a model this small the CPU is fast enough."),
        )

    def _choice(self, items: tuple[tuple[str, str], ...], tip: str) -> QComboBox:
        box = QComboBox()
        for value, text in items:
            box.addItem(text, value)
        box.setToolTip(wrapped(tip))
        return box

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        row = QHBoxLayout()
        row.addWidget(self.rate)
        row.addWidget(self.rate_slider, 1)
        grid.addWidget(self._label(self.tr("Learning &rate"), self.rate), 0, 0)
        grid.addLayout(row, 0, 1, 1, 3)
        self.rate_slider.setAccessibleName(self.tr("Learning rate"))
        fields = (
            (self.tr("Epo&chs"), self.epochs), (self.tr("&Batch size"), self.batch_size),
            (self.tr("&Loss"), self.loss), (self.tr("&Start from"), self.start),
            (self.tr("Seed"), self.seed), (self.tr("Dev&ice"), self.device),
        )
        for place, (text, field) in enumerate(fields):
            line, column = 1 + place // 2, 2 * (place % 2)
            grid.addWidget(self._label(text, field), line, column)
            grid.addWidget(field, line, column + 1)
        grid.setColumnStretch(1, 4)
        grid.setColumnStretch(3, 3)
        for field in (self.rate, *(field for _, field in fields)):
            field.setMinimumWidth(64)
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.rate.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.rate.setFixedWidth(self.fontMetrics().horizontalAdvance("1000.00000") + 28)
        self.rate_slider.setMinimumWidth(60)

    def _label(self, text: str, field: QWidget) -> QLabel:
        label = QLabel(text)
        label.setBuddy(field)
        label.setToolTip(field.toolTip())
        field.setAccessibleName(re.sub(r"\(&.\)|&", "", text))
        return label

    def show_recipe(self, recipe: Recipe) -> None:
        fields = (self.rate, self.rate_slider, self.epochs, self.batch_size, self.seed, self.loss,
                  self.start, self.device)
        blockers = [QSignalBlocker(field) for field in fields]
        self.rate.setValue(recipe.learning_rate)
        self.rate_slider.setValue(round(math.log10(recipe.learning_rate) * _RATE_STEPS))
        self.epochs.setValue(recipe.epochs)
        self.batch_size.setValue(recipe.batch_size)
        self.seed.setValue(recipe.seed)
        for box, value in ((self.loss, recipe.loss), (self.start, recipe.start),
                           (self.device, recipe.device)):
            box.setCurrentIndex(box.findData(value))
        for blocker in blockers:
            blocker.unblock()

    def _edited(self) -> None:
        self._session.training.set_recipe(replace(
            self._session.training.recipe,
            epochs=self.epochs.value(), batch_size=self.batch_size.value(),
            learning_rate=self.rate.value(), loss=self.loss.currentData(),
            start=self.start.currentData(), seed=self.seed.value(),
            device=self.device.currentData(),
        ))

    def _on_runs(self) -> None:
        self._lock(any(run.last is None for run in self._session.training.runs.records))

    def _lock(self, locked: bool) -> None:
        """While a run goes on only its learning rate can be turned."""
        for field in (self.epochs, self.batch_size, self.loss, self.start, self.seed, self.device):
            field.setEnabled(not locked)

    def _on_hardware(self) -> None:
        hardware = self._session.hardware
        assert hardware is not None
        index = self.device.findData("cuda")
        item = self.device.model().item(index)  # type: ignore[attr-defined]
        if hardware.gpu is None:
            item.setEnabled(False)
            self.device.setItemData(index, hardware.why_no_gpu, Qt.ItemDataRole.ToolTipRole)
            self.device.setToolTip(f"{self.device.toolTip()}\nCUDA: {hardware.why_no_gpu}")
        else:
            self.device.setItemText(index, f"CUDA: {hardware.gpu}")


def _rounded(rate: float) -> float:
    """Two figures, as a person would type it."""
    return float(f"{rate:.2g}")
