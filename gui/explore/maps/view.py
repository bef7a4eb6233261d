"""Each layer's feature maps on the drawing: what a cell of them sees, and the sum that it is."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from engine.explain.cells import Cell, cell_sum, kernels, receptive_field
from engine.models.capabilities.feature_maps import FeatureMaps, LayerMaps
from engine.models.classifier import Floats
from gui.explore.capabilities import no_feature_maps
from gui.explore.maps.field_picture import FieldPicture
from gui.explore.maps.layer_choice import LayerChoice
from gui.explore.maps.map_tiles import MapTiles
from gui.explore.maps.terms_model import TermsModel
from gui.explore.maps.words import cell_in_words, field_in_words, sum_in_words
from gui.explore.throttled_view import ThrottledView
from gui.model.loading.torch_loader import until_torch
from gui.model.session import Session
from gui.widgets import theme
from gui.widgets.card import muted
from gui.widgets.export import Exportable, Table
from gui.widgets.labels.placeholder import Placeholder
from gui.widgets.numbers import signed
from gui.widgets.pictures.mosaic import Mosaic, Tile
from gui.widgets.plain import Label

_ENLARGED = {14: 4, 7: 5}
"""How large a cell of maps of this side is drawn; of smaller ones 8."""

_KERNEL = 27


class MapsView(ThrottledView):
    """A layer's maps beside the drawing, and under them the sum of the cell that is pointed at."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._model: FeatureMaps | None = None
        self._layers: tuple[LayerMaps, ...] = ()
        self._pointed: dict[int, Cell] = {}
        self.layers = LayerChoice()
        self.layers.changed.connect(self.request)
        self.drawing = FieldPicture(self.tr("your drawing"), 112, session.pointing)
        self.field, self.scale = Label(" "), muted(" ")
        self.maps = MapTiles(self.tr("The feature maps of the layer"))
        self.kernel_text = muted(" ")
        self.kernels = Mosaic(self.tr("The kernels of the first layer"), _KERNEL, lines=0)
        self.cell, self.sum = Label(" "), Label(" ")
        self.cell.setObjectName("title")
        for label in (self.field, self.scale, self.kernel_text, self.sum):
            label.setWordWrap(True)
        for label in (self.cell, self.sum):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.terms = TermsModel()
        self.table = self._table()
        self.pages = Placeholder(self._content())
        self.body.addWidget(self.pages, 1)
        self.exports = (
            Exportable(self.tr("the feature maps"), self.maps, self._cells),
            Exportable(self.tr("the sum of a cell"), self.table, self.terms.table),
        )
        self.maps.pointed.connect(self._point)
        self.follow(session.predicted, session.training.was_reset)

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.terms)
        table.setAccessibleName(self.tr("The terms of the sum"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setMinimumHeight(110)
        down = table.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self.fontMetrics().height() + 4)
        table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        across = table.horizontalHeader()
        for column in range(self.terms.columnCount()):
            across.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch if column > 2
                                        else QHeaderView.ResizeMode.Fixed)
            across.resizeSection(column, across.sectionSizeHint(column))
        return table

    def _content(self) -> QWidget:
        left, right, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        self.field.setFixedWidth(112)
        left.addWidget(self.drawing)
        left.addWidget(self.field)
        for each in (self.maps, self.scale, self.kernel_text, self.kernels):
            right.addWidget(each)
        for column in (left, right):
            column.setSpacing(4)
            column.addStretch(1)
        row.setSpacing(14)
        row.addLayout(left)
        row.addLayout(right, 1)
        content = QWidget()
        whole = QVBoxLayout(content)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self.layers)
        whole.addLayout(row)
        whole.addWidget(self.cell)
        whole.addWidget(self.sum)
        whole.addWidget(self.table, 1)
        return content

    # what is shown

    def forget(self) -> None:
        self._layers, self._model = (), None
        self.maps.show_tiles(())
        self.kernels.show_tiles(())
        self.terms.show_sum(None)
        self.drawing.show_values(None)

    def refresh(self) -> None:
        self.pages.say(self._why_not())
        if self.pages.sentence:
            return
        model, image = self.session.training.model, self.session.predictions.image
        assert isinstance(model, FeatureMaps)
        self._model, self._layers = model, model.maps_of(image)
        if self.layers.show_layers(tuple((each.maps.shape[-1], len(each.maps))
                                         for each in self._layers)):
            self._pointed = {}
        self.drawing.show_values(image / 255)
        self._show_maps(np.nan_to_num(self._layers[self.layers.layer].maps, posinf=0.0))
        for widget in (self.kernel_text, self.kernels):
            widget.setVisible(self.layers.layer == 0)
        if self.layers.layer == 0:
            self._show_kernels(model)
        self._show_cell()

    def _show_maps(self, maps: Floats) -> None:
        largest = float(maps.max())
        shares, blank = maps / (largest or 1.0), self.session.predictions.image
        self.maps.show_maps([
            Tile(blank, picture=theme.grey_image(shares[..., number]))
            for number in range(maps.shape[-1])
        ], len(maps), _ENLARGED.get(len(maps), 8))
        self.scale.setText(self.tr(
            "White is 0; the darkest color is the largest number in these maps: {largest}"
        ).format(largest=signed(largest)))

    def _show_kernels(self, model: FeatureMaps) -> None:
        weights = np.nan_to_num(kernels(model), posinf=0.0, neginf=0.0)
        largest = float(np.abs(weights).max())
        blank = self.session.predictions.image
        self.kernels.show_tiles([
            Tile(blank, "", "\n".join("   ".join(signed(each) for each in row) for row in kernel),
                 theme.signed_image(kernel / (largest or 1.0)))
            for kernel in weights
        ])
        self.kernel_text.setText(self.tr(
            "The kernels, 3 × 3 weights each: blue above 0, orange below 0, up to ±{largest}"
        ).format(largest=f"{largest:z.4f}"))

    def _point(self, number: int, row: int, column: int) -> None:
        layer = self.layers.layer
        self._pointed[layer] = Cell(layer, number, row, column)
        self._show_cell()

    @property
    def _cell(self) -> Cell:
        """That which was pointed at last; before that the largest."""
        layer = self.layers.layer
        maps = self._layers[layer].maps
        row, column, number = np.unravel_index(np.nan_to_num(maps).argmax(), maps.shape)
        largest = Cell(layer, int(number), int(row), int(column))
        return self._pointed.get(layer, largest)

    def _show_cell(self) -> None:
        if self._model is None or not self._layers:
            return  # the next refresh shows it
        cell = self._cell
        found, field = cell_sum(self._model, self._layers, cell), receptive_field(cell)
        self.maps.mark((cell.number, cell.row, cell.column))
        self.drawing.frame(field)
        self.field.setText(field_in_words(field))
        self.cell.setText(cell_in_words(cell, found.value))
        self.sum.setText(sum_in_words(found))
        self.terms.show_sum(found)
        self.table.setColumnHidden(0, self.layers.layer == 0)

    def _why_not(self) -> str:
        session, model = self.session, self.session.training.model
        if session.digit_set is None or model is None:
            return until_torch(session.hardware, self.tr("Loading the digits …"))
        if why_not := no_feature_maps(model):
            return why_not
        if session.predictions.is_blank:
            return self.tr("Draw a digit to see what each layer computes from it.")
        return ""

    def _cells(self) -> Table:
        """Every cell of the layer."""
        names = "map", "row", "column", "value"
        if not self._layers:
            return names, []
        maps = self._layers[self.layers.layer].maps
        return names, [
            (number + 1, row, column, float(maps[row, column, number]))
            for number in range(maps.shape[-1]) for row, column in np.ndindex(maps.shape[:2])
        ]
