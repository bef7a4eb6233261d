"""Drawings as pictures: PNG of what a classifier is given, PNG as on paper, SVG. Photos are read.

SVG: www.w3.org/TR/SVG11, a path for each stroke.
"""

from html import escape
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.bounded_reading import read_at_most
from engine.drawings.drawing import SIDE, Drawing, Point, Stroke
from engine.drawings.scan import MOST_PIXELS
from engine.errors import InputError
from engine.image_opening import NotAnImage
from engine.image_reading import decode_image
from engine.system_reasons import reason
from engine.text import Text
from engine.whole_files import write_whole

LARGEST_FILE = 128 * 2**20
"""Bytes of a photo that are read at most."""

SHRUNK_TO = 16_000_000
"""Pixels of a photo; what has more is read smaller, for no more than 768 a side are looked at."""

LARGEST_SCALE = 100
"""Times that a picture on paper may be larger than 28×28 pixels."""

_FINER, _FINEST = 4, 24
"""How much finer than its pixels a picture is drawn, for soft edges; the second, at scale 1."""


def write_paper_png(path: Path, drawing: Drawing, scale: int = 20) -> None:
    """The drawing as it was drawn, black on white, 28·scale pixels a side.

    Raises InputError naming the file; ValueError for a scale outside 1..LARGEST_SCALE.
    """
    write_whole(path, png_bytes(on_paper(drawing, scale)))


def write_svg(path: Path, drawing: Drawing, title: str = "") -> None:
    """The drawing as vectors, black on white. Raises InputError naming the file."""
    write_whole(path, svg(drawing, title))


def on_paper(drawing: Drawing, scale: int) -> NDArray[np.uint8]:
    """(28·scale, 28·scale) 0 for ink and 255 for paper, with soft edges."""
    from PIL import Image, ImageDraw  # here, because little else needs it

    if not 1 <= scale <= LARGEST_SCALE:
        raise ValueError(f"the scale is {scale}, not 1 to {LARGEST_SCALE}")
    finer = max(_FINER, _FINEST // scale)
    fine = scale * finer
    image = Image.new("L", (SIDE * fine, SIDE * fine), 255)
    draw = ImageDraw.Draw(image)
    radius = drawing.pen_width / 2 * fine
    for stroke in drawing.strokes:
        for x, y, pressure in stroke.points:
            reach = radius * pressure
            x, y = x * fine - 0.5, y * fine - 0.5  # Pillow counts from a pixel's middle
            draw.ellipse((x - reach, y - reach, x + reach, y + reach), 0)
        for start, end in pairwise(stroke.points):
            corners = _sides(start, end, drawing.pen_width / 2)
            if corners:
                draw.polygon([(x * fine - 0.5, y * fine - 0.5) for x, y in corners], 0)
    return np.asarray(image.reduce(finer))


def svg(drawing: Drawing, title: str = "") -> str:
    """The text of an SVG file, in pixels of the canvas. Where the pen pressed unevenly, a stroke is
    one path for each piece between two points, as wide as the pen was on the average.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}" '
        f'width="{SIDE * 20}" height="{SIDE * 20}">',
    ]
    if title:
        lines.append(f"  <title>{escape(_readable(title), quote=False)}</title>")
    lines += [
        f'  <rect width="{SIDE}" height="{SIDE}" fill="white"/>',
        '  <g fill="none" stroke="black" stroke-linecap="round" stroke-linejoin="round">',
    ]
    for stroke in drawing.strokes:
        lines += [
            f'    <path stroke-width="{_number(width)}" d="{_way(points)}"/>'
            for points, width in _paths(stroke, drawing.pen_width)
        ]
    return "\n".join([*lines, "  </g>", "</svg>", ""])


def read_photo(path: Path) -> NDArray[np.uint8]:
    """A picture as `scan` takes it, (H, W), (H, W, 3) or (H, W, 4), turned as the camera was held.

    Of one with several pictures in it, the first. Raises InputError naming the file.
    """
    try:
        content = read_at_most(path, LARGEST_FILE)
        if content is None:
            raise NotAnImage(Text("it is over {limit} MiB", limit=LARGEST_FILE // 2**20))
        values = decode_image(content, MOST_PIXELS, SHRUNK_TO).eight_bits
    except (OSError, NotAnImage, MemoryError) as error:
        raise InputError(
            "{path} is not a picture that can be read: {reason}. Choose a PNG or JPEG file.",
            path=path, reason=error.why if isinstance(error, NotAnImage) else reason(error),
        ) from error
    if values.shape[2] == 2:
        values = values[:, :, [0, 0, 0, 1]]
    return np.array(values[:, :, 0] if values.shape[2] == 1 else values)


def png_bytes(image: NDArray[np.uint8]) -> bytes:
    """A PNG file of 8-bit grey, without a date or anything else in it. image: (h, w)."""
    from PIL import Image

    buffer = BytesIO()
    Image.fromarray(np.ascontiguousarray(image)).save(buffer, "PNG")
    return buffer.getvalue()


def _sides(start: Point, end: Point, radius: float) -> list[tuple[float, float]]:
    """The corners of a straight piece of a stroke, between the discs at its ends."""
    dx, dy = end.x - start.x, end.y - start.y
    length = (dx * dx + dy * dy) ** 0.5
    if length == 0:
        return []
    x, y = -dy / length * radius, dx / length * radius
    (a, b) = start.pressure, end.pressure
    return [
        (start.x + a * x, start.y + a * y), (end.x + b * x, end.y + b * y),
        (end.x - b * x, end.y - b * y), (start.x - a * x, start.y - a * y),
    ]


def _paths(stroke: Stroke, pen_width: float) -> list[tuple[tuple[Point, ...], float]]:
    points = stroke.points
    if len({point.pressure for point in points}) == 1:
        return [(points, pen_width * points[0].pressure)]
    return [
        ((start, end), pen_width * (start.pressure + end.pressure) / 2)
        for start, end in pairwise(points)
    ]


def _way(points: tuple[Point, ...]) -> str:
    places = [f"{_number(point.x)} {_number(point.y)}" for point in points]
    return f"M {places[0]} L {' L '.join(places[1:] or places)}"  # to where it is: a round dot


def _number(value: float) -> str:
    return f"{value:z.4f}".rstrip("0").rstrip(".")


def _readable(text: str) -> str:
    """Without what no XML may have: control characters and halves of characters."""
    return "".join(
        each for each in text
        if each in "\t\n" or (each >= " " and not "\ud800" <= each <= "\udfff" and
                              each not in "\ufffe\uffff")
    )
