"""Notebooks: what nbformat reads back is what was written, and errors are told."""

import json
import sys
from pathlib import Path

import nbformat
import pytest
from material.code_material import plain
from sample_files.full_disk import full_disk

from engine.code.cells import Cell
from engine.code.digits import digit_cells
from engine.code.lab.lab import lab_cells
from engine.code.notebook import as_notebook, write_notebook
from engine.errors import InputError
from engine.lab.recipe import LabRecipe
from engine.text import Text
from engine.training.recipe import Recipe


def test_titles_words_and_code_come_back(tmp_path: Path) -> None:
    cells = (Cell(Text("First"), (Text("One."), Text("{n} more.", n=2)), "x = 1\n"),
             Cell(Text("Words alone"), (), ""), Cell(Text("Second"), (), "print(x)"))
    path = tmp_path / "code.ipynb"
    write_notebook(path, cells)
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]  # a library without types
    nbformat.validate(notebook)
    assert [(cell.cell_type, cell.source) for cell in notebook.cells] == [
        ("markdown", "# First\n\nOne.\n\n2 more."), ("code", "x = 1"),
        ("markdown", "## Words alone"),
        ("markdown", "## Second"), ("code", "print(x)"),
    ]
    assert notebook.metadata.kernelspec.language == "python"


def test_the_same_code_gives_the_same_file(tmp_path: Path) -> None:
    for cells in (digit_cells(plain((3, 7), Recipe()), tmp_path), lab_cells(LabRecipe())):
        text = as_notebook(cells)
        assert text == as_notebook(cells)
        identities = [cell["id"] for cell in json.loads(text)["cells"]]
        assert len(set(identities)) == len(identities)


def test_a_notebook_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        write_notebook(tmp_path, (Cell(Text(""), (), ""),))
    path = tmp_path / "code.ipynb"
    path.write_text("kept")
    with full_disk(), pytest.raises(InputError, match="cannot be written"):
        write_notebook(path, (Cell(Text(""), (), ""),))
    assert path.read_text() == "kept" and list(tmp_path.iterdir()) == [path]


def test_without_nbformat_it_is_said_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nbformat", None)
    with pytest.raises(InputError, match=r"Save as \.py, or install nbformat"):
        as_notebook(())
