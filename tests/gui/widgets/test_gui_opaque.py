"""What says of itself that it paints all of its place does: else old memory is seen beside it."""

from material.strokes import SEVEN
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPixmap, QRegion
from PySide6.QtWidgets import QWidget
from robot.window_robot import Robot
from sample_files.course_files import VIEWS

_NOWHERE = QColor(255, 0, 255)
"""A colour that no theme has."""


def bare_pixels(widget: QWidget) -> int:
    """Of its place, how many it leaves as they are."""
    picture = QPixmap(widget.size())
    picture.fill(_NOWHERE)
    widget.render(picture, QPoint(), QRegion(), QWidget.RenderFlag(0))
    image = picture.toImage()
    return sum(image.pixelColor(x, y) == _NOWHERE
               for x in range(image.width()) for y in range(0, image.height(), 7))


def test_what_is_opaque_paints_all_of_its_place(robot: Robot) -> None:
    robot.window.resize(1366, 768)
    robot.draw(SEVEN)
    robot.train()
    seen: dict[str, int] = {}
    for key in sorted(VIEWS):
        robot.window.views.close_all()
        robot.window.show_view(key)
        robot.catch_up()
        for widget in robot.window.findChildren(QWidget):
            if widget.isVisible() and widget.testAttribute(
                    Qt.WidgetAttribute.WA_OpaquePaintEvent):
                name = f"{key}: {type(widget).__name__}"
                if name not in seen and min(widget.width(), widget.height()) > 0:
                    seen[name] = bare_pixels(widget)
    assert len({name.split(": ")[1] for name in seen}) > 3
    assert {name: bare for name, bare in seen.items() if bare} == {}
