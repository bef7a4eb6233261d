"""A real X display for a test, the pointer on it, and what can be seen there."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PIL import Image, ImageGrab
from PySide6.QtCore import QPoint
from robot.window_hands import LONGEST

NEEDS_DISPLAY = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")),
    reason="needs Xvfb and xdotool; `make test` installs them where it may",
)

SIZE = (1280, 800)
_FRAME = 40  # the first window leaves the screen as much for its title bar
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
    """An X server of its own, that ends with the test.

    Its number is made of the process's: where two servers look for a free one at the same moment,
    both take the same, and one of them is soon gone.
    """
    for attempt in range(10):
        number = 100 + (os.getpid() + 1000 * attempt) % 30_000
        server = _server(number)
        if server is not None:
            break
    else:
        pytest.fail("Xvfb does not start")
    try:
        yield Screen(f":{number}")
    finally:
        server.terminate()
        server.wait()


def _server(number: int) -> subprocess.Popen[bytes] | None:
    """The server of a display, ready to be used; None where the number is taken."""
    read, write = os.pipe()
    server = subprocess.Popen(
        # without -noreset it hears nobody for a moment whenever its last client has gone
        ["Xvfb", f":{number}", "-noreset", "-displayfd", str(write),
         "-screen", "0", f"{SIZE[0]}x{SIZE[1] + _FRAME}x24"],
        pass_fds=[write], stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        is_ready = pipe.readline().strip() == str(number)
    if not is_ready:
        server.kill()
        server.wait()
    return server if is_ready else None
