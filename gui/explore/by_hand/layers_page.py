"""A batch layer by layer: each array on the way forwards and back, and one gradient's sum."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.models.layer_by_layer import Index
from engine.training.layer_record import LayerArray, LayersBack
from engine.training.seven_steps_record import Predicted
from gui.explore.by_hand.array_viewer import ArrayViewer
from gui.explore.by_hand.gradient_sum import GradientSum, Written
from gui.explore.by_hand.layer_table import LayerTable
from gui.explore.by_hand.layers_work import BatchLayers
from gui.widgets.labels.placeholder import Placeholder


class LayersPage(QWidget):
    """The table above; under it the array that is chosen, and the sum of one of its numbers."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: BatchLayers | None = None
        self._arrays: dict[str, LayerArray] = {}
        self._places: dict[str, Index] = {}
        self._symbol = ""
        self.table, self.viewer, self.sum = LayerTable(), ArrayViewer(), GradientSum()
        low = QHBoxLayout()
        low.setSpacing(12)
        low.addWidget(self.viewer)
        low.addWidget(self.sum, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 3)
        column.addLayout(low, 2)
        self.pages = Placeholder(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)
        self.table.chosen.connect(self._on_array)
        self.viewer.moved.connect(self._on_moved)

    def show_stage(self, predicted: Predicted | None, found: BatchLayers | None) -> None:
        """What there is of the step by now. found: None while it is being worked out."""
        self.pages.say(self._why_not(predicted, found))
        if found is None or self.pages.sentence:
            self.forget()
            return
        if found is self._shown:
            return
        back = () if found.back is None else found.back.arrays
        is_back_new = bool(back) and self._back is None
        self._shown = found
        self._arrays = {each.symbol: each for each in (*found.forward, *back)}
        self._places = {symbol: each.largest for symbol, each in self._arrays.items()}
        self.table.show_layers(found.forward, back)
        self.table.show_places(self._places)
        if self._symbol not in self._arrays or is_back_new:
            self._symbol = _first_weights(back) if back else found.forward[-1].symbol
        self.table.choose(self._symbol)
        self._on_array(self._symbol)

    def forget(self) -> None:
        self._shown = None
        self._arrays, self._places = {}, {}
        self.table.show_layers((), ())
        self.viewer.forget()
        self.sum.say("")

    @property
    def _back(self) -> LayersBack | None:
        return None if self._shown is None else self._shown.back

    def _why_not(self, predicted: Predicted | None, found: BatchLayers | None) -> str:
        if predicted is None:
            return self.tr("Press “Next” until step 2, predict, is done. Then this page shows "
                           "what each layer computes from the batch.")
        if predicted.layers is not None:
            return "" if found is not None else self.tr(
                "Computing what each layer makes of the batch …")
        if not predicted.followed_up_to:
            return self.tr("The layers of this model cannot be followed one by one. “Batch and "
                           "weights” above shows its batch, losses and gradient instead.")
        return self.tr("The layers of this model can be followed for up to {n} images in a "
                       "batch. Choose a smaller batch size under Training and start again."
                       ).format(n=f"{predicted.followed_up_to:,}")

    def _on_array(self, symbol: str) -> None:
        if symbol in self._arrays:
            self._symbol = symbol
            self.viewer.show_array(self._arrays[symbol], self._places[symbol])
            self._write_sum()

    def _on_moved(self) -> None:
        self._places[self._symbol] = self.viewer.place
        self.table.show_places(self._places)
        self._write_sum()

    def _write_sum(self) -> None:
        layers = self._back
        array, place = self._arrays[self._symbol], self._places[self._symbol]
        if layers is None:
            self.sum.say(self.tr("Step 4 adds the backward pass. Until then: choose an array "
                                 "above and click its picture to read its numbers."))
        elif array.symbol[1:] not in layers.parameters or array.by_autograd is None:
            self.sum.say(self.tr("Choose dW1, or the gradient by other weights or biases, to see "
                                 "one number of it as a sum over the batch."))
        else:
            self.sum.show_sum(Written(
                f"{array.symbol}[{', '.join(map(str, place))}]",
                layers.factors(array.symbol[1:], place),
                float(array.values[place]), float(array.by_autograd[place]),
            ))


def _first_weights(back: Sequence[LayerArray]) -> str:
    """The gradient by the first layer's weights, the last but one on the way back."""
    return back[-2].symbol
