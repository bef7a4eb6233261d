"""Fields with their labels in two columns of pairs, or fewer a line where there is no room."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtWidgets import QGridLayout, QWidget

_COLUMNS = 4  # label, field, label, field


class Place(NamedTuple):
    """Of a pair; the field may go on over the columns that follow."""

    row: int
    column: int
    span: int = 1


class FieldGrid:
    """Labels and fields by their names; where each stands can be changed at any time."""

    def __init__(self, parent: QWidget) -> None:
        self.grid = QGridLayout(parent)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(8)
        self.grid.setVerticalSpacing(4)
        self.grid.setColumnStretch(1, 4)
        self.grid.setColumnStretch(3, 3)
        self._pairs: dict[str, tuple[QWidget | None, QWidget]] = {}
        self._places: dict[str, Place] = {}

    def add(self, name: str, label: QWidget | None, field: QWidget) -> None:
        """Without a place it is not seen yet."""
        self._pairs[name] = label, field

    def arrange(self, places: Mapping[str, Place]) -> None:
        """Wherever they were before."""
        for name, place in places.items():
            if self._places.get(name) != place:
                self._places[name] = place
                self._put(name, place)

    def _put(self, name: str, place: Place) -> None:
        label, field = self._pairs[name]
        for each in (label, field):
            if each is not None:
                self.grid.removeWidget(each)
        if label is not None:
            self.grid.addWidget(label, place.row, place.column)
        first = place.column + (label is not None)
        self.grid.addWidget(field, place.row, first, 1, place.span)

    def width_for(self, places: Mapping[str, Place]) -> int:
        """Pixels that these need in these places, whether they are seen now or not."""
        columns = [0] * _COLUMNS
        wide = []
        for name, place in places.items():
            label, field = self._pairs[name]
            first = place.column
            if label is not None:
                columns[first] = max(columns[first], label.sizeHint().width())
                first += 1
            if place.span == 1:
                columns[first] = max(columns[first], _least_width(field))
            else:
                wide.append((first, place.span, _least_width(field)))
        gap = self.grid.horizontalSpacing()
        whole = sum(columns) + gap * (_COLUMNS - 1)
        return max([whole, *(
            whole + least - sum(columns[first:first + span]) - gap * (span - 1)
            for first, span, least in wide
        )])


def _least_width(field: QWidget) -> int:
    return field.minimumWidth() or field.minimumSizeHint().width()
