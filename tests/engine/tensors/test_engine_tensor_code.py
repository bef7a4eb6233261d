"""The code of a file's way to a tensor: run alone, it prints what the steps hold."""

import json
from pathlib import Path

import pytest
import torch
from material.engine_material import TUTORIAL_FILES, needs_tutorial_files
from material.exported_code import assert_prints, output_of

import resources
from engine.code.notebook import write_notebook
from engine.code.script import as_script, write_script
from engine.code.tensor_code import tensor_cells
from engine.tensors.kinds.text.reader import TextOptions
from engine.tensors.operations.arranging import Permute, Stack, Transpose, View
from engine.tensors.operations.one_hot import OneHot
from engine.tensors.operations.operation import Element, Operation
from engine.tensors.operations.values import Convert, Divide, Mean, Normalise
from engine.tensors.pipeline import run
from engine.tensors.roster import entry_of
from engine.tensors.source import Kind, Part, Source
from engine.text import Text
from gui.data.kinds import kind_views

BOOK = TUTORIAL_FILES / "jane-austen" / "1342-0.txt"


def made(shape: tuple[int, ...], code: str, count: int = 1) -> Source:
    raw = torch.arange(torch.Size(shape).numel(), dtype=torch.uint8).reshape(shape)
    axes = ("height", "width", "channel")
    parts = tuple(Part(f"{number}", raw + number, axes) for number in range(count))
    return Source("image", "made", parts, lambda part, index: Text(""), code)


ONE = "import torch\n\nx = torch.arange(24, dtype=torch.uint8).reshape(2, 3, 4)"
TWO = ("import torch\n\nx = torch.arange(24, dtype=torch.uint8).reshape(2, 3, 4)\n"
       "xs = [x, x + 1]")


@pytest.mark.parametrize(("source", "operations"), [
    (made((2, 3, 4), ONE), (Permute((2, 0, 1)), Convert("float"), Normalise((1, 2)), Mean(0))),
    (made((2, 3, 4), TWO, 2), (Permute((2, 0, 1)), Stack(), Divide(255), Normalise((0, 2, 3)))),
    (made((2, 3, 4), TWO, 2), (Convert("float"), Normalise((0, 1)))),
    (made((2, 3, 4), ONE), (Stack(), Transpose(0, 1), Convert("long"), OneHot(24))),
])
def test_every_step_prints_what_the_window_shows(
    source: Source, operations: tuple[Operation, ...], tmp_path: Path
) -> None:
    steps = run(source, operations)
    assert all(step.is_done for step in steps)
    assert_prints(output_of(as_script(tensor_cells(source, (), steps)), tmp_path), steps)


def test_the_element_looked_at_is_printed_with_its_place(tmp_path: Path) -> None:
    source = made((2, 3, 4), ONE)
    steps = run(source, (Permute((2, 0, 1)),))
    cells = tensor_cells(source, (), steps, Element(0, (3, 1, 2)))
    assert output_of(as_script(cells), tmp_path)[-1] == "23 23"
    two = made((2, 3, 4), TWO, 2)
    cells = tensor_cells(two, (), run(two, ()), Element(1, (1, 0, 2)))
    assert output_of(as_script(cells), tmp_path)[-1] == "15 14"


def test_a_step_that_is_refused_stands_there_with_torchs_words_and_does_not_run(
    tmp_path: Path
) -> None:
    source = made((2, 3, 4), ONE)
    steps = run(source, (Transpose(0, 1), View((6, 4), ("unknown", "channel")), Divide(2)))
    script = as_script(tensor_cells(source, (), steps))
    assert "# torch says: view size is not compatible" in script
    assert "# x = x.view(6, 4)" in script
    assert "x / 2" not in script
    assert_prints(output_of(script, tmp_path), steps[:2])


SAMPLES = tuple((each.kind, each.sample) for each in kind_views() if each.sample)


