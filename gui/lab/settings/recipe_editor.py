"""How the lab's problem is gone about: every setting of its recipe."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.errors import InputError
from engine.lab.recipe import BOUNDS, LabRecipe
from gui.lab.settings.field_rows import FieldRows
from gui.lab.settings.function_field import FunctionField
from gui.lab.settings.hinge_field import HingeField
from gui.lab.settings.rate_field import RateField
from gui.lab.settings.start_field import StartField
from gui.lab.settings.table_page import TablePage
from gui.model import notices
from gui.model.error_texts import explain
from gui.model.session import Session
from gui.widgets.card import muted, wrapped
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.optimizer_names import optimizer_names

_SCALES = (1.0, 0.1)


class LabRecipeEditor(QWidget):
    """A field a setting, each with what it does in its tooltip; idle where it makes no difference.

    Every edit goes to the lab at once. What it refuses is told, and the field goes back.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._lab = session, session.lab
        self._make_fields()
        self._make_choices()
        self._lay_out()
        self._connect()
        self.show_recipe()

    def _make_fields(self) -> None:
        self.rate, self.start, self.function = RateField(), StartField(), FunctionField()
        self.hinges = HingeField(self._lab)
        self.delta = NumberField(BOUNDS["delta"], "δ ")
        self.delta.setAccessibleName(self.tr("delta"))
        self.delta.setToolTip(wrapped(self.tr(
            "How far to either side the loss is evaluated. Large: the curve is not straight over "
            "such a wide range. Tiny: the two losses differ only in their last digits."
        )))
        self.scale = NumberField(BOUNDS["scale"], "× ")
        self.scale.setToolTip(wrapped(self.tr(
            "The inputs are multiplied by this before they enter the model. Large inputs make "
            "the valley steep in one direction and flat in the other: no single rate suits both."
        )))
        self.scale_buttons = {value: QToolButton() for value in _SCALES}
        for value, button in self.scale_buttons.items():
            button.setText(f"×{value:g}")
            button.setToolTip(self.scale.toolTip())
        self.steps = NumberField(BOUNDS["steps"])
        self.steps.setToolTip(wrapped(self.tr(
            "How many steps Run takes, each on all training samples. Tutorials call such a step "
            "an epoch."
        )))
        self.seed = NumberField(BOUNDS["seed"])
        self.seed.setToolTip(wrapped(self.tr(
            "Sets the noise, the speed problem's start and the random split. The same seed gives "
            "the same numbers."
        )))
        self.zero = QCheckBox(self.tr("&Zero the gradients before each step"))
        self.zero.setToolTip(wrapped(self.tr(
            "backward() adds to the existing gradient. If you forget to zero it, each step "
            "follows the sum of all past gradients, like a ball without friction."
        )))

    def _make_choices(self) -> None:
        self.optimiser = _choice(
            (("step", self.tr("plain gradient descent")),
             *((key, {"sgd": "torch.optim.SGD", "momentum": self.tr("SGD, momentum 0.9"),
                      "adam": "torch.optim.Adam"}.get(key, name))
               for key, name in optimizer_names().items())),
            self.tr("Plain gradient descent: parameters − rate × gradient, written out; "
                    "torch.optim.SGD (stochastic gradient descent) does the same. Momentum keeps "
                    "nine tenths of the last step's velocity. Adam gives each parameter its own "
                    "rate."),
        )
        self.gradient = _choice(
            (("autograd", self.tr("autograd")), ("by_hand", self.tr("by hand")),
             ("difference", self.tr("finite difference"))),
            self.tr("Autograd: torch goes back through the computation. By hand: the chain rule, "
                    "written out. Finite difference: (loss a little above − loss a little below) "
                    "/ 2δ."),
        )
        self.splitting = _choice(
            (("none", self.tr("none")), ("tutorial", self.tr("the tutorial's")),
             ("seeded", self.tr("from the seed"))),
            self.tr("Samples held out from training, to see whether the model works for them "
                    "too. The tutorial holds out readings 1 and 0 of its eleven; the seed draws "
                    "a fifth of them."),
        )
        self.table = _choice(
            (("first", self.tr("first")), ("second", self.tr("second"))),
            self.tr("The two versions of the tutorial differ in one quiz score: the third "
                    "student has 90 in the first table, 80 in the second. So the losses differ "
                    "too."),
        )

    def _lay_out(self) -> None:
        rows = FieldRows()
        rows.add(self.tr("Learning &rate"), self.rate)
        rows.add(self.tr("&Optimizer"), self.optimiser)
        rows.add(self.tr("Gradient b&y"), self.gradient, self.delta)
        rows.addWidget(self.zero, rows.rowCount(), 0, 1, 2)
        rows.add(self.tr("&Inputs"), self.scale, *self.scale_buttons.values())
        rows.add(self.tr("Va&lidation"), self.splitting)
        rows.add(self.tr("&Steps"), self.steps)
        rows.add(self.tr("Seed"), self.seed)
        rows.add_tall(self.tr("St&art"), self.start, self.steps.sizeHint().height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(rows)
        column.addWidget(self._own_fields(rows))
        rows.widen_labels()
        for box in (self.optimiser, self.gradient, self.splitting, self.table, self.scale,
                    self.delta, self.steps, self.seed):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.setMinimumWidth(64)

    def _own_fields(self, rows: FieldRows) -> QStackedWidget:
        """What only some problems have, all at one place."""
        self._own = QStackedWidget()
        self._own.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        pages = {"": muted(), "scores": QWidget(), "number": QWidget()}
        self._bending = rows.label(self.tr("ReL&Us"), self.hinges)
        columns = {key: QGridLayout(pages[key]) for key in ("scores", "number")}
        for key, label, field in (
            ("scores", rows.label(self.tr("Ta&ble"), self.table), self.table),
            ("number", self._bending, self.hinges),
            ("number", rows.label(self.tr("F&unction"), self.function), self.function),
        ):
            grid = columns[key]
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setHorizontalSpacing(8)
            grid.setColumnStretch(1, 1)
            line = grid.rowCount()
            grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, line, 1, Qt.AlignmentFlag.AlignTop)
            grid.setRowStretch(line, 0)
        for grid in columns.values():
            grid.setRowStretch(grid.rowCount(), 1)
        self.of_table = TablePage()
        pages["table"] = self.of_table
        self._own_pages = {**pages, "bend": pages["number"]}
        for page in pages.values():
            self._own.addWidget(page)
        return self._own

    def _connect(self) -> None:
        self.rate.edited.connect(lambda rate: self._take(learning_rate=rate))
        self.start.edited.connect(lambda start: self._take(start=start))
        self.function.typed.connect(self._take_function)
        self.of_table.edited.connect(lambda on: self._take(normalised=on))
        self.zero.toggled.connect(lambda on: self._take(zero=on))
        for name, box in self._choices().items():
            box.activated.connect(
                lambda _, name=name, box=box: self._take(**{name: box.currentData()})
            )
        for name, number in self._numbers().items():
            number.valueChanged.connect(lambda value, name=name: self._take(**{name: value}))
        for value, button in self.scale_buttons.items():
            button.clicked.connect(lambda _=False, value=value: self._take(scale=value))
        for fact in (self._lab.recipe_changed, self._lab.was_reset):
            fact.connect(self.show_recipe)

    def _choices(self) -> dict[str, ComboBox]:
        return {"optimiser": self.optimiser, "gradient": self.gradient,
                "splitting": self.splitting, "table": self.table}

    def _numbers(self) -> dict[str, NumberField]:
        return {"delta": self.delta, "scale": self.scale, "steps": self.steps, "seed": self.seed}

    def show_recipe(self) -> None:
        """What is set, and what concerns the problem."""
        lab, recipe = self._lab, self._lab.recipe
        self.rate.show_value(recipe.learning_rate)
        self.start.show_start(lab.problem, recipe.start is None)
        self.function.show_function(recipe.expression)
        self.hinges.show_hinges(recipe)
        self.of_table.show_recipe(recipe)
        with QSignalBlocker(self.zero):
            self.zero.setChecked(recipe.zero)
        for name, box in self._choices().items():
            box.setCurrentIndex(box.findData(getattr(recipe, name)))
        for name, number in self._numbers().items():
            number.show_value(getattr(recipe, name))
        self._show_concerned(recipe)

    def _show_concerned(self, recipe: LabRecipe) -> None:
        self.setEnabled(self._lab.is_ready)
        has_inputs = recipe.problem != "number"
        self.delta.setEnabled(recipe.gradient == "difference")
        for field in (self.scale, *self.scale_buttons.values(), self.splitting):
            field.setEnabled(has_inputs)
        item = self.splitting.model().item(  # type: ignore[attr-defined]
            self.splitting.findData("tutorial"))
        item.setEnabled(recipe.problem == "temperature")
        self.seed.setEnabled(recipe.problem == "speed" or recipe.splitting == "seeded")
        for part in (self.hinges, self._bending):
            part.setVisible(recipe.problem == "bend")
        self._own.setCurrentWidget(
            self._own_pages.get(recipe.problem, self._own_pages[""])
        )

    def _take(self, **changes: Any) -> None:
        self._try(replace, **changes)

    def _try(self, change: Callable[..., LabRecipe], **changes: Any) -> None:
        try:
            self._lab.set_recipe(change(self._lab.recipe, **changes))
        except InputError as error:
            self._session.noticed.emit(notices.failed(error))
            self.show_recipe()

    def _take_function(self, text: str) -> None:
        try:
            self._lab.set_recipe(replace(self._lab.recipe, expression=text))
        except InputError as error:
            self.function.refuse(explain(error))


def _choice(items: tuple[tuple[str, str], ...], tip: str) -> ComboBox:
    box = ComboBox()
    for value, text in items:
        box.addItem(text, value)
    box.setToolTip(wrapped(tip))
    return box


