"""A project in a file: back to the bit, the same bytes each time, and what a later one may add."""

import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from material.engine_material import SEVEN, TEN
from material.project_material import contents, members, whole_project, with_members
from measures.matrices import matrix_of
from sample_files.full_disk import full_disk

from engine.drawings.stroke_file import LabelledDrawing
from engine.errors import InputError
from engine.models.linear import linear_model
from engine.models.weights_file import read_weights
from engine.project import project_file
from engine.project.project_file import read_project, write_project
from engine.project.record import Project


@pytest.mark.parametrize("digits", [(3, 7), (7, 3), TEN], ids=str)
def test_a_whole_project_comes_back_to_the_bit(tmp_path: Path, digits: tuple[int, ...]) -> None:
    path, project = tmp_path / "mine.threeseven", whole_project(digits)
    write_project(path, project)
    assert contents(read_project(path)) == contents(project)
    assert [each.name for each in tmp_path.iterdir()] == ["mine.threeseven"]


@pytest.mark.parametrize("part", [each for each in contents(Project()) if each != "memory"])
def test_any_part_may_be_missing_or_be_there_alone(tmp_path: Path, part: str) -> None:
    path, whole, none = tmp_path / "mine.threeseven", whole_project(), Project()
    if part == "model":  # what an optimizer remembers is nothing without it
        whole = replace(whole, memory=None)
    for project in (
        replace(whole, **{part: getattr(none, part)}), replace(none, **{part: getattr(whole, part)})
    ):
        write_project(path, project)
        assert contents(read_project(path)) == contents(project)


def test_the_same_project_gives_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, project = tmp_path / "mine.threeseven", whole_project()
    write_project(path, project)
    before = path.read_bytes()
    monkeypatch.setattr("time.time", lambda: 2e9)
    turned = dict(reversed(list((project.settings or {}).items())))
    write_project(path, replace(project, settings=turned))
    assert path.read_bytes() == before


def test_its_members_open_with_what_opens_such_files(tmp_path: Path) -> None:
    path, project = tmp_path / "mine.threeseven", whole_project()
    write_project(path, project)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path / "out")
    weights = read_weights(tmp_path / "out" / "weights.safetensors")
    assert project.model and matrix_of(weights).tobytes() == matrix_of(project.model).tobytes()
    lines = (tmp_path / "out" / "drawings" / "0.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["label"] for line in lines] == [3, 7]
    manifest = json.loads((tmp_path / "out" / "project.json").read_text(encoding="utf-8"))
    assert manifest["version"] == 1 and manifest["collections"] == list(project.collections)


def test_what_a_later_version_adds_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "mine.threeseven"
    write_project(path, whole_project())
    manifest = json.loads(members(path)["project.json"])
    manifest["colour"] = "red"
    manifest["parts"].append("sound.ogg")
    manifest["recipe"]["patience"] = 0.9
    with_members(path, {
        "project.json": json.dumps(manifest).encode(), "sound.ogg": b"la",
        "../../outside": b"never written", "/etc/passwd": b"nor that",
    })
    assert contents(read_project(path)) == contents(whole_project())
    assert not (tmp_path.parent.parent / "outside").exists()


def test_a_newer_version_is_refused_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "mine.threeseven"
    manifest = {"format": project_file.FORMAT, "version": 2}
    with_members(path, {"project.json": json.dumps(manifest).encode()})
    with pytest.raises(InputError, match="newer version of this program: its format is 2"):
        read_project(path)


@pytest.mark.parametrize("parts", [
    {"form": "sideways"}, {"collections": {"": ()}}, {"collections": {"x" * 201: ()}},
    {"collections": {str(i): () for i in range(101)}},
    {"digits": (3, 8), "model": linear_model((3, 7), np.zeros((1, 785), np.float32))},
], ids=lambda parts: next(iter(parts)))
def test_parts_that_do_not_go_together_are_no_project(parts: dict[str, Any]) -> None:
    with pytest.raises(InputError, match=r"form|collection|digits"):
        Project(**parts)


def test_settings_that_are_no_json_are_not_written(tmp_path: Path) -> None:
    for value in (float("nan"), object()):
        with pytest.raises((ValueError, TypeError)):
            write_project(tmp_path / "mine.threeseven", Project(settings={"x": value}))
    assert not list(tmp_path.iterdir())


def test_what_could_not_be_read_again_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, many = tmp_path / "mine.threeseven", (LabelledDrawing(SEVEN, 7),) * 30_000
    monkeypatch.setattr(project_file, "LARGEST", 2**20)
    write_project(path, Project(collections={"mine": many[:900]}))
    before = path.read_bytes()
    with pytest.raises(InputError, match="over 1 MiB"):
        write_project(path, Project(collections={"mine": many}))
    with pytest.raises(InputError, match="over 4 MiB"):
        write_project(path, Project(course={"x": "x" * 2**22}))
    assert path.read_bytes() == before


def test_a_failed_write_leaves_the_old_project(tmp_path: Path) -> None:
    path = tmp_path / "mine.threeseven"
    write_project(path, whole_project())
    with full_disk(), pytest.raises(InputError, match=r"mine\.threeseven"):
        write_project(path, Project())
    assert contents(read_project(path)) == contents(whole_project())
    assert list(tmp_path.iterdir()) == [path]
