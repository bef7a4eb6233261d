"""Words in the corners of a plot, each naming the part of it that begins there."""

from typing import Literal

from PySide6.QtCore import QObject, QPoint, QRect, Qt

from gui.widgets import theme
from gui.widgets.plain import Label
from gui.widgets.plots.plot import Plot

CornerKey = Literal["upper left", "upper right", "lower left", "lower right"]
CORNERS: tuple[CornerKey, ...] = ("upper left", "upper right", "lower left", "lower right")

_MARGIN = 4


class CornerLabels(QObject):
    """Each at most half the plot wide where another is beside it; points shine through."""

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot)
        self._plot = plot
        self.labels: dict[CornerKey, Label] = {corner: Label(parent=plot) for corner in CORNERS}
        for corner, label in self.labels.items():
            label.setWordWrap(True)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            right, low = corner.endswith("right"), corner.startswith("lower")
            label.setAlignment(
                (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
                | (Qt.AlignmentFlag.AlignBottom if low else Qt.AlignmentFlag.AlignTop)
            )
            label.hide()
        plot.getViewBox().sigResized.connect(self.place)

    def recolour(self) -> None:
        """Take the theme's colours."""
        colours = theme.current()
        for label in self.labels.values():
            label.setStyleSheet(
                f"color: {colours.text}; background: {_translucent(colours.card)}; "
                "border-radius: 3px; padding: 1px 3px;"
            )
        self.place()

    def say(self, texts: dict[CornerKey, str]) -> None:
        """These words; a corner that is not named says nothing."""
        others = [corner for corner in CORNERS
                  if texts.get(corner, "") != self.labels[corner].text()]
        for corner in others:
            text = texts.get(corner, "")
            self.labels[corner].setText(text)
            self.labels[corner].setVisible(bool(text))
        for corner in others:
            self._place(corner)

    def place(self) -> None:
        """Put every label where the plot has its corners now."""
        for corner in CORNERS:
            self._place(corner)

    def _place(self, corner: CornerKey) -> None:
        label = self.labels[corner]
        box = self._plot.getViewBox().sceneBoundingRect().toRect()
        box.adjust(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        beside = self.labels[_beside(corner)].text()
        share = 0.5 if beside else 0.7
        room = QRect(0, 0, max(round(share * box.width()) - 3 * _MARGIN, 40), 1000)
        words = label.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, label.text())
        width = words.width() + 14
        label.resize(width, max(words.height() + 6, label.heightForWidth(width)))
        place = {
            "upper left": box.topLeft(),
            "upper right": box.topRight() - QPoint(label.width() - 1, 0),
            "lower left": box.bottomLeft() - QPoint(0, label.height() - 1),
            "lower right": box.bottomRight() - QPoint(label.width() - 1, label.height() - 1),
        }[corner]
        label.move(place)


def _beside(corner: CornerKey) -> CornerKey:
    """The corner at the other end of the same side."""
    return CORNERS[CORNERS.index(corner) ^ 1]


def _translucent(colour: str) -> str:
    red, green, blue = (int(colour[at:at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, 190)"
