"""Which model is trained, and what is set within its family."""

from itertools import starmap

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from engine.bounds import WholeBounds
from engine.models.architecture import Adjustable, Setting
from engine.models.roster import architecture_of, families, usual_key
from gui.draw.field_grid import FieldGrid
from gui.engine_words import say
from gui.model.classifiers import family_title
from gui.widgets.card import wrapped
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.plain import Label


class FamilyFields(QWidget):
    """Those of one family, in a line. `edited`: the user has set one of them."""

    edited = Signal()

    def __init__(self, architecture: Adjustable) -> None:
        super().__init__()
        self._architecture = architecture
        self.numbers: dict[str, NumberField] = {}
        self.choices: dict[str, ComboBox] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.fields = tuple(starmap(self._field, architecture.settings.items()))
        for field, setting in zip(self.fields, architecture.settings.values(), strict=True):
            field.setToolTip("".join(wrapped(say(each)) for each in setting.tip))
            field.setAccessibleName(say(setting.label))
            line.addWidget(field, 1)

    def _field(self, name: str, setting: Setting) -> NumberField | ComboBox:
        if isinstance(setting.values, WholeBounds):
            number = self.numbers[name] = NumberField(setting.values)
            number.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            number.valueChanged.connect(lambda _: self.edited.emit())
            return number
        choice = self.choices[name] = ComboBox()
        for value, called in setting.values.items():
            choice.addItem(say(called), value)
        choice.activated.connect(lambda _: self.edited.emit())
        return choice

    @property
    def key(self) -> str:
        """Of the model that is set."""
        numbers = {name: int(number.value()) for name, number in self.numbers.items()}
        words = {name: choice.currentData() for name, choice in self.choices.items()}
        return self._architecture.with_settings({**numbers, **words}).key

    def show_settings(self, architecture: Adjustable) -> None:
        """Of the one that is set."""
        for name, value in architecture.set_to.items():
            if name in self.numbers:
                self.numbers[name].show_value(int(value))
            else:
                self.choices[name].setCurrentIndex(self.choices[name].findData(value))


class ModelFields(QObject):
    """`chosen` carries the key of the model that the user has chosen.

    What is set within a family is shown in a line of its own, and only while one of it is chosen.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = ""
        self.choice = ComboBox()
        self.of_family: dict[str, FamilyFields] = {}
        for family in families():
            self.choice.addItem(family_title(family), family)
            architecture = architecture_of(usual_key(family))
            if isinstance(architecture, Adjustable):
                self.of_family[family] = FamilyFields(architecture)
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
        for each in self.of_family.values():
            each.edited.connect(lambda each=each: self._choose(each.key))

    @property
    def numbers(self) -> tuple[NumberField, ...]:
        """Of all families."""
        return tuple(number for each in self.of_family.values() for number in each.numbers.values())

    @property
    def fields(self) -> tuple[QWidget, ...]:
        return (self.choice, *(field for each in self.of_family.values() for field in each.fields))

    def add_to(self, grid: FieldGrid, label: Label) -> None:
        """label: of the choice."""
        self._label, self._lines = Label(), QStackedWidget()
        for each in self.of_family.values():
            self._lines.addWidget(each)
            self._head(each)
        grid.add("model", label, self.choice)
        grid.add("hidden", self._label, self._lines)

    def show_model(self, key: str) -> None:
        """The one that is set."""
        self._key = key
        family, architecture = key.partition(":")[0], architecture_of(key)
        self.choice.setCurrentIndex(self.choice.findData(family))
        own = self.of_family.get(family)
        for each in (self._label, self._lines):
            each.setVisible(own is not None)
        if own is not None and isinstance(architecture, Adjustable):
            self._head(own)
            self._lines.setCurrentWidget(own)
            own.show_settings(architecture)

    def _head(self, own: FamilyFields) -> None:
        """By what its first field is called."""
        first = own.fields[0]
        self._label.setText(first.accessibleName())
        self._label.setBuddy(first)
        self._label.setToolTip(first.toolTip())

    def _choose(self, key: str) -> None:
        if key != self._key:
            self.chosen.emit(key)
