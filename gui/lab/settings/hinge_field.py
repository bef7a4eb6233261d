"""How many ReLUs bend the line; one more, or one less, of the line that there is."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from engine.lab.bending import with_one_less, with_one_more
from engine.lab.recipe import HINGES, LabRecipe
from gui.model.lab.lab import Lab
from gui.widgets.card import wrapped
from gui.widgets.fields.number_field import NumberField


class HingeField(QWidget):
    """The number begins anew from a level line; the buttons keep the line as it is now."""

    def __init__(self, lab: Lab) -> None:
        super().__init__()
        self._lab = lab
        self.count = NumberField(HINGES)
        self.count.setAccessibleName(self.tr("Number of ReLUs"))
        self.count.setToolTip(wrapped(self.tr(
            "Changing the number starts again with a horizontal line and evenly spaced bends."
        )))
        self.more, self.less = QPushButton(self.tr("Add a ReLU")), QToolButton()
        self.more.setToolTip(wrapped(self.tr(
            "The line does not change. A corner is added where the error is largest; it does not "
            "bend yet: Run bends it, or drag it."
        )))
        self.less.setText("−")
        self.less.setAccessibleName(self.tr("Remove the ReLU that bends least"))
        self.less.setToolTip(wrapped(self.less.accessibleName()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self.count, self.more, self.less):
            row.addWidget(widget)
        row.setStretch(1, 1)
        self.count.setMinimumWidth(52)
        self.more.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.more.setMinimumWidth(self.more.fontMetrics().horizontalAdvance(self.more.text()) + 16)
        self.setFocusProxy(self.count)
        self.count.valueChanged.connect(
            lambda value: lab.set_recipe(replace(lab.recipe, hinges=int(value), start=None)))
        self.more.clicked.connect(
            lambda: self._go_on(with_one_more(lab.problem, lab.recipe, lab.parameters)))
        self.less.clicked.connect(lambda: self._go_on(with_one_less(lab.recipe, lab.parameters)))

    def show_hinges(self, recipe: LabRecipe) -> None:
        self.count.show_value(recipe.hinges)
        self.more.setEnabled(recipe.hinges < HINGES.high)
        self.less.setEnabled(recipe.hinges > HINGES.low)

    def _go_on(self, recipe: LabRecipe | None) -> None:
        """A line that was being trained goes on being trained."""
        if recipe is None or self._lab.recipe.problem != "bend":
            return
        flowed = self._lab.is_in_flow
        self._lab.set_recipe(recipe)
        if flowed:
            self._lab.run()
