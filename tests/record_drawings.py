"""Makes the drawings in tests/drawings: `python tests/record_drawings.py`.

They come from no writer. Each digit has one or a few templates, lines and curves through points
that were placed by hand in this file; a seeded generator moves the points, turns, slants, widens
and sizes the whole, puts it somewhere, and follows it with a pen that trembles and is slow at the
ends. So they vary as drawings do, but nothing is to be learnt from them of how people write.
"""

import json
import math
from itertools import pairwise
from pathlib import Path
from random import Random

Path2D = list[tuple[float, float]]

FOLDER = Path(__file__).with_name("drawings")

CURVES, CORNERS = True, False

TEMPLATES: dict[int, list[list[tuple[bool, Path2D]]]] = {
    # Strokes in a box about 0.7 wide and 1 high: whether they bend round their points or turn at
    # them, and the points.
    0: [
        [(CURVES, [(0.38, 0.02), (0.12, 0.18), (0.03, 0.50), (0.14, 0.86), (0.38, 0.99),
                   (0.60, 0.84), (0.68, 0.50), (0.58, 0.15), (0.36, 0.03)])],
        [(CURVES, [(0.45, 0.03), (0.18, 0.10), (0.02, 0.40), (0.06, 0.80), (0.30, 1.00),
                   (0.58, 0.88), (0.70, 0.55), (0.62, 0.18), (0.40, 0.00), (0.30, 0.06)])],
    ],
    1: [
        [(CORNERS, [(0.35, 0.00), (0.33, 1.00)])],
        [(CORNERS, [(0.18, 0.22), (0.36, 0.00), (0.34, 1.00)])],
    ],
    2: [
        [(CURVES, [(0.06, 0.22), (0.20, 0.04), (0.45, 0.02), (0.60, 0.20), (0.52, 0.46),
                   (0.28, 0.74), (0.03, 0.97), (0.30, 0.94), (0.68, 0.96)])],
        [(CURVES, [(0.08, 0.16), (0.30, 0.00), (0.58, 0.12), (0.56, 0.40), (0.32, 0.72),
                   (0.06, 0.96)]),
         (CORNERS, [(0.06, 0.96), (0.66, 0.98)])],
    ],
    3: [
        [(CURVES, [(0.08, 0.14), (0.28, 0.00), (0.54, 0.08), (0.60, 0.26), (0.46, 0.42),
                   (0.26, 0.48), (0.50, 0.53), (0.64, 0.70), (0.54, 0.92), (0.28, 1.00),
                   (0.04, 0.88)])],
        [(CURVES, [(0.10, 0.06), (0.36, 0.01), (0.58, 0.14), (0.50, 0.36), (0.30, 0.46)]),
         (CURVES, [(0.30, 0.46), (0.56, 0.54), (0.64, 0.76), (0.44, 0.97), (0.20, 0.99),
                   (0.05, 0.92)])],
        [(CORNERS, [(0.08, 0.02), (0.58, 0.03), (0.32, 0.38)]),
         (CURVES, [(0.32, 0.38), (0.54, 0.46), (0.64, 0.68), (0.52, 0.90), (0.28, 1.00),
                   (0.05, 0.90)])],
        [(CURVES, [(0.04, 0.20), (0.18, 0.04), (0.42, 0.00), (0.60, 0.14), (0.52, 0.34),
                   (0.34, 0.44), (0.30, 0.50), (0.48, 0.50), (0.66, 0.64), (0.62, 0.86),
                   (0.40, 1.00), (0.14, 0.97), (0.02, 0.84)])],
    ],
    4: [
        [(CORNERS, [(0.18, 0.04), (0.06, 0.56), (0.66, 0.54)]),
         (CORNERS, [(0.52, 0.06), (0.48, 1.00)])],
        [(CORNERS, [(0.46, 0.02), (0.04, 0.64), (0.68, 0.62)]),
         (CORNERS, [(0.48, 0.30), (0.46, 1.00)])],
    ],
    5: [
        [(CORNERS, [(0.14, 0.04), (0.10, 0.44)]),
         (CURVES, [(0.10, 0.44), (0.36, 0.38), (0.60, 0.54), (0.60, 0.82), (0.36, 1.00),
                   (0.06, 0.92)]),
         (CORNERS, [(0.14, 0.04), (0.58, 0.02)])],
    ],
    6: [
        [(CURVES, [(0.52, 0.00), (0.24, 0.24), (0.08, 0.60), (0.14, 0.92), (0.40, 1.00),
                   (0.60, 0.82), (0.54, 0.60), (0.32, 0.54), (0.12, 0.72)])],
    ],
    7: [
        [(CORNERS, [(0.04, 0.04), (0.66, 0.02), (0.28, 1.00)])],
        [(CORNERS, [(0.06, 0.06), (0.64, 0.04)]),
         (CURVES, [(0.64, 0.04), (0.48, 0.34), (0.36, 0.66), (0.30, 1.00)])],
        [(CORNERS, [(0.04, 0.16), (0.06, 0.03), (0.64, 0.05), (0.30, 1.00)])],
        [(CORNERS, [(0.05, 0.04), (0.66, 0.03), (0.27, 1.00)]),
         (CORNERS, [(0.24, 0.54), (0.60, 0.50)])],
    ],
    8: [
        [(CURVES, [(0.56, 0.12), (0.32, 0.00), (0.10, 0.16), (0.22, 0.40), (0.48, 0.56),
                   (0.60, 0.80), (0.36, 1.00), (0.10, 0.84), (0.20, 0.58), (0.46, 0.40),
                   (0.58, 0.18), (0.50, 0.08)])],
    ],
    9: [
        [(CURVES, [(0.58, 0.16), (0.34, 0.00), (0.10, 0.18), (0.14, 0.42), (0.38, 0.48),
                   (0.58, 0.28), (0.60, 0.12)]),
         (CURVES, [(0.60, 0.12), (0.58, 0.50), (0.48, 1.00)])],
    ],
}


