"""Which model is trained, and of a network what its hidden layers are."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from engine.bounds import WholeBounds
from engine.models.networks.activations import ACTIVATIONS, NAMES
from engine.models.networks.architecture import MOST_UNITS, Networks
from engine.models.networks.model import FAMILY as NETWORKS
from engine.models.networks.model import key_of
from engine.models.roster import architecture_of, families, usual_key
from gui.draw.field_grid import FieldGrid
from gui.engine_words import say
from gui.model.classifiers import model_title
from gui.widgets.card import wrapped
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.plain import Label


class ModelFields(QObject):
    """`chosen` carries the key of the model that the user has chosen.

    What is a network's alone is shown in a line of its own, and only while one is chosen.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = ""
        self.choice = ComboBox()
        for family in families():
            title = self.tr("Network") if family == NETWORKS else model_title(usual_key(family))
            self.choice.addItem(title, family)
        self.choice.setToolTip("".join(map(wrapped, (
            self.tr("The model to train. Choosing another one starts from scratch."),
            self.tr("Linear model: one weight per pixel; the logit is the sum of weight × pixel."),
            self.tr("Network: each hidden unit computes such a sum and applies a function to it; "
                    "the logit is a weighted sum of the units. The chapter's network has 30 "
                    "units and ReLU."),
            self.tr("Convolutional network: small kernels of 3 × 3 weights slide over the whole "
                    "image, in three layers. It predicts best and trains slowest."),
        ))))
        self.choice.activated.connect(lambda _: self._choose(usual_key(self.choice.currentData())))
        self.units = NumberField(WholeBounds(1, MOST_UNITS))
        self.units.setToolTip(wrapped(self.tr(
            "Number of units in the hidden layer, at most {most}. Each has one weight per pixel."
        ).format(most=MOST_UNITS)))
        self.more_units = NumberField(WholeBounds(0, MOST_UNITS))
        self.more_units.setToolTip(wrapped(self.tr(
            "Number of units in a second hidden layer after the first. 0: no second layer."
        )))
        self.activation = ComboBox()
        for each in ACTIVATIONS:
            self.activation.addItem(say(NAMES[each]), each)
        self.activation.setToolTip("".join(map(wrapped, (
            self.tr("The function applied to each hidden unit's sum z."),
            self.tr("ReLU: max(z, 0). Sigmoid: 1 / (1 + e^−z). tanh: between −1 and 1."),
            self.tr("No activation: z itself. Two linear layers with nothing in between are one "
                    "linear model."),
        ))))
        for number in self.numbers:
            number.valueChanged.connect(lambda _: self._choose_network())
        self.activation.activated.connect(lambda _: self._choose_network())
        self._name_fields()

    def _name_fields(self) -> None:
        for field, name in (
            (self.units, self.tr("Hidden units")),
            (self.more_units, self.tr("Units of a second hidden layer")),
            (self.activation, self.tr("Activation")),
        ):
            field.setAccessibleName(name)

    @property
    def numbers(self) -> tuple[NumberField, ...]:
        return self.units, self.more_units

    @property
    def fields(self) -> tuple[QWidget, ...]:
        return (self.choice, *self.numbers, self.activation)

    def add_to(self, grid: FieldGrid, label: Label) -> None:
        """label: of the choice."""
        self._label = Label(self.tr("Hidden units"))
        self._label.setBuddy(self.units)
        self._label.setToolTip(self.units.toolTip())
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for field in (*self.numbers, self.activation):
            line.addWidget(field, 1)
        for number in self.numbers:
            number.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        grid.add("model", label, self.choice)
        grid.add("hidden", self._label, self._line)

    def show_model(self, key: str) -> None:
        """The one that is set."""
        self._key = key
        architecture = architecture_of(key)
        self.choice.setCurrentIndex(self.choice.findData(key.partition(":")[0]))
        is_network = isinstance(architecture, Networks)
        for each in (self._label, self._line):
            each.setVisible(is_network)
        if isinstance(architecture, Networks):
            first, *second = architecture.hidden
            self.units.show_value(first)
            self.more_units.show_value(second[0] if second else 0)
            self.activation.setCurrentIndex(self.activation.findData(architecture.activation))

    def _choose_network(self) -> None:
        units = [int(number.value()) for number in self.numbers]
        self._choose(key_of(tuple(each for each in units if each), self.activation.currentData()))

    def _choose(self, key: str) -> None:
        if key != self._key:
            self.chosen.emit(key)
