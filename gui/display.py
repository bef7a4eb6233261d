"""Whether there is a display to open a window on: Qt would abort the process without one."""

import os
import re
import socket
import sys
from pathlib import Path

_X11 = re.compile(r"(?P<host>.*):(?P<number>\d+)(\.\d+)?")

_PATIENCE = 2.0
"""Seconds that a display on another computer may take to answer."""


def has_display() -> bool:
    """Whether the environment names one that answers; elsewhere than on Linux there always is."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return _wayland_answers() or _x11_answers()


def named_display() -> str:
    """The one that the environment names; empty where it names none."""
    return os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(name) and _answers(socket.AF_UNIX, str(Path(folder) / str(name)))


def _x11_answers() -> bool:
    """DISPLAY is [host]:number[.screen]: a socket in /tmp/.X11-unix, or TCP port 6000 + number."""
    found = _X11.fullmatch(os.environ.get("DISPLAY", ""))
    if found is None:
        return False
    host, number = found["host"], int(found["number"])
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"
        return _answers(socket.AF_UNIX, path) or _answers(socket.AF_UNIX, f"\0{path}")
    return _answers(socket.AF_INET, (host, 6000 + number))


def _answers(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    try:
        with socket.socket(family, socket.SOCK_STREAM) as one:
            one.settimeout(_PATIENCE)
            one.connect(address)
    except (OSError, OverflowError):  # a port that there cannot be
        return False
    return True
