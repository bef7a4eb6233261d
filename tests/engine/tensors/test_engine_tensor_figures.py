"""The figures that the tutorial on data as tensors prints, with its files and without."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from material.engine_material import TUTORIAL_FIGURES, TUTORIAL_FILES, needs_tutorial_files

import resources
from engine.commands import main
from engine.errors import InputError
from engine.figures.command import TensorFigures
from engine.figures.record import DataExperiment
from engine.figures.tensors import OF_THE_FIRST_DAY, WINE, check_tensors


def entries() -> list[dict[str, Any]]:
    return json.loads(resources.TENSOR_FIGURES.read_text(encoding="utf-8"))["figures"]  # type: ignore[no-any-return]  # JSON


def some(path: Path, *begins: str) -> Path:
    """A list of those figures only whose id begins so."""
    chosen = [each for each in entries() if each["id"].startswith(begins)]
    path.write_text(json.dumps({"figures": chosen}), encoding="utf-8")
    return path


@needs_tutorial_files
def test_all_30_agree_with_the_tutorials_files() -> None:
    rows = list(check_tensors(resources.TENSOR_FIGURES, TUTORIAL_FILES, resources.WHITE_WINE,
                              bikes=resources.BIKE_SHARING))
    assert not any(row.instead for row in rows)  # the files themselves go first
    assert [row.id for row in rows] == [entry["id"] for entry in entries()]
    assert len(rows) == 30
    assert [(row.id, row.computed) for row in rows if not row.agrees] == []
    assert [row.lacks for row in rows if row.lacks] == []


def test_with_what_is_shipped_alone_16_agree_and_the_others_name_their_file() -> None:
    rows = list(check_tensors(resources.TENSOR_FIGURES, None, resources.WHITE_WINE,
                              bikes=resources.BIKE_SHARING))
    by_id = {entry["id"]: entry["data"] for entry in entries()}
    assert sum(row.agrees for row in rows) == 16
    for row in rows:
        is_of_first_day = row.id in OF_THE_FIRST_DAY
        is_there = by_id[row.id] == WINE or is_of_first_day
        assert bool(row.instead) == is_of_first_day
        assert row.agrees == is_there, row.id
        assert row.lacks == ("" if is_there else by_id[row.id])
    assert {row.experiment for row in rows} == {
        DataExperiment(kind) for kind in ("image", "volume", "table", "series", "text")}


@needs_tutorial_files
def test_the_command_checks_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(TUTORIAL_FILES / "jane-austen", tmp_path / "jane-austen")
    tensors = TensorFigures(some(tmp_path / "list.json", "tensors.text", "tensors.image"),
                            tmp_path / "nothing shipped")
    words = ["figures", "--data", str(tmp_path)]
    assert main(words, resources.MNIST, resources.PUBLISHED_FIGURES, tensors) == 1
    out = capsys.readouterr().out
    assert out.splitlines()[-1] == "5 of 9 agree, 4 lack their file"
    assert "published [7261, 3394], computed [7261, 3394], tolerance exact" in out
    assert "image-dog/bobby.jpg is not in the folder" in out
    assert main([*words, "--json"], resources.MNIST, resources.PUBLISHED_FIGURES, tensors) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["agree"], found["total"], found["lacking"]) == (5, 9, 4)
    tensors = TensorFigures(some(tmp_path / "list.json", "tensors.text"), tmp_path / "nothing")
    assert main(words, resources.MNIST, resources.PUBLISHED_FIGURES, tensors) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "5 of 5 agree"


def test_without_a_folder_what_is_not_shipped_is_counted_and_not_missed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chapter = tmp_path / "chapter.json"
    chapter.write_text(json.dumps({"figures": []}))
    tensors = TensorFigures(some(tmp_path / "list.json", "tensors.text"), tmp_path / "nothing")
    assert main(["figures"], resources.MNIST, chapter, tensors) == 0
    assert capsys.readouterr().out.splitlines() == [
        "not checked: 5 figures on data as tensors, whose files are not shipped; name the folder "
        "of the tutorial's files with --data", "0 of 0 agree"]


def test_a_file_of_that_name_that_is_another_differs_in_words(tmp_path: Path) -> None:
    book = tmp_path / "jane-austen" / "1342-0.txt"
    book.parent.mkdir()
    book.write_bytes(b"")
    listed = some(tmp_path / "list.json", "tensors.text")
    rows = list(check_tensors(listed, tmp_path, resources.WHITE_WINE))
    assert [row.agrees for row in rows] == [False] * 5
    assert "is empty" in str(rows[0].computed)


def test_what_is_no_folder_and_what_nothing_computes_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nothing is no folder"):
        list(check_tensors(resources.TENSOR_FIGURES, tmp_path / "nothing", resources.WHITE_WINE))
    path = tmp_path / "list.json"
    path.write_text(json.dumps({"figures": [entries()[0] | {"id": "tensors.text.nobody"}]}))
    with pytest.raises(InputError, match=r"tensors\.text\.nobody, which cannot be computed"):
        list(check_tensors(path, None, resources.WHITE_WINE))


def test_it_can_be_stopped() -> None:
    found = check_tensors(resources.TENSOR_FIGURES, None, resources.WHITE_WINE, lambda: False)
    assert list(found) == []


@needs_tutorial_files
def test_the_list_is_the_tutorials() -> None:
    assert json.loads(TUTORIAL_FIGURES.read_text(encoding="utf-8"))["figures"] == entries()
