"""A step of a scan as three cuts through one voxel, with a cross-hair that is moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.data.brightness import Brightness, brightness_of, floats, grey, limits
from gui.data.tensor_picture import TensorPicture
from gui.data.volume.cuts import Cuts, Voxel, cuts_of
from gui.data.volume.windows import WINDOWS, Window, share_of
from gui.widgets.card import muted
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.numbers import signed
from gui.widgets.pictures.plane import Plane
from gui.widgets.pictures.planes import Planes

if TYPE_CHECKING:
    from torch import Tensor

    from engine.tensors.kinds.volume.source import VolumeSource
    from engine.tensors.operations.operation import Element
    from engine.tensors.pipeline import TensorStep
    from engine.tensors.source import Source


class VolumePicture(TensorPicture):
    """Where a step has no depth, rows and columns any more, it says so."""

    def __init__(self) -> None:
        super().__init__()
        self._source: VolumeSource | None = None
        self._step: TensorStep | None = None
        self._cuts: Cuts | None = None
        self._volume: Tensor | None = None
        self._voxel: Voxel = (0, 0, 0)
        self._planes: list[Plane] = []
        self._limits = (0.0, 1.0)
        self.range = ComboBox()
        self.range.setAccessibleName(self.tr("Which values are shown from black to white"))
        for each in WINDOWS:
            self.range.addItem(each.title())
        self.range.currentIndexChanged.connect(self._repaint)
        row = QHBoxLayout()
        row.addWidget(self.range)
        row.addStretch(1)
        self.planes = Planes(self.tr("Three cuts through the volume"), has_cross=True)
        self.planes.setToolTip(self.tr(
            "Click or drag in a cut, or use the arrow keys; Page Up and Page Down go through the "
            "cuts, the space bar to the next one"))
        self.planes.pointed.connect(self._on_pointed)
        self.planes.turned.connect(self._on_turned)
        self.note = muted()
        self.note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addLayout(row)
        column.addWidget(self.planes, 1)
        column.addWidget(self.note)

    def show_step(self, source: Source, step: TensorStep) -> None:
        from engine.tensors.kinds.volume.source import VolumeSource

        if step is self._step:
            return
        if not isinstance(source, VolumeSource):
            source = VolumeSource(
                source.kind, source.title, source.parts, source.place, source.code)
        if source is not self._source:
            self._source = source
            self._limits = limits(source.parts[0].raw)
            self.range.setVisible(source.hounsfield is not None)
        self._step = step
        tensor = step.values[0]
        self._cuts = cuts_of(step.axes, tuple(tensor.shape))
        self._volume = None if self._cuts is None else self._cuts.volume(tensor)
        if self._volume is not None:
            sizes = self._volume.shape
            self._voxel = (min(self._voxel[0], sizes[0] - 1), min(self._voxel[1], sizes[1] - 1),
                           min(self._voxel[2], sizes[2] - 1))
        self._repaint()

    def mark(self, elements: tuple[Element, ...]) -> None:
        """Cut through the first of them."""
        if not elements or self._cuts is None:
            self.planes.mark((None,) * len(self.planes.planes))
            return
        before, self._voxel = self._voxel, self._cuts.voxel(elements[0].index)
        for number in range(3):
            if before[number] != self._voxel[number]:
                self._planes[number] = self._plane(number)
        self.planes.show_planes(self._planes)
        self._cross()

    # what is shown

    def _repaint(self) -> None:
        has_cuts = self._volume is not None
        self.planes.setVisible(has_cuts)
        self.range.setEnabled(has_cuts)
        if not has_cuts:
            self.planes.show_planes(())
            self.note.setText(self.tr(
                "After this step depth, rows and columns are mixed with something else, so there "
                "is nothing to cut any more. The numbers are under “Numbers”."))
            return
        self._scale = self._brightness()
        self._planes = [self._plane(number) for number in range(3)]
        self.planes.show_planes(self._planes)
        self._cross()

    def _brightness(self) -> Brightness:
        assert self._volume is not None and self._source is not None
        window = WINDOWS[self.range.currentIndex()]
        if window.width is None or self._source.hounsfield is None:
            return brightness_of(self._volume)
        return self._windowed(self._volume, window, self._source.hounsfield)

    def _words(self) -> str:
        window = WINDOWS[self.range.currentIndex()]
        words = self._scale.words()
        if window.width is not None:
            words = self.tr("{words} ({low} to {high} Hounsfield units)").format(
                words=words, low=signed(window.centre - window.width / 2, 0),
                high=signed(window.centre + window.width / 2, 0))
        positions = self._source.positions if self._source is not None else ()
        if self._voxel[0] >= len(positions):
            return words
        return self.tr("slice {number} lies at {position} mm · {words}").format(
            number=self._voxel[0], position=signed(positions[self._voxel[0]], 2), words=words)

    def _windowed(self, volume: Tensor, window: Window, scale: tuple[float, float]) -> Brightness:
        """The steps keep the order of the values: a share of the way stays what it was."""
        low, high = share_of(window, scale, self._limits)
        whole = Brightness(*limits(volume), is_own=False)
        return whole.part(low, high)

    def _plane(self, number: int) -> Plane:
        assert self._volume is not None and self._source is not None
        at, volume = self._voxel[number], self._volume
        values = volume.select(number, at)
        rows, columns = values.shape
        across = self._source.spacing or (1.0, 1.0, 1.0)
        sizes = [each for axis, each in enumerate(across) if axis != number]
        every = -(-max(rows, columns) // 1600)
        return Plane(
            self._title(number, at), grey(floats(values[::every, ::every]), self._scale), rows,
            columns, (sizes[1], sizes[0]), is_upwards=number > 0 and self._source.is_axial,
        )

    def _title(self, number: int, at: int) -> str:
        assert self._source is not None
        if not self._source.is_axial:
            return (self.tr("slice {number}"), self.tr("row {number}"),
                    self.tr("column {number}"))[number].format(number=at)
        return (self.tr("axial: slice {number}"), self.tr("coronal: row {number}"),
                self.tr("sagittal: column {number}"))[number].format(number=at)

    def _cross(self) -> None:
        depth, row, column = self._voxel
        self.note.setText(self._words())
        self.planes.mark(((row, column), (depth, column), (depth, row)))
        words = self.tr("slice {depth}, row {row}, column {column}").format(
            depth=depth, row=row, column=column)
        self.planes.setAccessibleDescription(words)

    # what the user does

    def _on_pointed(self, plane: int, row: int, column: int) -> None:
        voxel = list(self._voxel)
        down, across = [axis for axis in range(3) if axis != plane]
        voxel[down], voxel[across] = row, column
        self._point(voxel)

    def _on_turned(self, plane: int, by: int) -> None:
        voxel = list(self._voxel)
        voxel[plane] += by
        self._point(voxel)

    def _point(self, voxel: list[int]) -> None:
        from engine.tensors.operations.operation import Element

        if self._volume is None or self._cuts is None:
            return
        if all(0 <= each < size for each, size in zip(voxel, self._volume.shape, strict=True)):
            self.pointed.emit(Element(0, self._cuts.index((voxel[0], voxel[1], voxel[2]))))
