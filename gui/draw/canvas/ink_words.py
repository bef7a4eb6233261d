"""What is on the canvas, in a sentence."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.drawings.raster import raw
from gui.draw.canvas.edited_pixels import pixels_in_words
from gui.model.drawings.canvas_content import CanvasContent

translate = QCoreApplication.translate


def ink_in_words(content: CanvasContent) -> str:
    """How many strokes, and how many of the 784 pixels have ink; of an image of the data its
    name. And how many pixels are set by hand.
    """
    if not content.edits:
        return _ink(content)
    return f"{_ink(content)} {pixels_in_words(len(content.edits))}."


def _ink(content: CanvasContent) -> str:
    if content.dataset_image is not None:
        return translate("canvas", "It shows {image}.").format(image=content.dataset_image.name)
    if content.drawing.is_blank:
        return translate("canvas", "It is empty.")
    inked = int(np.count_nonzero(raw(content.drawing)))
    return translate("canvas", "Strokes: {strokes}. Pixels with ink: {pixels} of 784.").format(
        strokes=len(content.drawing.strokes), pixels=inked)
