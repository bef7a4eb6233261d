"""Which optimizer, and what only some of them have; what is seldom needed is folded away."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from engine.training.optimizing.kind import OptimizerName
from engine.training.optimizing.roster import SETTINGS, kind_of, kinds
from engine.training.recipe import BOUNDS, Recipe
from gui.draw.field_grid import FieldGrid, Place
from gui.engine_words import say
from gui.widgets.card import wrapped
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.numbers import exact
from gui.widgets.optimizer_names import optimizer_names
from gui.widgets.plain import Label

_LINES = (len(SETTINGS) + 1) // 2
"""Of its own settings, below the optimizer's row."""


class OptimizerFields(QObject):
    """`chosen` carries the optimizer that the user has chosen.

    numbers: the fields by the name of their setting. Below the optimizer's row there are more,
    which `more` shows and hides: they show themselves where they say anything but the usual.
    """

    chosen = Signal(str)
    folded = Signal()  # others are seen

    def __init__(self, parent: QWidget, schedule: ComboBox, device: ComboBox) -> None:
        super().__init__(parent)
        self.schedule, self.device = schedule, device
        self._shown: tuple[object, ...] = ()
        self.choice = ComboBox()
        for name, text in optimizer_names().items():
            self.choice.addItem(text, name)
        self.choice.setToolTip("".join(map(wrapped, self._lesson())))
        self.choice.activated.connect(lambda _: self.chosen.emit(self.choice.currentData()))
        self.more = QToolButton()
        self.more.setText(self.tr("More"))
        self.more.setObjectName("question")
        self.more.setCheckable(True)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.setToolTip(wrapped(self.tr(
            "The optimizer's settings, weight decay, the learning-rate schedule, and the device"
        )))
        self.more.toggled.connect(self._fold)
        self._make_numbers()

    def _lesson(self) -> tuple[str, ...]:
        """What each of them does, a paragraph each."""
        rates = ", ".join(f"{say(each.name)} {exact(each.rate)}" for each in kinds())
        return (
            self.tr("How the optimizer turns the gradient into a step (SGD: stochastic gradient "
                    "descent). What is subtracted from each weight:"),
            *(say(each.lesson) for each in kinds()),
            self.tr("Each optimizer needs its own learning rate. Usual here: {rates}.").format(
                rates=rates),
        )

    def _make_numbers(self) -> None:
        tips = {name: say(each.tip) for name, each in SETTINGS.items()}
        tips["weight_decay"] = self.tr(
            "This value × the weight is added to the weight's gradient, so that weights that are "
            "not needed shrink toward 0. 0: none."
        )
        self.numbers = {name: NumberField(BOUNDS[name]) for name in tips}
        for name, tip in tips.items():
            self.numbers[name].setToolTip(wrapped(tip))

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """What the optimizer is set with, but the schedule."""
        return (self.choice, self.more, *self.numbers.values())

    def add_to(self, grid: FieldGrid, labels: dict[str, Label]) -> None:
        """labels: by their settings."""
        self._labels, self._grid = labels, grid
        grid.add("optimizer", labels["optimizer"], self.choice)
        grid.add("more", None, self.more)
        for name, field in self._folded.items():
            grid.add(name, labels[name], field)
        for number in self.numbers.values():
            number.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def places(self, row: int, is_narrow: bool) -> dict[str, Place]:
        """From a row on; of which some are empty, for only what is the optimizer's own is seen."""
        below = row + 1 + _LINES
        places = {"optimizer": Place(row, 0), "more": Place(row, 2, 2)}
        for name in SETTINGS:
            own = kind_of(self.choice.currentData()).settings
            index = own.index(name) if name in own else 0
            places[name] = Place(row + 1 + index // 2, index % 2 * 2)
        if is_narrow:
            return places | {"weight_decay": Place(below, 0, 3),
                             "schedule": Place(below + 1, 0), "device": Place(below + 1, 2)}
        return places | {"weight_decay": Place(below, 0), "schedule": Place(below, 2),
                         "device": Place(below + 1, 0)}

    @property
    def _folded(self) -> dict[str, QWidget]:
        return {**self.numbers, "schedule": self.schedule, "device": self.device}

    def show_recipe(self, recipe: Recipe) -> None:
        """What is set; with anything unusual it unfolds, once."""
        self.choice.setCurrentIndex(self.choice.findData(recipe.optimizer))
        shown = (recipe.optimizer_settings, recipe.schedule)
        if shown != self._shown:
            self._shown = shown
            self.more.setChecked(bool(
                kind_of(recipe.optimizer).settings or recipe.weight_decay
                or recipe.schedule != "constant" or self.more.isChecked()
            ))
        self._fold()

    def _fold(self) -> None:
        """Show what belongs to the optimizer that is chosen, unless it is folded away."""
        is_open = self.more.isChecked()
        self.more.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        name: OptimizerName = self.choice.currentData()
        own = kind_of(name).settings
        seen = {*own, "weight_decay", "schedule", "device"} if is_open else set()
        for key, field in self._folded.items():
            self._labels[key].setVisible(key in seen)
            field.setVisible(key in seen)
        self.folded.emit()
