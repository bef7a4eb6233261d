"""A step of a picture as a picture: in color, or each channel by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from engine.bounds import WholeBounds
from gui.data.brightness import Brightness, brightness_of, floats, grey, picture_of
from gui.data.image.dimensions import Dimensions, channel_titles, dimensions_of
from gui.data.tensor_picture import TensorPicture
from gui.widgets.card import muted
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.pictures.plane import Plane
from gui.widgets.pictures.planes import Planes

if TYPE_CHECKING:
    from torch import Tensor

    from engine.tensors.operations.operation import Element
    from engine.tensors.pipeline import TensorStep
    from engine.tensors.source import Source

_LARGEST = 1600
"""Rows and columns that are painted; of a larger picture every second, third … one."""

_MOST_CHANNELS = 16
_WHOLE, _CHANNELS = 0, 1


class ImagePicture(TensorPicture):
    """Of a batch one image at a time. Where a step has no rows and columns any more, it says so."""

    def __init__(self) -> None:
        super().__init__()
        self._source: Source | None = None
        self._step: TensorStep | None = None
        self._element: Element | None = None
        self._scales: dict[int, Brightness] = {}
        self._image = 0
        self.show_as = ComboBox()
        self.show_as.addItems([self.tr("In color"), self.tr("Each channel")])
        self.show_as.setAccessibleName(self.tr("How the picture is shown"))
        self.show_as.currentIndexChanged.connect(self._render)
        self.which_label = muted(self.tr("Image"))
        self.which = NumberField(WholeBounds(0, 0))
        self._row = QHBoxLayout()
        self._row.addWidget(self.show_as)
        self._row.addWidget(self.which_label)
        self._row.addStretch(1)
        self.planes = Planes(self.tr("The picture at this step"))
        self.planes.setToolTip(self.tr(
            "Click a pixel, or go to it with the arrow keys (Shift: ten at a time)"))
        self.planes.pointed.connect(self._on_pointed)
        self.planes.turned.connect(lambda plane, by: self._turn(self._image + by))
        self.note = muted()
        self.note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addLayout(self._row)
        column.addWidget(self.planes, 1)
        column.addWidget(self.note)

    def show_step(self, source: Source, step: TensorStep) -> None:
        if step is self._step:
            return
        self._source, self._step, self._scales, self._element = source, step, {}, None
        self._image = min(self._image, self._count() - 1)
        self._make_field()
        self._render()

    def mark(self, elements: tuple[Element, ...]) -> None:
        """Turn to the image of the first of them, and frame its pixel."""
        self._element = elements[0] if elements else None
        dimensions = self._dimensions()
        if self._element is None or dimensions is None:
            self.planes.mark((None,) * len(self.planes.planes))
            return
        image, channel, row, column = dimensions.of_index(self._element.index)
        image = self._element.part if self._is_several else image
        if image != self._image:
            self._image = image
            self.which.show_value(image)
            self._render()
            return
        marks: list[tuple[int, int] | None] = [None] * len(self.planes.planes)
        if (number := channel if self._is_apart() else 0) < len(marks):
            marks[number] = (row, column)
        self.planes.mark(marks)
        self.planes.setAccessibleDescription(
            self.tr("row {row}, column {column}").format(row=row, column=column))

    # what is looked at

    @property
    def _is_several(self) -> bool:
        return self._step is not None and len(self._step.values) > 1

    def _tensor(self) -> Tensor:
        assert self._step is not None
        return self._step.values[self._image if self._is_several else 0]

    def _dimensions(self) -> Dimensions | None:
        if self._step is None:
            return None
        part = self._element.part if self._element and self._is_several else 0
        tensor = self._step.values[min(part, len(self._step.values) - 1)]
        return dimensions_of(self._step.axes, tuple(tensor.shape))

    def _count(self) -> int:
        """How many images there are."""
        assert self._step is not None
        if self._is_several:
            return len(self._step.values)
        dimensions = dimensions_of(self._step.axes, tuple(self._step.values[0].shape))
        if dimensions is None or dimensions.image is None:
            return 1
        return int(self._step.values[0].shape[dimensions.image])

    def _is_apart(self) -> bool:
        return self.show_as.currentIndex() == _CHANNELS or \
            not 1 <= self._channel_count() <= 4

    def _channel_count(self) -> int:
        assert self._step is not None
        tensor = self._tensor()
        dimensions = dimensions_of(self._step.axes, tuple(tensor.shape))
        if dimensions is None or dimensions.channel is None:
            return 1
        return int(tensor.shape[dimensions.channel])

    # what is shown

    def _make_field(self) -> None:
        """Its bounds are those of the batch."""
        count = self._count()
        self._row.removeWidget(self.which)
        self.which.hide()
        self.which.deleteLater()
        self.which = NumberField(WholeBounds(0, count - 1))
        self.which.setAccessibleName(self.tr("Which image of the batch is shown"))
        self.which.show_value(self._image)
        self.which.valueChanged.connect(lambda value: self._turn(int(value)))
        self._row.insertWidget(2, self.which)
        for each in (self.which, self.which_label):
            each.setVisible(count > 1)

    def _render(self) -> None:
        if self._step is None or self._source is None:
            return
        tensor = self._tensor()
        dimensions = dimensions_of(self._step.axes, tuple(tensor.shape))
        self.planes.setVisible(dimensions is not None)
        self.show_as.setEnabled(dimensions is not None and 1 < self._channel_count() <= 4)
        if dimensions is None:
            self.planes.show_planes(())
            self.note.setText(self.tr(
                "After this step its rows and columns are mixed with something else, so it is no "
                "picture any more. The numbers are under “Numbers”."))
            return
        if self._image not in self._scales:
            self._scales[self._image] = brightness_of(tensor)
        scale = self._scales[self._image]
        channels = dimensions.channels(tensor, 0 if self._is_several else self._image)
        self.planes.show_planes(self._planes(channels, scale))
        self.note.setText(self._note(channels, scale))
        self.mark(() if self._element is None else (self._element,))

    def _planes(self, channels: Tensor, scale: Brightness) -> list[Plane]:
        count, rows, columns = channels.shape
        every = -(-max(rows, columns) // _LARGEST)
        values = floats(channels[:_MOST_CHANNELS, ::every, ::every])
        if not self._is_apart():
            image = picture_of(values, scale)
            return [Plane(self._name(), image, rows, columns)]
        assert self._source is not None
        part = self._source.parts[min(self._image, len(self._source.parts) - 1)]
        titles = channel_titles(count, part.raw.shape[-1])
        return [Plane(title, grey(each, scale), rows, columns)
                for title, each in zip(titles, values, strict=False)]

    def _name(self) -> str:
        assert self._source is not None
        parts = self._source.parts
        return parts[self._image].name if len(parts) == self._count() else ""

    def _note(self, channels: Tensor, scale: Brightness) -> str:
        words = [scale.words()]
        if len(channels) > _MOST_CHANNELS:
            words.append(self.tr("the first {some} of {count} channels").format(
                some=_MOST_CHANNELS, count=len(channels)))
        if not self._is_apart() and len(channels) in (2, 4) and scale.is_own:
            words.append(self.tr("alpha is left out here"))
        return " · ".join(words)

    # what the user does

    def _on_pointed(self, plane: int, row: int, column: int) -> None:
        dimensions, channel = self._dimensions(), plane
        if not self._is_apart():  # it stays in the channel where it is
            channel = 0 if self._element is None or dimensions is None else \
                dimensions.of_index(self._element.index)[1]
        self._point(channel, row, column)

    def _point(self, channel: int, row: int, column: int) -> None:
        from engine.tensors.operations.operation import Element

        assert self._step is not None
        tensor = self._tensor()
        dimensions = dimensions_of(self._step.axes, tuple(tensor.shape))
        if dimensions is None:
            return
        count, rows, columns = dimensions.channels(
            tensor, 0 if self._is_several else self._image).shape
        index = dimensions.index(
            self._image, min(channel, count - 1), min(row, rows - 1), min(column, columns - 1))
        self.pointed.emit(Element(self._image if self._is_several else 0, index))

    def _turn(self, image: int) -> None:
        """To the same pixel of another image of the batch."""
        if self._step is None or not 0 <= image < self._count():
            return
        dimensions = self._dimensions()
        channel, row, column = (0, 0, 0) if self._element is None or dimensions is None else \
            dimensions.of_index(self._element.index)[1:]
        self._image, self._element = image, None
        self.which.show_value(image)
        self._render()
        self._point(channel, row, column)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._render()  # what is transparent shows the theme's paper
