"""The code as a Python file that runs alone."""

from collections.abc import Sequence
from pathlib import Path
from textwrap import wrap
from unicodedata import east_asian_width

from engine.code.cells import Cell
from engine.code.line_comments import said_in
from engine.text import Translate
from engine.whole_files import write_whole


def as_script(cells: Sequence[Cell], translate: Translate = str) -> str:
    """One text: each cell's title after `# %%`, which editors take for a cell, its sentences as
    comments, its code.
    """
    return "\n\n".join(_block(cell, translate) for cell in cells)


def _block(cell: Cell, translate: Translate) -> str:
    lines = [f"# %% {cell.title.say(translate)}"]
    for paragraph in cell.text:
        lines += [f"# {line}" for line in _wrapped(paragraph.say(translate))]
    words = "\n".join(lines)
    code = said_in(cell.code.rstrip(), translate)
    return f"{words}\n{code}\n" if code else f"{words}\n"


def _wrapped(paragraph: str) -> list[str]:
    """In lines of 88 letters, of which a Korean one is as wide as two others."""
    wide = sum(east_asian_width(letter) in "WF" for letter in paragraph)
    return wrap(paragraph, max(40, 88 * len(paragraph) // (len(paragraph) + wide)))


def write_script(path: Path, cells: Sequence[Cell], translate: Translate = str) -> None:
    """Write the file. Raises InputError where that fails."""
    write_whole(path, as_script(cells, translate))
