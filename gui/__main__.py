"""The command `three-or-seven`."""

from __future__ import annotations

import argparse
import gc
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from engine import __version__
from engine.streams import in_streams
from gui.display import has_display, named_display
from gui.freed_memory import collect_on_this_thread, have_one_heap

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gui.windows import Windows


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or run the demonstration; the exit status."""
    return in_streams(lambda: _run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    parser = argparse.ArgumentParser(
        prog="three-or-seven", description="Draw a digit and watch a model learn to recognize it."
    )
    parser.add_argument("--version", action="store_true", help="say which version it is")
    parser.add_argument("--demo", type=Path, metavar="DIR",
                        help="draw, train and save pictures there; needs no display")
    parser.add_argument("--worksheets", type=Path, metavar="DIR",
                        help="save a teacher's plan and work sheets there as PDF; needs no display")
    parser.add_argument("--data", type=Path, metavar="DIR",
                        help="keep drawings and settings there; else where the environment "
                        "variable THREE_OR_SEVEN_DATA says, or in the user's own folders")
    parser.add_argument("file", type=Path, nargs="?",
                        help="a project, drawings, weights, a photo, or a folder of images to open")
    parser.add_argument("--where", action="store_true",
                        help="say where settings and drawings are kept, and the mandatory settings")
    options = parser.parse_args(arguments)
    if options.version:
        print(f"three-or-seven {__version__}")
        return 0
    logging.basicConfig(level=logging.ERROR)
    if options.where:
        return _say_where(options.data)
    if options.worksheets:
        return _print_worksheets(options.worksheets)
    if not has_display():
        if not options.demo:
            print(_no_display(), file=sys.stderr)
            return 2
        os.environ["QT_QPA_PLATFORM"] = "offscreen"

    if options.demo:
        from gui.application import make_application
        from gui.demo import run_demo

        _application = make_application()
        return run_demo(options.demo)
    application, windows = make_windows(options.data)
    from gui.ending import Ending

    if options.file is not None:
        windows.window.dropped.open_when_ready(options.file)
    ending = Ending(application, windows.end)
    windows.window.show()
    status: int = application.exec()
    ending.restore()
    return status


def make_windows(data: Path | None = None) -> tuple[QApplication, Windows]:
    """The application and its window, not yet shown. data: see --data.

    What is imported stays to the end. The collector would look through it a hundred times
    meanwhile, and through all of it at every full round from then on: it is passed over.
    """
    have_one_heap()
    gc.disable()
    from gui.application import keep_beside, make_application, places
    from gui.windows import Windows

    application = make_application()
    where = places(data)
    keep_beside(where.settings)
    windows = Windows(application, where)
    gc.freeze()
    collect_on_this_thread(application)
    return application, windows


def _say_where(data: Path | None) -> int:
    from gui.application import named, places

    named()
    where = places(data)
    print(f"settings   {where.settings}\ndrawings   {where.data}\n"
          f"mandatory  {where.mandatory or 'none'}")
    return 0


def _print_worksheets(folder: Path) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from engine.errors import InputError
    from gui.application import make_application
    from gui.dialogs.teachers_folder import print_teachers_folder

    _application = make_application()
    try:
        print(*print_teachers_folder(folder), sep="\n")
    except InputError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _no_display() -> str:
    name = named_display()
    why = (f"The display {name} does not answer, so no window can be opened." if name
           else "There is no display to open a window on.")
    return f"{why} Try: three-or-seven --demo DIR"


if __name__ == "__main__":
    sys.exit(main())
