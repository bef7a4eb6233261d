"""A table: projects that were unpacked, edited by another program and packed again."""

import codecs
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from material.project_material import contents, members, whole_project, with_members

from engine.errors import InputError
from engine.project.project_file import read_project, write_project


def _recoded(encoding: str) -> Callable[[bytes], bytes]:
    return lambda content: content.decode().encode(encoding)


CHANGES: dict[str, Callable[[bytes], bytes]] = {
    "as it was": lambda content: content,
    "a mark of UTF-8": _recoded("utf-8-sig"),
    "UTF-16": _recoded("utf-16"),
    "UTF-16, big-endian": lambda content: (
        codecs.BOM_UTF16_BE + content.decode().encode("utf-16-be")),
    "UTF-32": _recoded("utf-32"),
    "CRLF": lambda content: content.replace(b"\n", b"\r\n"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("name", ["project.json", "settings.json", "canvas.json",
                                  "drawings/0.jsonl"])
def test_its_texts_are_read_in_any_coding(
    tmp_path: Path, name: str, change: Callable[[bytes], bytes],
) -> None:
    path, project = tmp_path / "a.threeseven", whole_project()
    write_project(path, project)
    with_members(path, {name: change(members(path)[name])})
    assert contents(read_project(path)) == contents(project)


@pytest.mark.parametrize("key", ["digits", "form", "recipe"])
def test_optional_keys_may_be_null(tmp_path: Path, key: str) -> None:
    path = tmp_path / "a.threeseven"
    write_project(path, whole_project())
    manifest = json.loads(members(path)["project.json"]) | {key: None}
    with_members(path, {"project.json": json.dumps(manifest).encode()})
    found = read_project(path)
    assert {"digits": found.digits, "form": found.form, "recipe": found.recipe}[key] is None


def test_a_setting_of_null_is_as_usual(tmp_path: Path) -> None:
    path = tmp_path / "a.threeseven"
    write_project(path, whole_project())
    manifest = json.loads(members(path)["project.json"])
    manifest["recipe"] = {"epochs": 7, "batch_size": None, "unknown": None}
    with_members(path, {"project.json": json.dumps(manifest).encode()})
    recipe = read_project(path).recipe
    assert recipe is not None and recipe.epochs == 7 and recipe.batch_size == 256


def test_what_is_no_text_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.threeseven"
    write_project(path, whole_project())
    with_members(path, {"drawings/0.jsonl": b"\xff\xfe{"})
    with pytest.raises(InputError, match=r"drawings/0\.jsonl in it is not a text"):
        read_project(path)
