"""Projects that are none, or are meant to do harm: each is named, and does nothing."""

import json
import random
import stat
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from material.project_material import (
    contents,
    members,
    twice,
    whole_project,
    with_bytes,
    with_flags,
    with_members,
)

from engine.errors import InputError
from engine.project import project_file
from engine.project.archive import pack
from engine.project.project_file import read_project, write_project


def _whole(path: Path) -> bytes:
    write_project(path, whole_project())
    return path.read_bytes()


def _changed(path: Path, **manifest: object) -> None:
    write_project(path, whole_project())
    new = {**json.loads(members(path)["project.json"]), **manifest}
    with_members(path, {"project.json": json.dumps(new).encode()})


BROKEN: dict[str, Callable[[Path], object]] = {
    "missing": lambda path: None,
    "a folder": lambda path: path.mkdir(),
    "a loop": lambda path: path.symlink_to(path),
    "empty": lambda path: path.write_bytes(b""),
    "text": lambda path: path.write_text("not a project"),
    "an empty archive": lambda path: path.write_bytes(pack({})),
    "another archive": lambda path: path.write_bytes(pack({"word/document.xml": b"<x/>"})),
    "cut short": lambda path: path.write_bytes(_whole(path)[:-1]),
    "cut in the middle": lambda path: path.write_bytes(_whole(path)[:1000]),
    "only its end": lambda path: path.write_bytes(_whole(path)[-300:]),
    "without its manifest": lambda path: with_members(path, {"project.json": None}),
    "without its weights": lambda path: with_members(path, {"weights.safetensors": None}),
    "without a collection": lambda path: with_members(path, {"drawings/1.jsonl": None}),
    "manifest no JSON": lambda path: with_members(path, {"project.json": b"{"}),
    "manifest a list": lambda path: with_members(path, {"project.json": b"[]"}),
    "manifest no text": lambda path: with_members(path, {"project.json": b"\xff\xfe"}),
    "JSON too deep": lambda path: with_members(path, {"settings.json": b"[" * 10**5}),
    "not a number": lambda path: with_members(path, {"settings.json": b'{"x": NaN}'}),
    "a number of 10,000 digits": lambda path: with_members(
        path, {"settings.json": b'{"x": ' + b"9" * 10_000 + b"}"}
    ),
    "settings a text": lambda path: with_members(path, {"settings.json": b'"x"'}),
    "another format": lambda path: _changed(path, format="something"),
    "version a text": lambda path: _changed(path, version="1"),
    "version true": lambda path: _changed(path, version=True),
    "version 0": lambda path: _changed(path, version=0),
    "parts missing": lambda path: _changed(path, parts=None),
    "collections no texts": lambda path: _changed(path, collections=[3]),
    "collections twice": lambda path: _changed(path, collections=["a", "a"]),
    "too many collections": lambda path: _changed(path, collections=list(map(str, range(101)))),
    "a collection without a name": lambda path: _changed(path, collections=["", "b", "c"]),
    "digits a number": lambda path: _changed(path, digits=37),
    "digits no numbers": lambda path: _changed(path, digits=[3, [7]]),
    "one digit": lambda path: _changed(path, digits=[3]),
    "digits of other weights": lambda path: _changed(path, digits=[3, 8]),
    "form a list": lambda path: _changed(path, form=["raw"]),
    "recipe a list": lambda path: _changed(path, recipe=[]),
    "recipe beyond its bounds": lambda path: _changed(path, recipe={"epochs": 0}),
    "recipe with an unknown loss": lambda path: _changed(path, recipe={"loss": "hinge"}),
    "recipe with a loss that is a list": lambda path: _changed(path, recipe={"loss": []}),
    "weights a pickle": lambda path: with_members(path, {"weights.safetensors": b"\x80\x04N."}),
    "a drawing that is none": lambda path: with_members(path, {"drawings/0.jsonl": b"{}"}),
    "drawings no text": lambda path: with_members(path, {"drawings/0.jsonl": b"\xff"}),
    "canvas without strokes": lambda path: with_members(path, {"canvas.json": b"{}"}),
    "canvas far away": lambda path: with_members(
        path, {"canvas.json": b'{"pen": 1, "pixels": {"strokes": [[[1e9, 0]]]}}'}
    ),
    "a member twice": lambda path: twice(path, "settings.json"),
    "encrypted": lambda path: with_flags(path, "settings.json", flags=1),
    "strongly encrypted": lambda path: with_flags(path, "settings.json", flags=0x41),
    "compressed with LZMA": lambda path: with_flags(path, "settings.json", method=14),
    "compressed unknown": lambda path: with_flags(path, "settings.json", method=99),
    "a link": lambda path: with_flags(path, "settings.json", mode=stat.S_IFLNK | 0o777),
    "a device": lambda path: with_flags(path, "settings.json", mode=stat.S_IFCHR | 0o666),
    "a traversing name": lambda path: with_bytes(path, b"settings.json", b"../tings.json"),
    "a name cut by NUL": lambda path: with_bytes(path, b"canvas.json", b"canvas.jso\0"),
    "for gigabytes": lambda path: path.write_bytes(
        (whole := _whole(path))[:-22] + b"PK\x06\x07" + bytes(16) + whole[-22:]
    ),
}


