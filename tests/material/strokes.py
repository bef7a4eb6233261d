"""Strokes to draw with, in pixels of the 28×28 canvas."""

import math

Path2D = list[tuple[float, float]]


def line(x0: float, y0: float, x1: float, y1: float, points: int = 15) -> Path2D:
    return [(x0 + (x1 - x0) * i / (points - 1), y0 + (y1 - y0) * i / (points - 1))
            for i in range(points)]


def arc(cx: float, cy: float, rx: float, ry: float, start: float, stop: float) -> Path2D:
    """Angles in degrees, clockwise on the screen from the right."""
    angles = [math.radians(start + (stop - start) * i / 20) for i in range(21)]
    return [(cx + rx * math.cos(angle), cy + ry * math.sin(angle)) for angle in angles]


SEVEN = ([*line(8, 7, 19, 7), *line(19, 7, 13, 22)],)
THREE = ([*arc(13.5, 10, 4.5, 4, -150, 90), *arc(13.5, 18, 5, 4, -90, 150)],)
LOW_SEVEN = ([*line(12, 6, 23, 6), *line(23, 6, 16, 25)],)
"""A 7 far from the middle: predicted correctly only when it is normalised."""
DOT = ([(14, 14)],)
