"""The code as a Jupyter notebook."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from engine.code.cells import Cell
from engine.code.line_comments import said_in
from engine.errors import InputError
from engine.text import Translate
from engine.whole_files import write_whole


def as_notebook(cells: Sequence[Cell], translate: Translate = str) -> str:
    """The notebook's JSON, format 4.5. Raises InputError where nbformat is not installed."""
    try:
        nbformat: Any = import_module("nbformat")  # here, because it takes a while to load
        v4: Any = import_module("nbformat.v4")
    except ImportError as error:
        raise InputError(
            "A notebook cannot be written because the package nbformat cannot be loaded: "
            "{reason}. Save as .py, or install nbformat.", reason=error,
        ) from error
    parts = []
    for number, cell in enumerate(cells):
        heading = f"{'#' if number == 0 else '##'} {cell.title.say(translate)}"
        text = "\n\n".join([heading, *(each.say(translate) for each in cell.text)])
        # ids by number and not by chance: the same code gives the same file
        parts.append(v4.new_markdown_cell(text, id=f"words-{number}"))
        if cell.code:
            code = said_in(cell.code.rstrip(), translate)
            parts.append(v4.new_code_cell(code, id=f"code-{number}"))
    notebook = v4.new_notebook(cells=parts, metadata={
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    })
    nbformat.validate(notebook)
    written: str = nbformat.writes(notebook)
    return written + "\n"


def write_notebook(path: Path, cells: Sequence[Cell], translate: Translate = str) -> None:
    """Write the file. Raises InputError where that fails."""
    write_whole(path, as_notebook(cells, translate))
