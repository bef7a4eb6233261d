"""`python -m engine`, and what it is given."""

from pathlib import Path

from material.engine_material import SEVEN, THREE, made_up, stroke
from PIL import Image

import resources
from engine.commands import main
from engine.drawings.drawing import Drawing
from engine.drawings.stroke_file import LabelledDrawing, write_drawings


def command(*arguments: object) -> int:
    return main([str(word) for word in arguments], resources.MNIST, resources.PUBLISHED_FIGURES)


def make_sample(folder: Path) -> Path:
    """Laid out like MNIST_SAMPLE, small, of 3, 5 and 7; in valid there is no 5."""
    for part, digits in (("train", (3, 5, 7)), ("valid", (3, 7))):
        data = made_up(digits, 20, seed=0)
        for index, (image, label) in enumerate(zip(data.images, data.labels, strict=True)):
            path = folder / part / str(label) / f"{index}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            Image.fromarray(image).save(path)
    return folder


def write_strokes(path: Path) -> Path:
    """Two threes, a seven, and a nine that nobody asks for."""
    nine = LabelledDrawing(Drawing((stroke((10, 10), (15, 20)),)), 9)
    three, seven = LabelledDrawing(THREE, 3), LabelledDrawing(SEVEN, 7)
    write_drawings(path, [three, nine, seven, three])
    return path
