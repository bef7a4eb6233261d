"""The code as a Python file that runs alone."""

from collections.abc import Sequence
from pathlib import Path
from textwrap import wrap

from engine.code.cells import Cell
from engine.errors import InputError


def as_script(cells: Sequence[Cell]) -> str:
    """One text: each cell's title after `# %%`, which editors take for a cell, its sentences as
    comments, its code.
    """
    return "\n\n".join(_block(cell) for cell in cells)


def _block(cell: Cell) -> str:
    lines = [f"# %% {cell.title}"]
    for paragraph in cell.text.split("\n"):
        lines += [f"# {line}" for line in wrap(paragraph, 88)] or ["#"]
    words = "\n".join(lines) if cell.text else lines[0]
    return f"{words}\n{cell.code.rstrip()}\n" if cell.code else f"{words}\n"


def write_script(path: Path, cells: Sequence[Cell]) -> None:
    """Write the file. Raises InputError where that fails."""
    write_text(path, as_script(cells))


def write_text(path: Path, text: str) -> None:
    """Write a text file in UTF-8. Raises InputError where that fails."""
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise InputError(
            "{path} cannot be written: {reason}. Choose another place; nothing is lost.",
            path=path, reason=error.strerror or error,
        ) from error
