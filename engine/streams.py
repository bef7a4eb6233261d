"""The streams of a program that prints: closed, full, or unable to say a letter."""

import io
import os
import sys
from collections.abc import Callable
from contextlib import suppress

from engine.system_reasons import reason

BROKEN_PIPE, STOPPED = 141, 130
"""The exit statuses of a program that a broken pipe or Ctrl+C has ended, as shells give them."""

NOT_WRITTEN = 74


def in_streams(work: Callable[[], int]) -> int:
    """Do what is printed; the exit status. What the streams refuse ends it without a traceback."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # it was closed, or the system has none for a window
            nowhere = os.open(os.devnull, os.O_WRONLY)
            setattr(sys, name, os.fdopen(nowhere, "w", encoding="utf-8"))
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        try:
            return work()
        finally:  # also where it ends in --help
            sys.stdout.flush()
    except BrokenPipeError:  # who reads the output may stop reading it, as `head -1` does
        _be_quiet()
        return BROKEN_PIPE
    except KeyboardInterrupt:
        _be_quiet()
        return STOPPED
    except OSError as error:
        if error.filename is not None:
            raise
        with suppress(OSError):  # then nobody can be told
            print(f"The output cannot be written: {reason(error)}.", file=sys.stderr, flush=True)
        _be_quiet()
        return NOT_WRITTEN


def _be_quiet() -> None:
    """Python flushes both once more at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # a stream of somebody else's making
            os.dup2(nowhere, stream.fileno())
