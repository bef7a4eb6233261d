"""The validation images on which a unit is largest."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.explain.units import most_exciting
from engine.models.networks.model import Network
from engine.models.parameters import Parameters
from gui.model.session import Session
from gui.widgets.card import muted
from gui.widgets.pictures.mosaic import Mosaic, Tile

COUNT = 12


class Exciting(QWidget):
    """A line, and the images; a click puts one on the canvas. unit: of the layer shown, from 0."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.unit: int | None = None
        self._indices: list[int] = []
        self._key: object = None  # of the digit set that these are of
        self._of: tuple[Parameters, int, int] | None = None  # those that are shown
        self.line = muted(" ")
        self.line.setWordWrap(True)  # it comes with the first click: nothing else may be moved
        self.tiles = Mosaic(self.tr("The images with the largest values of the unit"), side=44)
        self.tiles.chosen.connect(
            lambda index: session.show_image("valid", self._indices[index], self._key))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.tiles)

    def show_model(self, model: Network, layer: int) -> None:
        """Not while steps are taken: it asks every validation image."""
        session = self._session
        is_shown = (self.unit is not None and self.unit < model.hidden[layer]
                    and session.digit_set is not None and not session.training.is_in_full_flow)
        self.setVisible(is_shown)
        if not is_shown or self.unit is None or session.digit_set is None:
            return
        if (self._of is not None and self._of[0] is model.parameters
                and self._of[1:] == (layer, self.unit)):
            return
        self._of = model.parameters, layer, self.unit
        data = session.digit_set.data.valid
        self._key = session.digit_set.key
        self._indices = most_exciting(model, data.images, self.unit, COUNT, layer)
        self.line.setText(self.tr(
            "The unit clicked last has its largest values on these validation images. Click an "
            "image to put it on the canvas:"
        ))
        self.tiles.show_tiles([
            Tile(data.images[index], str(int(data.labels[index]))) for index in self._indices
        ])

    def forget(self) -> None:
        self._indices, self._of = [], None
        self.tiles.show_tiles(())
