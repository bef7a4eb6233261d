"""Parts beside each other; below each other where they have no room: nobody scrolls sideways."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

_BELOW = 10
"""Pixels at most between parts that stand below each other."""


class FoldRow(QWidget):
    """`add` a part. It asks for no more width than its widest part."""

    def __init__(self, spacing: int) -> None:
        super().__init__()
        self._spacing = spacing
        self._parts: list[QWidget] = []
        self._shares: list[int] = []
        self._always = False
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(spacing)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)

    def add(self, part: QWidget | QLayout, share: int = 1) -> None:
        """share: of the width, where it stands beside others; 0 takes what it needs."""
        if isinstance(part, QLayout):
            widget = QWidget()
            part.setContentsMargins(0, 0, 0, 0)
            widget.setLayout(part)
            part = widget
        self._parts.append(part)
        self._shares.append(share)
        self._row.addWidget(part, share)

    def end(self) -> None:
        """After the last part: each is at its top and left, and what room is left stays empty."""
        for part in self._parts:
            self._row.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self._row.addStretch(1)

    def fold_always(self, always: bool) -> None:
        """Whether they stand below each other however much room there is."""
        if always != self._always:
            self._always = always
            self._fold(self.width())

    def fold_for(self, width: int) -> None:
        """While it is hidden: stand as it will when it is shown so wide."""
        if self.isHidden():
            self._fold(width)

    @property
    def is_folded(self) -> bool:
        """Whether they stand below each other."""
        return self._row.direction() == QBoxLayout.Direction.TopToBottom

    def _least_widths(self) -> list[int]:
        return [part.minimumSizeHint().expandedTo(part.minimumSize()).width()
                for part in self._parts if not part.isHidden()]

    def minimumSizeHint(self) -> QSize:
        height = self._row.totalMinimumSize().height()
        if self.is_folded and self._row.hasHeightForWidth():
            height = self._row.minimumHeightForWidth(self.width())
        return QSize(max(self._least_widths(), default=0), height)

    def sizeHint(self) -> QSize:
        return self._row.totalSizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and not self.isHidden():
            self._fold(self.width())
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.isHidden():  # else it has the width of before it was ever shown
            self._fold(self.width())

    def _fold(self, width: int) -> None:
        widths = self._least_widths()
        gaps = self._spacing * max(len(widths) - 1, 0)
        is_narrow = self._always or width < sum(widths) + gaps
        if is_narrow != self.is_folded:
            direction = QBoxLayout.Direction
            self._row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
            self._row.setSpacing(min(self._spacing, _BELOW) if is_narrow else self._spacing)
            for place, share in enumerate(self._shares):
                self._row.setStretch(place, 0 if is_narrow else share)
            self.updateGeometry()
