"""A quick pen on a real display, while the program is at its busiest: no motion is lost."""

import json
import math
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

from robot.display import NEEDS_DISPLAY, Screen

ROOT = Path(__file__).parents[3]
MOTIONS = 500

pytestmark = NEEDS_DISPLAY


def _eight(scale: float, x: float, y: float) -> list[tuple[int, int]]:
    """An 8 in so many motions, on whole pixels of the screen."""
    turns = [2 * math.pi * step / MOTIONS for step in range(MOTIONS + 1)]
    return [(round(x + scale * (14 + 5.5 * math.sin(2 * turn))),
             round(y + scale * (14 - 9.5 * math.cos(turn)))) for turn in turns]


def _apart(place: tuple[float, float], line: list[tuple[float, float]]) -> float:
    """How far a place lies from a line through points."""
    found = math.inf
    for (ax, ay), (bx, by) in pairwise(line):
        dx, dy, px, py = bx - ax, by - ay, place[0] - ax, place[1] - ay
        along = min(max((px * dx + py * dy) / ((dx * dx + dy * dy) or 1.0), 0.0), 1.0)
        found = min(found, math.hypot(px - along * dx, py - along * dy))
    return found


def test_every_motion_of_a_quick_pen_is_a_point_of_the_stroke(
    screen: Screen, tmp_path: Path
) -> None:
    environment = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
    environment |= {"DISPLAY": screen.display, "HOME": str(tmp_path), "LANG": "C.UTF-8"}
    program = subprocess.Popen(
        [sys.executable, str(ROOT / "tests" / "pen_child.py"), str(tmp_path / "settings.json")],
        cwd=ROOT, env=environment | {"PYTHONPATH": str(ROOT)}, text=True, stdout=subprocess.PIPE,
    )
    try:
        assert program.stdout is not None
        canvas = json.loads(program.stdout.readline())
        assert canvas["compressed"] == [False, False], "Qt drops motions of pens, fingers, mice"
        way = _eight(canvas["scale"], canvas["x"], canvas["y"])
        moves = [word for place in way[1:]
                 for word in ("mousemove", *map(str, place), "sleep", "0.004")]
        screen.do("mousemove", *way[0], "mousedown", 1, "sleep", "0.1", *moves, "mouseup", 1)
        written = json.loads(program.stdout.readline())
        assert program.wait() == 0
    finally:
        program.kill()
        program.communicate()
    assert written["still training"]
    sent = [((x - canvas["x"]) / canvas["scale"], (y - canvas["y"]) / canvas["scale"])
            for x, y in way]
    apart = [place for place, before in zip(sent[1:], sent, strict=False)
             if math.dist(place, before) > 0.1]
    points = [(x, y) for x, y, _ in written["points"]]
    assert len(apart) > 0.4 * MOTIONS, "the pen was too slow to show anything"
    assert len(points) >= len(apart) - 0.01 * MOTIONS
    half = 0.5
    assert max(_apart(place, points) for place in sent) <= half
    assert max(_apart(point, sent) for point in points) <= half
