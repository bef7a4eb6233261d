"""Reading the file of the figures that the tutorials print."""

from pathlib import Path

from engine.bounded_reading import read_at_most
from engine.errors import InputError
from engine.figures.record import Published, Tolerance
from engine.json_reading import NotJson, decoded, parsed
from engine.system_reasons import reason
from engine.text import Text

_LARGEST_FILE = 2**20
"""Bytes."""


def read_published(path: Path) -> tuple[Published, ...]:
    """Every figure of the file, in its order. Raises InputError where it cannot be read."""
    try:
        content = read_at_most(path, _LARGEST_FILE)
        entries = parsed(decoded(content or b""))["figures"]
        return tuple(
            Published(
                str(entry["id"]), str(entry["what"]), str(entry["source"]),
                str(entry.get("note", "")), entry["expected"], _tolerance(entry.get("tolerance")),
                str(entry.get("data", "")),
            )
            for entry in entries
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        why: object = Text("it is not a list of figures")
        if isinstance(error, OSError | NotJson):
            why = reason(error) if isinstance(error, OSError) else error.why
        raise InputError(
            "{path} cannot be read: {reason}. Reinstall the program.", path=path, reason=why,
        ) from error


def _tolerance(text: object) -> Tolerance:
    """From nothing, a number, or `relative` and a number."""
    if text is None:
        return Tolerance()
    if isinstance(text, str):
        word, number = text.split()
        if word != "relative":
            raise ValueError(f"{text!r} is no tolerance")
        return Tolerance(float(number), relative=True)
    if isinstance(text, bool) or not isinstance(text, int | float):
        raise ValueError(f"{text!r} is no tolerance")
    return Tolerance(float(text))