@pytest.mark.parametrize(("kind", "paths"), SAMPLES, ids=[each[0] for each in SAMPLES])
def test_the_shipped_sample_of_every_kind_exports_what_the_window_shows(
    kind: Kind, paths: tuple[Path, ...], tmp_path: Path
) -> None:
    entry = entry_of(kind)
    source = entry.read(paths, entry.options(), lambda done, of: None, lambda: False)
    steps = run(source, entry.usual(source))
    done = [step for step in steps if step.is_done]
    cells = tensor_cells(source, paths, steps)
    assert_prints(output_of(as_script(cells), tmp_path), done)


@pytest.mark.parametrize("options", [
    TextOptions(), TextOptions(level="jamo", start=4, stop=6), TextOptions(level="word"),
])
def test_a_korean_text_exports_what_the_window_shows(
    options: TextOptions, tmp_path: Path
) -> None:
    entry, paths = entry_of("text"), (resources.KOREAN_TEXT,)
    source = entry.read(paths, options, lambda done, of: None, lambda: False)
    steps = run(source, entry.usual(source))
    path = tmp_path / "text.py"
    write_script(path, tensor_cells(source, paths, steps))
    done = [step for step in steps if step.is_done]
    assert_prints(output_of(path.read_text(encoding="utf-8"), tmp_path), done)


@needs_tutorial_files
def test_the_tutorials_book_exports_the_tutorials_numbers(tmp_path: Path) -> None:
    entry, options = entry_of("text"), TextOptions("utf-8", "word", 200, 201, with_license=True)
    source = entry.read((BOOK,), options, lambda done, of: None, lambda: False)
    steps = run(source, entry.usual(source))
    lines = output_of(as_script(tensor_cells(source, (BOOK,), steps)), tmp_path)
    assert lines[:3] == ["[11] (1,) torch.int64", "[3394, 4305, 813, 3394, 7078, 3315]",
                         "[11, 7261] (7261, 1) torch.float32"]


def test_as_a_notebook_it_has_the_same_cells_and_says_what_it_needs(tmp_path: Path) -> None:
    source = made((2, 3, 4), "import numpy as np\nfrom PIL import Image\n\n" + ONE)
    steps = run(source, (Permute((2, 0, 1)),))
    cells = tensor_cells(source, (), steps)
    write_notebook(tmp_path / "a.ipynb", cells, lambda text: f"«{text}»")
    found = json.loads((tmp_path / "a.ipynb").read_text(encoding="utf-8"))["cells"]
    assert [each["cell_type"] for each in found] == ["markdown", "code"] * 2
    code = "".join(found[3]["source"])
    assert "«Afterwards: shape [4, 2, 3]" in "".join(found[2]["source"])
    assert code == "x = x.permute(2, 0, 1)\nshow(x)"
    assert "numpy, pillow, torch" in as_script(cells)


TUTORIAL: tuple[tuple[Kind, tuple[Path, ...]], ...] = (
    ("image", (TUTORIAL_FILES / "image-dog" / "bobby.jpg",)),
    ("image", (TUTORIAL_FILES / "image-cats",)),
    ("image", tuple(TUTORIAL_FILES / "image-cats" / f"cat{number}.png" for number in (1, 2, 3))),
    ("volume", (TUTORIAL_FILES / "volumetric-dicom" / "2-LUNG 3.0  B70f-04083",)),
    ("series", (TUTORIAL_FILES / "bike-sharing-dataset" / "hour-fixed.csv",)),
)


@needs_tutorial_files
@pytest.mark.parametrize(("kind", "paths"), TUTORIAL,
                         ids=["image", "folder of images", "images", "volume", "series"])
def test_the_tutorials_files_export_what_the_window_shows(
    kind: Kind, paths: tuple[Path, ...], tmp_path: Path
) -> None:
    entry = entry_of(kind)
    source = entry.read(paths, entry.options(), lambda done, of: None, lambda: False)
    steps = run(source, entry.usual(source))
    done = [step for step in steps if step.is_done]
    assert_prints(output_of(as_script(tensor_cells(source, paths, steps)), tmp_path), done)
