"""A real X display for a test, the pointer on it, and what can be seen there."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PIL import Image, ImageGrab
from PySide6.QtCore import QPoint
from window_robot import LONGEST

SIZE = (1280, 800)
PATIENCE = LONGEST / 1000


def is_ink(picture: Image.Image, place: QPoint) -> bool:
    return picture.convert("L").getpixel((place.x(), place.y())) < 80  # type: ignore[operator]  # a grey


class Screen:
    """A display of its own, the pointer on it, and what can be seen there."""

    def __init__(self, display: str) -> None:
        self.display = display
        self.program: subprocess.Popen[str] | None = None  # that is looked at, if any

    def do(self, *command: object) -> None:
        subprocess.run(["xdotool", *map(str, command)], check=True,
                       env={**os.environ, "DISPLAY": self.display})

    def click(self, place: QPoint) -> None:
        self.do("mousemove", place.x(), place.y(), "click", 1)

    def drag(self, places: list[QPoint]) -> None:
        """Press, move from place to place, release: one client each, for the server merges
        the moves that one client sends in a row."""
        self.do("mousemove", places[0].x(), places[0].y(), "mousedown", 1)
        for place in places[1:]:
            self.do("mousemove", place.x(), place.y())
        self.do("mouseup", 1)

    def draw(self, places: list[QPoint]) -> None:
        """The same where there is ink to be seen: each move is waited for, because the moves that
        a busy program has not yet heard become one."""
        self.do("mousemove", places[0].x(), places[0].y(), "mousedown", 1)
        for place in places[1:]:
            self.do("mousemove", place.x(), place.y())
            self.wait_for("ink under the pointer", lambda picture, at=place: is_ink(picture, at))
        self.do("mouseup", 1)

    def picture(self) -> Image.Image:
        return ImageGrab.grab(xdisplay=self.display)

    def wait_for(self, what: str, seen: Callable[..., object]) -> None:
        """Look until it is there to see."""
        end = time.monotonic() + PATIENCE
        while not seen(self.picture()):
            if self.program is not None and self.program.poll() is not None:
                said = self.program.communicate()
                pytest.fail(f"the program ended with {self.program.returncode} before {what} was "
                            f"seen, and said: {said}")
            if time.monotonic() > end:
                pytest.fail(f"not seen within {PATIENCE:.0f} s: {what}")


@contextmanager
def real_display() -> Iterator[Screen]:
    """An X server of its own, that ends with the test."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24"],
        pass_fds=[write], stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    assert number, "Xvfb did not start"
    yield Screen(f":{number}")
    server.terminate()
    server.wait()
