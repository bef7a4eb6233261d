"""Writing drawings: the whole file or the old one, and a place where none can be."""

from pathlib import Path

import pytest
from material.engine_material import SEVEN, THREE
from sample_files.full_disk import full_disk

from engine.drawings.stroke_file import LabelledDrawing, read_drawings, write_drawings
from engine.errors import InputError


def test_writing_replaces_the_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.jsonl"
    write_drawings(path, [LabelledDrawing(SEVEN, 7), LabelledDrawing(THREE, 3)])
    write_drawings(path, [LabelledDrawing(THREE, 3)])
    assert [one.label for one in read_drawings(path)] == [3]
    assert [item.name for item in tmp_path.iterdir()] == ["mine.jsonl"]


def test_a_failed_write_leaves_what_was_there(tmp_path: Path) -> None:
    folder = tmp_path / "mine.jsonl"
    folder.mkdir()
    (folder / "inside").write_text("kept")
    with pytest.raises(InputError) as caught:
        write_drawings(folder, [LabelledDrawing(SEVEN, 7)])
    assert str(folder) in str(caught.value)
    assert (folder / "inside").read_text() == "kept"
    assert list(tmp_path.iterdir()) == [folder]


def test_a_failed_write_leaves_the_old_drawings(tmp_path: Path) -> None:
    path = tmp_path / "mine.jsonl"
    write_drawings(path, [LabelledDrawing(SEVEN, 7)])
    with full_disk(), pytest.raises(InputError) as caught:
        write_drawings(path, [LabelledDrawing(THREE, 3)])
    assert str(path) in str(caught.value)
    assert [one.label for one in read_drawings(path)] == [7]
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("place", ["no folder/mine.jsonl", "a file/mine.jsonl"])
def test_a_place_that_cannot_be_written_to_is_named(tmp_path: Path, place: str) -> None:
    (tmp_path / "a file").write_text("kept")
    with pytest.raises(InputError) as caught:
        write_drawings(tmp_path / place, [LabelledDrawing(SEVEN, 7)])
    assert str(tmp_path / place) in str(caught.value)
    assert (tmp_path / "a file").read_text() == "kept"
