"""Where on the canvas ink has come since it was painted last."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF

from gui.model.drawings.canvas_content import CanvasContent


def strip_of_new_ink(
    before: CanvasContent, after: CanvasContent, to_widget: Callable[[float, float], QPointF],
    scale: float,
) -> QRect | None:
    """In pixels of the widget; None where more than new ink is another.

    to_widget: moves and sizes a point of the image. scale: pixels a cell.
    """
    drawing = after.drawing
    begin = None if before.is_blank else drawing.growth_since(before.drawing)
    if begin is None or before.dataset_image is not None or drawing.is_blank:
        return None
    (number, point), strokes = begin, drawing.strokes
    new = list(strokes[number].points[max(0, point - 1) :])
    new += [place for stroke in strokes[number + 1 :] for place in stroke.points]
    xs, ys = [place.x for place in new], [place.y for place in new]
    area = QRectF(to_widget(min(xs), min(ys)), to_widget(max(xs), max(ys)))
    spare = drawing.pen_width * scale / 2 + 2
    return area.adjusted(-spare, -spare, spare, spare).toAlignedRect()
