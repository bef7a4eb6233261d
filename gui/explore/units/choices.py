"""Which units are shown, and to which logit it is said what they add."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.explain.units import shown_layers
from engine.models.classifier import Images
from engine.models.networks.model import Network
from gui.explore.units.words import whose_logit
from gui.widgets.card import muted, wrapped
from gui.widgets.fields.wheel import ComboBox


class UnitChoices(QWidget):
    """The logit, and the layer where there are two to choose from."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.of, self.layers = ComboBox(), ComboBox()
        self.of.setAccessibleName(self.tr("Logit"))
        self.layers.setAccessibleName(self.tr("Hidden layer"))
        self.layers.setToolTip(wrapped(self.tr(
            "What a unit of hidden layer 1 adds goes through the units of layer 2 that are on for "
            "this drawing. The pictures of layer 2 are the weights of both layers combined, for "
            "this drawing."
        )))
        self.layers.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (muted(self.tr("What each unit adds to")), self.of, self.layers):
            row.addWidget(widget)
        row.addStretch(1)
        for choice in (self.of, self.layers):
            choice.activated.connect(self.changed)

    def set_digits(self, digits: tuple[int, ...]) -> None:
        """Of two digits there is one logit, the first's; of more one each."""
        self.of.clear()
        if len(digits) > 2:
            self.of.addItem(self.tr("the predicted digit's logit"), None)
        for index, digit in enumerate(digits if len(digits) > 2 else digits[:1]):
            self.of.addItem(whose_logit(digits, digit), index)

    def show_model(self, model: Network) -> None:
        """Another model's layers begin with the last one."""
        layers = shown_layers(model)
        if list(layers) != [self.layers.itemData(at) for at in range(self.layers.count())]:
            self.layers.clear()
            for layer in layers:
                self.layers.addItem(self.tr("hidden layer {n}").format(n=layer + 1), layer)
            self.layers.setCurrentIndex(len(layers) - 1)
        self.layers.setVisible(len(layers) > 1)

    @property
    def layer(self) -> int:
        """From 0; of the model shown last."""
        found: int = self.layers.currentData()
        return found

    def output(self, model: Network, image: Images) -> int:
        """Which of the model's outputs."""
        chosen: int | None = self.of.currentData()
        if chosen is not None:
            return chosen
        prediction = model.predict(image)
        return 0 if prediction.digit is None else model.digits.index(prediction.digit)
