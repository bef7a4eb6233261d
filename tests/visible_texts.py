"""What can be read in a window: the words that it paints, each with the widget that paints them."""

from collections.abc import Iterator
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QSize
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget


def visible_texts(window: QWidget, without: QWidget) -> Iterator[tuple[str, QWidget]]:
    """As they are painted, plots included; of a widget that is covered nothing.

    without: a part of the window that is passed over, with all that is in it.
    """
    for widget in window.findChildren(QWidget):
        is_seen = widget.isVisible() and not widget.visibleRegion().isEmpty()
        if is_seen and widget is not without and not without.isAncestorOf(widget):
            for text in _painted(widget):
                yield text, widget


def _painted(widget: QWidget) -> Iterator[str]:
    """What a widget writes itself, without its children."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(QSize(widget.size()))
    painter = QPainter(drawing)
    widget.render(painter, QPoint(), QRegion(), QWidget.RenderFlag(0))
    painter.end()
    buffer.close()
    root = ElementTree.fromstring(bytes(content.data()))
    for element in root.iter("{http://www.w3.org/2000/svg}text"):
        yield "".join(element.itertext()).strip()