def smooth(points: Path2D, share: float) -> tuple[float, float]:
    """A place on the Catmull–Rom spline through the points; share: of the way, by points."""
    at = share * (len(points) - 1)
    start = min(int(at), len(points) - 2)
    t = at - start
    four = [points[min(max(start + by, 0), len(points) - 1)] for by in (-1, 0, 1, 2)]
    x, y = (
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2
               + (3 * b - a - 3 * c + d) * t**3)
        for a, b, c, d in zip(*four, strict=True)
    )
    return x, y


def straight(points: Path2D, share: float) -> tuple[float, float]:
    """A place on the straight lines between the points; share: of the whole length."""
    lengths = [math.dist(one, other) for one, other in pairwise(points)]
    left = share * sum(lengths)
    for start, length in enumerate(lengths):
        if left <= length or start == len(lengths) - 1:
            t = min(left / length, 1.0)
            (x, y), (to_x, to_y) = points[start : start + 2]
            return x + t * (to_x - x), y + t * (to_y - y)
        left -= length
    raise AssertionError("the last line takes what is left")


def strokes_of(digit: int, number: int, random: Random) -> list[Path2D]:
    """The template's strokes as one drawing of the unit square has them."""
    templates = TEMPLATES[digit]
    turn, slant = math.radians(random.gauss(0, 5)), random.gauss(0.12, 0.12)
    cos, sin = math.cos(turn), math.sin(turn)
    size, width = random.uniform(0.35, 0.75), random.uniform(0.85, 1.25)
    drawn = []
    for bends, template in templates[number % len(templates)]:
        points = [(x + random.gauss(0, 0.022), y + random.gauss(0, 0.022)) for x, y in template]
        place = smooth if bends else straight
        reach = sum(math.dist(one, other) for one, other in pairwise(points))
        count = max(4, round(reach * random.uniform(14, 30)))
        slow = random.uniform(0, 0.15)  # at both ends
        path = []
        for step in range(count + 1):
            share = step / count
            x, y = place(points, share - slow * math.sin(2 * math.pi * share) / (2 * math.pi))
            x, y = (x - 0.35) * width + slant * (0.5 - y), y - 0.5
            x, y = x * cos - y * sin, x * sin + y * cos
            path.append((size * x + random.gauss(0, 0.002), size * y + random.gauss(0, 0.002)))
        drawn.append(path)
    return somewhere(drawn, random)


def somewhere(strokes: list[Path2D], random: Random) -> list[Path2D]:
    """The same at any place where all of it lies well within the unit square."""
    moved = strokes
    for axis in (0, 1):
        values = [point[axis] for path in strokes for point in path]
        by = random.uniform(0.06 - min(values), 0.94 - max(values))
        moved = [[(x + by * (axis == 0), y + by * (axis == 1)) for x, y in path] for path in moved]
    return moved


def record(digit: int, strokes: list[Path2D]) -> str:
    """A line of a drawings file: the strokes' box in the unit square, and where that lies."""
    lows, spans = [], []
    for axis in (0, 1):
        values = [point[axis] for path in strokes for point in path]
        lows.append(min(values))
        spans.append(max(values) - min(values))
    side = max(spans)
    x0, y0 = (low + span / 2 - side / 2 for low, span in zip(lows, spans, strict=True))
    boxed = [[[round((x - x0) / side, 4), round((y - y0) / side, 4)] for x, y in path]
             for path in strokes]
    frame = [round(each, 4) for each in (x0, y0, side)]
    return json.dumps({"label": digit, "strokes": boxed, "frame": frame, "pen": 2.5})


def drawing_lines(digits: tuple[int, ...], each: int, seed: int) -> list[str]:
    random = Random(seed)
    return [record(digit, strokes_of(digit, number, random))
            for digit in digits for number in range(each)]


FILES = {
    "threes_and_sevens.jsonl": ((3, 7), 40, 37),
    "ten_digits.jsonl": (tuple(range(10)), 4, 10),
}
"""Of which digits, how many of each, and the seed."""

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, wanted in FILES.items():
        (FOLDER / name).write_text("\n".join(drawing_lines(*wanted)) + "\n")
