"""What can be read in a window: the words that it paints, each with the widget that paints them."""

from collections.abc import Iterator
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QSize
from PySide6.QtGui import QAccessible, QAccessibleInterface, QPainter, QRegion
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


_SPOKEN = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
_MOST_CHILDREN = 2000


def heard_texts(window: QWidget, without: QWidget) -> Iterator[str]:
    """What a screen reader can find in a window, covered or not, and what tooltips say."""
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    yield from _spoken(root, without)
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.toolTip() and not without.isAncestorOf(widget):
            yield widget.toolTip()


def _spoken(part: QAccessibleInterface, without: QWidget) -> Iterator[str]:
    if part.object() is without:
        return
    yield from filter(None, map(part.text, _SPOKEN))
    words = part.textInterface()
    if words is not None:
        yield words.text(0, words.characterCount())
    for index in range(min(part.childCount(), _MOST_CHILDREN)):
        child = part.child(index)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from _spoken(child, without)
