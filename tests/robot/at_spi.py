"""Somebody who has the real program read out, and touches nothing but the keys."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

import pytest
from robot.display import PATIENCE, Screen

ROOT = Path(__file__).parents[2]
READER = Path(__file__).parent / "at_spi_reader.py"
_SYSTEMS_PYTHON = "/usr/bin/python3"
Told = dict[str, Any]


def why_not() -> str:
    """What is missing for that; "" for nothing."""
    missing = [each for each in ("Xvfb", "xdotool", "dbus-daemon") if not shutil.which(each)]
    if missing:
        return f"needs {', '.join(missing)}"
    if not Path("/usr/libexec/at-spi-bus-launcher").exists():
        return "needs Debian's at-spi2-core"
    bindings = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    try:
        done = subprocess.run([_SYSTEMS_PYTHON, "-c", bindings], capture_output=True)
    except OSError:
        return "needs the system's own Python"
    return "needs Debian's python3-gi and gir1.2-atspi-2.0" if done.returncode else ""


class Listener:
    """Presses keys and hears what is said of it. transcript: all of that, in words."""

    def __init__(self, screen: Screen, environment: dict[str, str]) -> None:
        self.screen, self._environment = screen, environment
        self.transcript: list[str] = []
        self.focused = ""  # the name of what has the focus
        self._heard: Queue[Told] = Queue()
        self._reader = subprocess.Popen(
            [_SYSTEMS_PYTHON, READER, "listen"], env=environment, text=True,
            stdout=subprocess.PIPE)
        self._thread = Thread(target=self._hear)
        self._thread.start()
        self.wait_for(lambda told: told["event"] == "ready")

    def _hear(self) -> None:
        assert self._reader.stdout is not None
        for line in self._reader.stdout:
            self._heard.put(json.loads(line))

    def end(self) -> None:
        self._reader.terminate()
        self._reader.communicate()
        self._thread.join()

    def wait_for(self, is_it: Callable[[Told], object]) -> Told:
        """Listen until something is said."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                told = self._heard.get(timeout=max(0.0, end - time.monotonic()))
            except Empty:
                pytest.fail("not said: " + "; ".join(self.transcript))
            if told["event"] == "announcement":
                self.transcript.append(told["text"])
            elif told["event"] == "focus":
                self.transcript.append(in_words(told))
                self.focused = told["name"]
            if is_it(told):
                return told

    def parts(self) -> list[Told]:
        """Everything that is shown now, what holds others before what is in it."""
        done = subprocess.run([_SYSTEMS_PYTHON, READER, "walk"], env=self._environment,
                              text=True, capture_output=True)
        assert not done.returncode, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    def wait_for_part(self, is_it: Callable[[Told], object]) -> list[Told]:
        end = time.monotonic() + PATIENCE
        while not any(map(is_it, parts := self.parts())):
            if time.monotonic() > end:
                pytest.fail(f"not shown: {parts}")
        return parts

    def press(self, *keys: str) -> None:
        for key in keys:
            self.screen.do("key", key)

    def tab_to(self, name: str) -> None:
        for _ in range(100):
            if self.focused == name:
                return
            self.press("Tab")
            self.wait_for(lambda told: told["event"] == "focus")
        pytest.fail(f"Tab does not come to {name}: {self.transcript}")


def in_words(told: Told) -> str:
    """As it would be read out."""
    label = [each for each in told["labels"] if told["role"] == "combo box"]
    value = [f"{told['value']:g}"] if told["value"] is not None else []
    checked = ["checked"] if told["checked"] else []
    return "[" + ", ".join([*label, told["name"], told["role"], *value, *checked]) + "]"


@contextmanager
def listening(
    screen: Screen, home: Path, language: str = "C.UTF-8", train: str = "Train",
) -> Iterator[Listener]:
    """The program begins on a bus of its own, for the first time; then somebody listens.

    train: what the button is called in that language.
    """
    environment = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
    environment |= {
        "DISPLAY": screen.display, "HOME": str(home), "XDG_CONFIG_HOME": str(home),
        "XDG_CACHE_HOME": str(home), "XDG_RUNTIME_DIR": str(home), "LANG": language,
        "QT_ACCESSIBILITY": "1", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    bus = subprocess.Popen(  # what it starts has its socket in that home, too, not in everybody's
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"], env=environment,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert bus.stdout is not None
    environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
    errors = (home / "errors.txt").open("w+")
    listener = program = None
    try:
        listener = Listener(screen, environment)  # it is there before the program, as for a user
        program = subprocess.Popen([sys.executable, "-m", "gui"], cwd=ROOT, env=environment,
                                   stdout=subprocess.DEVNULL, stderr=errors)
        listener.wait_for_part(
            lambda told: (told["role"], told["name"]) == ("push button", train) and told["enabled"])
        (window,) = subprocess.check_output(
            ["xdotool", "search", "--onlyvisible", "--name", "Three or Seven"],
            env=environment, text=True).split()
        screen.do("windowfocus", "--sync", window)  # which a window manager would do
        listener.wait_for(lambda told: told["event"] == "focus")
        yield listener
    finally:
        if listener is not None:
            listener.end()
        if program is not None:
            ended = program.poll()
            program.kill()
            program.wait()
            errors.seek(0)
            print(f"the program's status {ended}, its errors {errors.read()!r}")
        errors.close()
        bus.terminate()
        bus.communicate()
