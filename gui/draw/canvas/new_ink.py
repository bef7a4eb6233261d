"""Where on the canvas ink has come since it was painted last."""

import math

from PySide6.QtCore import QRect

from gui.model.drawings.canvas_content import CanvasContent


def strip_of_new_ink(
    before: CanvasContent, after: CanvasContent, from_left: float, scale: float
) -> QRect | None:
    """In pixels of the widget; None where more than new ink is another.

    from_left: where the image begins, at the top. scale: how wide a pixel of it is.
    """
    drawing = after.drawing
    begin = None if before.is_blank else drawing.growth_since(before.drawing)
    if begin is None or before.dataset_image is not None or drawing.is_blank:
        return None
    (number, point), strokes = begin, drawing.strokes
    new = list(strokes[number].points[max(0, point - 1) :])
    new += [place for stroke in strokes[number + 1 :] for place in stroke.points]
    xs, ys, _ = zip(*new, strict=True)
    spare = drawing.pen_width / 2 + 2 / scale
    left = math.floor(from_left + (min(xs) - spare) * scale)
    right = math.ceil(from_left + (max(xs) + spare) * scale)
    top = math.floor((min(ys) - spare) * scale)
    return QRect(left, top, right - left, math.ceil((max(ys) + spare) * scale) - top)
