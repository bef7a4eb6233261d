"""The recipe of a run, to be edited."""

import re
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.models.architecture import Start
from engine.models.roster import architecture_of
from engine.training.optimizing.kind import OptimizerName
from engine.training.optimizing.roster import SETTINGS
from engine.training.recipe import BOUNDS, LEARNING_RATE, Recipe
from gui.draw.field_grid import FieldGrid
from gui.draw.model_fields import ModelFields
from gui.draw.optimizer_fields import OptimizerFields
from gui.draw.optimizer_words import changed
from gui.draw.recipe_places import BELOW, NARROW, WIDE
from gui.draw.start_words import start_lesson, start_names
from gui.engine_words import say
from gui.model.session import Session
from gui.widgets.card import wrapped
from gui.widgets.fields.decades_field import DecadesField
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.plain import Label

_ARROWS = 28
"""Pixels that a number's field is wider than its number."""


class RecipeEditor(QWidget):
    """Every setting of engine.training.recipe.Recipe, each with what it does in its tooltip.

    Only what was edited is sent: of the rest a field may show less than there is.
    """

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
        self._rate.edited.connect(partial(self._take, "learning_rate"))
        for name, number in self._numbers().items():
            number.valueChanged.connect(partial(self._take, name))
        for name, choice in self._choices().items():
            choice.activated.connect(
                lambda _, name=name, choice=choice: self._take(name, choice.currentData())
            )
        self.optimizer.chosen.connect(self._take_optimizer)
        self.model.chosen.connect(
            lambda key: session.training.set_recipe(session.training.recipe.with_model(key))
        )
        for number in (self.rate, *self._numbers().values()):
            number.confirmed.connect(self.confirmed)

    def _make_fields(self) -> None:
        self._rate = DecadesField(LEARNING_RATE, -4, 4, 100)
        self._rate.slider.setPageStep(10)
        self._rate.describe(self.tr("Learning rate"), wrapped(self.tr(
            "The size of each step: weights become weights − rate × gradient; optimizers other "
            "than SGD use another value in place of the gradient. You can change the rate during "
            "training. If it is far too high, the loss explodes. The learning-rate finder in "
            "Explore suggests a value."
        )))
        self.rate, self.rate_slider = self._rate.box, self._rate.slider
        self.epochs = NumberField(BOUNDS["epochs"])
        self.epochs.setToolTip(wrapped(self.tr("How many times the model sees every training "
                                               "image.")))
        self.batch_size = NumberField(BOUNDS["batch_size"])
        self.batch_size.setToolTip(wrapped(self.tr(
            "How many images the gradient of one step is averaged over."
        )))
        self.seed = NumberField(BOUNDS["seed"])
        self.seed.setToolTip(wrapped(self.tr(
            "The same seed gives the same random numbers, and so the same run to the last digit."
        )))
        self.loss = self._choice(
            (("cross_entropy", self.tr("cross-entropy")), ("mnist_loss", self.tr("mnist_loss"))),
            self.tr("Cross-entropy: the mean of −log p(label). mnist_loss, the chapter's: the "
                    "mean of 1 − p(label), where(target==1, 1−p, p).mean()."),
        )
        self.start = self._choice((), "")
        self.start.setToolTip("".join(map(wrapped, start_lesson())))
        self.device = self._choice(
            (("auto", self.tr("auto")), ("cpu", self.tr("CPU")), ("cuda", self.tr("CUDA"))),
            self.tr("The device that computes. For a model this small the CPU is fast enough."),
        )
        self.schedule = self._choice(
            (("constant", self.tr("constant")), ("one_cycle", self.tr("one-cycle"))),
            self.tr("How the learning rate changes during the run. Constant: no change. "
                    "One-cycle: the rate starts at 1/25 of the value set, reaches that value "
                    "after three tenths of the steps, then falls to almost 0: large steps first, "
                    "small ones to settle."),
        )
        self._starts: tuple[Start, ...] = ()
        self.model = ModelFields(self)
        self.optimizer = OptimizerFields(self, self.schedule, self.device)

    def _choice(self, items: tuple[tuple[str, str], ...], tip: str) -> ComboBox:
        box = ComboBox()
        for value, text in items:
            box.addItem(text, value)
        box.setToolTip(wrapped(tip))
        return box

    def _lay_out(self) -> None:
        self._grid = FieldGrid(self)
        self.model.add_to(self._grid, self._label(self.tr("&Model"), self.model.choice))
        numbers = self.optimizer.numbers
        pairs: tuple[tuple[str, str, QWidget], ...] = (
            ("start", self.tr("&Start from"), self.start),
            ("epochs", self.tr("Epo&chs"), self.epochs),
            ("batch_size", self.tr("&Batch size"), self.batch_size),
            ("loss", self.tr("&Loss"), self.loss), ("seed", self.tr("Seed"), self.seed),
        )
        self._grid.add("rate", self._label(self.tr("Learning &rate"), self.rate), self._rate)
        for name, text, field in pairs:
            self._grid.add(name, self._label(text, field), field)
        self.optimizer.add_to(self._grid, {
            "optimizer": self._label(self.tr("Optimi&zer"), self.optimizer.choice),
            **{name: self._label(say(each.label), numbers[name])
               for name, each in SETTINGS.items()},
            "weight_decay": self._label(self.tr("Weight decay"), numbers["weight_decay"]),
            "schedule": self._label(self.tr("Schedule"), self.schedule),
            "device": self._label(self.tr("Dev&ice"), self.device),
        })
        for number in (self.epochs, self.batch_size, self.seed):
            number.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.rate.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.optimizer.folded.connect(self._arrange)
        self._measure()

    def _measure(self) -> None:
        """Give each number room for a short one, in the font that there is."""
        metrics = self.fontMetrics()
        for number in self._numbers().values():
            number.setMinimumWidth(metrics.horizontalAdvance("00000") + _ARROWS)
        for number in self.model.numbers:
            number.setMinimumWidth(metrics.horizontalAdvance("000") + _ARROWS)
        self.rate.setFixedWidth(metrics.horizontalAdvance("1000.00000") + _ARROWS)
        self.rate_slider.setMinimumWidth(60)
        self._arrange()

    def _arrange(self) -> None:
        """Two pairs in a line where every choice can be read whole, else the long ones alone."""
        wide = WIDE | self.optimizer.places(BELOW, is_narrow=False)
        narrow = NARROW | self.optimizer.places(BELOW, is_narrow=True)
        self._least = self._grid.width_for(narrow)
        self._grid.arrange(narrow if self.width() < self._grid.width_for(wide) else wide)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """However it is arranged now, it can be as narrow as this."""
        return QSize(self._least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _label(self, text: str, field: QWidget) -> Label:
        label = Label(text)
        label.setBuddy(field)
        label.setToolTip(field.toolTip())
        field.setAccessibleName(re.sub(r"\(&.\)|&", "", text))
        return label

    def show_recipe(self, recipe: Recipe) -> None:
        self._rate.show_value(recipe.learning_rate)
        for name, number in self._numbers().items():
            number.show_value(getattr(recipe, name))
        self.model.show_model(recipe.model)
        self._offer_starts(recipe)
        for name, choice in self._choices().items():
            choice.setCurrentIndex(choice.findData(getattr(recipe, name)))
        self.optimizer.show_recipe(recipe)

    def _offer_starts(self, recipe: Recipe) -> None:
        """Those that the model has."""
        starts, words = architecture_of(recipe.model).starts, start_names()
        if starts != self._starts:
            self._starts = starts
            self.start.clear()
            for each in starts:
                self.start.addItem(words[each], each)

    def _numbers(self) -> dict[str, NumberField]:
        return {"epochs": self.epochs, "batch_size": self.batch_size, "seed": self.seed,
                **self.optimizer.numbers}

    def _choices(self) -> dict[str, ComboBox]:
        return {"loss": self.loss, "start": self.start, "device": self.device,
                "schedule": self.schedule}

    def _take(self, name: str, value: object) -> None:
        training = self._session.training
        training.set_recipe(replace(training.recipe, **{name: value}))  # type: ignore[arg-type]

    def _take_optimizer(self, name: OptimizerName) -> None:
        training = self._session.training
        before = training.recipe
        if name != before.optimizer:
            training.set_recipe(before.with_optimizer(name))
            if notice := changed(before, training.recipe):
                self._session.noticed.emit(notice)

    def _on_runs(self) -> None:
        self._lock(any(run.last is None for run in self._session.training.runs.records))

    def _lock(self, locked: bool) -> None:
        """While a run goes on only its learning rate can be turned."""
        for field in (*self._numbers().values(), *self._choices().values(), self.optimizer.choice,
                      *self.model.fields):
            field.setEnabled(not locked)

    def _on_hardware(self) -> None:
        hardware = self._session.hardware
        assert hardware is not None
        index = self.device.findData("cuda")
        item = self.device.model().item(index)  # type: ignore[attr-defined]
        self.device.setEnabled(hardware.error is None)
        if hardware.gpu is None:
            item.setEnabled(False)
            why = hardware.why_no_gpu
            self.device.setItemData(index, wrapped(why), Qt.ItemDataRole.ToolTipRole)
            self.device.setToolTip(self.device.toolTip() + wrapped(f"CUDA: {why}"))
        else:
            self.device.setItemText(index, f"CUDA: {hardware.gpu}")