@pytest.mark.parametrize("make", BROKEN.values(), ids=BROKEN.keys())
def test_what_is_no_project_is_named(tmp_path: Path, make: Callable[[Path], object]) -> None:
    path = tmp_path / "mine.threeseven"
    make(path)
    with pytest.raises(InputError) as caught:
        read_project(path)
    assert str(path) in str(caught.value)
    assert [each.name for each in tmp_path.iterdir()] in ([], ["mine.threeseven"])


BOMBS: dict[str, dict[str, int]] = {
    "one member": {"settings.json": 40 * 2**20},
    "weights": {"weights.safetensors": 40 * 2**20},
    "all together": {f"drawings/{index}.jsonl": 3 * 2**20 for index in range(3)},
}


@pytest.mark.parametrize("lying", [False, True])
@pytest.mark.parametrize("sizes", BOMBS.values(), ids=BOMBS.keys())
def test_a_bomb_is_not_unpacked(
    tmp_path: Path, sizes: dict[str, int], lying: bool, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(project_file, "LARGEST", 8 * 2**20)
    path = tmp_path / "mine.threeseven"
    with_members(path, {name: b"\n" * size for name, size in sizes.items()})
    if lying:  # each says that it is small
        content = path.read_bytes()
        for size in set(sizes.values()):
            content = content.replace(size.to_bytes(4, "little"), (9).to_bytes(4, "little"))
        path.write_bytes(content)
    assert path.stat().st_size < 2**17
    tracemalloc.start()
    with pytest.raises(InputError):
        read_project(path)
    assert tracemalloc.get_traced_memory()[1] < 32 * 2**20
    tracemalloc.stop()


def test_a_long_list_of_members_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.threeseven"
    with zipfile.ZipFile(path, "w") as archive:
        for index in range(20_000):
            archive.writestr(zipfile.ZipInfo(f"{index:050}"), b"")
    with pytest.raises(InputError, match="list of members is too long"):
        read_project(path)


def test_a_file_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine.threeseven"
    write_project(path, whole_project())
    monkeypatch.setattr(project_file, "LARGEST_FILE", path.stat().st_size - 1)
    with pytest.raises(InputError, match="too large"):
        read_project(path)


def _mutated(content: bytes, chance: random.Random) -> bytes:
    new = bytearray(content or b"?")
    for _ in range(chance.choice((1, 1, 2, 8))):
        place = chance.randrange(len(new))
        kind = chance.randrange(5)
        if kind == 0:
            new[place] ^= 1 << chance.randrange(8)
        elif kind == 1:
            new[place] = chance.choice((0, 1, 0x7F, 0x80, 0xFF))
        elif kind == 2:
            del new[place : place + chance.choice((1, 4, 50))]
        elif kind == 3:
            new[place:place] = chance.randbytes(chance.choice((1, 4)))
        else:
            start = chance.randrange(len(new))
            new[place : place + 20] = new[start : start + 20]
        if not new:
            break
    return bytes(new)


def test_hundreds_of_changed_files_are_refused_or_read(tmp_path: Path) -> None:
    path, chance = tmp_path / "mine.threeseven", random.Random(0)
    write_project(path, whole_project())
    whole, parts = path.read_bytes(), members(path)
    refused = 0
    for number in range(1200):
        if number % 3 == 0:  # the archive; its list of members at the end above all
            tail = chance.choice((0, len(whole) - 900))
            path.write_bytes(whole[:tail] + _mutated(whole[tail:], chance))
        else:  # a member, in an archive that is right
            name = chance.choice(list(parts))
            path.write_bytes(pack({**parts, name: _mutated(parts[name], chance)}))
        try:
            contents(read_project(path))
        except InputError as error:
            assert str(path) in str(error)
            refused += 1
    assert 300 < refused < 1200
