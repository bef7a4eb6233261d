"""The shipped sample of every kind as a notebook: valid, and its cells run alone, one by one."""

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from material.exported_code import assert_prints

from engine.code.notebook import write_notebook
from engine.code.tensor_code import tensor_cells
from engine.tensors.pipeline import run
from engine.tensors.roster import entry_of
from engine.tensors.source import Kind
from gui.data.kinds import kind_views

SAMPLES = tuple((each.kind, each.sample) for each in kind_views())

_RUN = """
import json, sys
names = {"__name__": "__main__"}
for cell in json.load(open(sys.argv[1], encoding="utf-8"))["cells"]:
    if cell["cell_type"] == "code":
        exec("".join(cell["source"]), names)
"""
"""As a notebook's program does it: each cell after the other, all in the same names."""


@pytest.mark.parametrize(("kind", "paths"), SAMPLES, ids=[each[0] for each in SAMPLES])
def test_a_notebook_of_every_kind_is_valid_and_prints_what_the_window_shows(
    kind: Kind, paths: tuple[Path, ...], tmp_path: Path
) -> None:
    entry = entry_of(kind)
    source = entry.read(paths, entry.options(), lambda done, of: None, lambda: False)
    steps = run(source, entry.usual(source))
    path = tmp_path / "a.ipynb"
    write_notebook(path, tensor_cells(source, paths, steps))
    nbformat: Any = import_module("nbformat")
    nbformat.validate(nbformat.read(path, as_version=4))
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    assert sum(each["cell_type"] == "code" for each in cells) == len(steps)
    done = subprocess.run([sys.executable, "-I", "-W", "error", "-c", _RUN, str(path)],
                          cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=300,
                          check=False)
    assert done.returncode == 0, done.stderr
    assert_prints(done.stdout.splitlines(), [step for step in steps if step.is_done])
