"""On the canvas: that pixels are set by hand, for it shows the strokes and not them."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from gui.model.drawings.sketch import Sketch
from gui.widgets.card import wrapped
from gui.widgets.plain import Label

translate = QCoreApplication.translate

_RIM = 6
"""Pixels to the edge of the canvas."""


def pixels_in_words(count: int) -> str:
    """How many are set by hand, and where that was done."""
    text = (translate("canvas", "1 pixel set by hand in What if") if count == 1 else
            translate("canvas", "{n} pixels set by hand in What if"))
    return text.format(n=count)


class EditedPixels(QFrame):
    """Hidden where there are none: it is over the canvas, so that nothing moves when it goes."""

    def __init__(self, canvas: QWidget, sketch: Sketch) -> None:
        super().__init__(canvas)
        self._canvas, self._sketch, self._count = canvas, sketch, 0
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)  # nothing is drawn through it
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.words = Label()
        self.words.setWordWrap(True)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tip = self.tr("The models get the image with these pixels. Remove: they get it without "
                      "them again.")
        for part in (self.words, self.remove):
            part.setToolTip(wrapped(tip))
        self.remove.setAccessibleDescription(tip)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 4, 4)
        row.addWidget(self.words, 1)
        row.addWidget(self.remove)
        self.remove.clicked.connect(lambda: sketch.clear_edits())
        sketch.changed.connect(self._on_changed)
        self.hide()
        self._on_changed()

    def _on_changed(self) -> None:
        count = len(self._sketch.content.edits)
        if count == self._count:
            return
        self._count = count
        if not count and self.remove.hasFocus():
            self._canvas.setFocus(Qt.FocusReason.TabFocusReason)
        if count:
            self.words.setText(pixels_in_words(count))
            self.fit()
        self.setVisible(bool(count))

    def fit(self) -> None:
        """At the foot of the canvas, as wide as that."""
        side = min(self._canvas.width(), self._canvas.height())
        layout = self.layout()
        assert layout is not None
        width = max(1, side - 2 * _RIM)
        height = max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height())
        left = (self._canvas.width() - side) // 2 + _RIM
        self.setGeometry(left, side - height - _RIM, width, height)

    def sizeHint(self) -> QSize:
        return self.size()
