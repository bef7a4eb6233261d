"""What is set of a table that is learned from, and of no other problem."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from engine.lab.recipe import LabRecipe
from gui.widgets.card import wrapped


class TablePage(QWidget):
    """`edited` carries whether the inputs are to be normalized."""

    edited = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.normalised = QCheckBox(self.tr("Normali&ze the inputs"))
        self.normalised.setToolTip(wrapped(self.tr(
            "Each input minus its mean, over its standard deviation, both of the training part. "
            "Then one rate suits all weights: the valley is round. Without, columns of large "
            "numbers make it steep one way and flat the other."
        )))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.normalised)
        column.addStretch()
        self.normalised.toggled.connect(self.edited)

    def show_recipe(self, recipe: LabRecipe) -> None:
        """What is set."""
        with QSignalBlocker(self.normalised):
            self.normalised.setChecked(recipe.normalised)
