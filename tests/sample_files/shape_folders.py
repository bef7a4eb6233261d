"""Folders of drawn circles, squares and triangles, as a learner makes them."""

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

SHAPES = ("circle", "square", "triangle")


def draw_shapes(
    folder: Path, each: int = 40, side: int = 28, shapes: tuple[str, ...] = SHAPES
) -> Path:
    """FOLDER/circle/00.png and so on: outlines in light ink on black, no two alike in place."""
    random = np.random.default_rng(7)
    for shape in shapes:
        (folder / shape).mkdir(parents=True)
        for index in range(each):
            image = Image.new("L", (4 * side, 4 * side))
            middle = (0.5 + random.uniform(-0.08, 0.08, 2)) * 4 * side
            radius = random.uniform(0.26, 0.36) * 4 * side
            _outline(ImageDraw.Draw(image), shape, middle.tolist(), float(radius), side // 2)
            image.resize((side, side), Image.Resampling.BOX).save(
                folder / shape / f"{index:02}.png")
    return folder


def _outline(
    pen: ImageDraw.ImageDraw, shape: str, middle: list[float], radius: float, width: int
) -> None:
    x, y = middle
    box = (x - radius, y - radius, x + radius, y + radius)
    if shape == "circle":
        pen.ellipse(box, outline=255, width=width)
    elif shape == "square":
        pen.rectangle(box, outline=255, width=width)
    else:
        pen.polygon([(x, y - radius), (x + radius, y + radius), (x - radius, y + radius)],
                    outline=255, width=width)
