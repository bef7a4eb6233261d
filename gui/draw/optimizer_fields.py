"""Which optimizer, and what only some of them have; what is seldom needed is folded away."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from engine.training.recipe import BOUNDS, SETTINGS_OF, USUAL_RATES, OptimizerName, Recipe
from gui.widgets.card import wrapped
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.numbers import exact
from gui.widgets.optimizer_names import optimizer_names
from gui.widgets.plain import Label


class OptimizerFields(QObject):
    """`chosen` carries the optimizer that the user has chosen.

    numbers: the fields by the name of their setting. Below the optimizer's row there are two more,
    which `more` shows and hides: they show themselves where they say anything but the usual.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget, schedule: ComboBox) -> None:
        super().__init__(parent)
        self.schedule = schedule
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
            "The optimizer's own settings, weight decay, and how the learning rate goes along the "
            "run"
        )))
        self.more.toggled.connect(self._fold)
        self._make_numbers()

    def _lesson(self) -> tuple[str, ...]:
        """What each of them does, a paragraph each."""
        return (
            self.tr("How a step is made of the gradient. What is subtracted from each weight:"),
            self.tr("SGD: rate × gradient."),
            self.tr("Momentum: rate × velocity, and the velocity is momentum × the last velocity "
                    "+ gradient, as of a ball that rolls."),
            self.tr("Nesterov: rate × (gradient + momentum × velocity), as if the ball looked a "
                    "step ahead."),
            self.tr("Adam: rate × mean gradient ÷ the root of the mean squared gradient, so that "
                    "every weight moves by about the rate."),
            self.tr("Each wants a learning rate of its own. Usual here: SGD {sgd}, momentum and "
                    "Nesterov {momentum}, Adam {adam}.").format(
                **{name: exact(rate) for name, rate in USUAL_RATES.items()}),
        )

    def _make_numbers(self) -> None:
        self.numbers = {name: NumberField(BOUNDS[name])
                        for name in ("momentum", "beta1", "beta2", "weight_decay")}
        tips = {
            "momentum": self.tr(
                "How much of the last step's velocity is kept. 0.9: a step goes on for about ten "
                "steps, so the rate can be a tenth of SGD's. 0: plain SGD."
            ),
            "beta1": self.tr(
                "How much Adam's mean of the gradients keeps of what it was: 0.9 looks back about "
                "ten steps."
            ),
            "beta2": self.tr(
                "How much Adam's mean of the squared gradients keeps of what it was: 0.999 looks "
                "back about a thousand steps. A step is divided by the root of that mean."
            ),
            "weight_decay": self.tr(
                "This times the weight is added to its gradient, so that weights that nothing "
                "needs shrink towards 0. 0: none."
            ),
        }
        for name, tip in tips.items():
            self.numbers[name].setToolTip(wrapped(tip))

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """What the optimizer is set with, but the schedule."""
        return (self.choice, self.more, *self.numbers.values())

    def place(self, grid: QGridLayout, row: int, labels: dict[str, Label]) -> None:
        """Into four rows of four columns, of which some are empty. labels: by their settings."""
        self._labels = labels
        grid.addWidget(labels["optimizer"], row, 0)
        grid.addWidget(self.choice, row, 1)
        grid.addWidget(self.more, row, 2, 1, 2)
        places: tuple[tuple[str, QWidget, int, int], ...] = (
            ("momentum", self.numbers["momentum"], 1, 0), ("beta1", self.numbers["beta1"], 2, 0),
            ("beta2", self.numbers["beta2"], 2, 2), ("schedule", self.schedule, 3, 2),
            ("weight_decay", self.numbers["weight_decay"], 3, 0),
        )
        for name, field, down, column in places:
            grid.addWidget(labels[name], row + down, column)
            grid.addWidget(field, row + down, column + 1)
        for each in (self.choice, self.schedule, *self.numbers.values()):
            each.setMinimumWidth(64)
            each.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fold()

    def show_recipe(self, recipe: Recipe) -> None:
        """What is set; with anything unusual it unfolds, once."""
        self.choice.setCurrentIndex(self.choice.findData(recipe.optimizer))
        shown = (recipe.optimizer_settings, recipe.schedule)
        if shown != self._shown:
            self._shown = shown
            self.more.setChecked(bool(
                SETTINGS_OF[recipe.optimizer] or recipe.weight_decay
                or recipe.schedule != "constant" or self.more.isChecked()
            ))
        self._fold()

    def _fold(self) -> None:
        """Show what belongs to the optimizer that is chosen, unless it is folded away."""
        is_open = self.more.isChecked()
        self.more.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        name: OptimizerName = self.choice.currentData()
        seen = {*SETTINGS_OF[name], "weight_decay", "schedule"} if is_open else set()
        for key, field in (*self.numbers.items(), ("schedule", self.schedule)):
            self._labels[key].setVisible(key in seen)
            field.setVisible(key in seen)
