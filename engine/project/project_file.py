"""A project as a file, NAME.threeseven: a zip archive, version 1.

project.json         {"format": "three-or-seven project", "version": 1, "parts": […],
                     "collections": […]}: which of the next four members there are, and the names of
                     the collections in their order. Where known also "digits": [3, 7], "form":
                     "raw" or "normalised", "class_names" of digits that are none, and "recipe":
                     the fields of a Recipe.
settings.json        an object of the window's
course.json          an object of the window's
weights.safetensors  as `weights_file` writes it, of the same digits
canvas.json          a drawing: {"pixels": {"strokes": …, "times": …}, "pen": width}, the strokes as
                     engine/library/stored_strokes.py has them, exact to the bit
drawings/0.jsonl …   a collection each, in the order of their names: a line each drawing, like the
                     canvas, and with "label": digit

All JSON is UTF-8; UTF-16 and a byte order mark are read, too. Members are stored or deflated, never
encrypted. Other members, and other keys of
an object, are passed over: a later version may add some that can be done without. What cannot be
done without raises "version", and this program then refuses the file.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from engine.bounded_reading import read_at_most
from engine.drawings.drawing import Drawing
from engine.drawings.stroke_file import LabelledDrawing
from engine.drawings.stroke_record import NotADrawing
from engine.errors import InputError
from engine.json_reading import NotJson, as_utf8, parsed
from engine.library.stored_strokes import record_of
from engine.looks import Look, nobody_looks
from engine.models.weights_file import LARGEST_FILE as LARGEST_WEIGHTS
from engine.models.weights_file import weights_bytes, weights_of
from engine.project.archive import Archive, BadArchive, UnpacksToTooMuch, pack
from engine.project.json_member import json_member
from engine.project.json_parts import labelled_of, read_drawing, recipe_of, texts_of
from engine.project.record import JsonObject, Project
from engine.system_reasons import reason
from engine.text import Text
from engine.whole_files import write_whole

FORMAT, VERSION = "three-or-seven project", 1

LARGEST_FILE = 64 * 2**20
"""Bytes of a project that are read at most."""

LARGEST = 128 * 2**20
"""Bytes that all of its members may unpack to."""

_MANIFEST, _SETTINGS, _COURSE = "project.json", "settings.json", "course.json"
_WEIGHTS, _CANVAS = "weights.safetensors", "canvas.json"
_LIMITS = {
    _MANIFEST: 2**20, _SETTINGS: 4 * 2**20, _COURSE: 4 * 2**20, _WEIGHTS: LARGEST_WEIGHTS,
    _CANVAS: 8 * 2**20,
}
_LARGEST_COLLECTION, _LONGEST_LINE = 64 * 2**20, 8 * 2**20
"""Bytes; a line is a drawing, and so is the canvas."""

_LINE = re.compile(rb"[^\s][^\r\n]*")


def write_project(path: Path, project: Project) -> None:
    """Write a whole file, or leave the one that was there; the same project gives the same bytes.

    Raises InputError naming the file; ValueError and TypeError for settings that are not JSON.
    """
    members = _members(project)
    for name, content in members.items():
        if len(content) > _limit(name):
            raise _too_large(path, _limit(name))
        if name.endswith(".jsonl") and _longest_line(content) > _LONGEST_LINE:
            raise _too_large(path, _LONGEST_LINE)
    if sum(map(len, members.values())) > LARGEST:
        raise _too_large(path, LARGEST)
    content = pack(members)
    if len(content) > LARGEST_FILE:
        raise _too_large(path, LARGEST_FILE)
    write_whole(path, content)


def read_project(path: Path, look: Look = nobody_looks) -> Project:
    """The project in a file. Raises InputError naming the file and what is wrong with it.

    look: is called at each drawing, and may raise.
    """
    try:
        content = read_at_most(path, LARGEST_FILE)
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}. Choose a project (.threeseven).",
            path=path, reason=reason(error),
        ) from error
    if content is None:
        raise _too_large(path, LARGEST_FILE)
    try:
        archive = Archive(content, LARGEST)
        manifest = _json(archive, _MANIFEST)
        version = _version(manifest)
        project = None if version > VERSION else _project(archive, manifest, look)
    except UnpacksToTooMuch as error:
        raise _too_large(path, error.limit) from error
    except (BadArchive, InputError) as error:
        raise InputError(
            "{path} is not a project of this program: {reason}. "
            "Choose one that it saved (.threeseven).", path=path,
            reason=error.why if isinstance(error, BadArchive) else error,
        ) from error
    if project is None:
        raise InputError(
            "{path} was written by a newer version of this program: its format is {found}, "
            "and {known} is the newest known here. Update the program to open it.",
            path=path, found=version, known=VERSION,
        )
    return project


def _too_large(path: Path, limit: int) -> InputError:
    return InputError(
        "{path} is too large for a project: a part of it is over {limit} MiB. "
        "Take some drawings out of it, or choose another file.", path=path, limit=limit // 2**20,
    )


def _limit(name: str) -> int:
    return _LIMITS.get(name, _LARGEST_COLLECTION)


def _longest_line(content: bytes) -> int:
    return max(map(len, content.split(b"\n")))


def _of_collection(index: int) -> str:
    return f"drawings/{index}.jsonl"


# Writing


def _members(project: Project) -> dict[str, bytes]:
    parts = {
        _SETTINGS: None if project.settings is None else _json_bytes(project.settings),
        _COURSE: None if project.course is None else _json_bytes(project.course),
        _WEIGHTS: (None if project.model is None
                   else weights_bytes(project.model, project.memory)),
        _CANVAS: None if project.canvas is None else _json_bytes(_record_of(project.canvas)),
    }
    there = {name: content for name, content in parts.items() if content is not None}
    manifest: dict[str, object] = {
        "format": FORMAT, "version": VERSION, "parts": list(there),
        "collections": list(project.collections),
    }
    if project.digits is not None:
        manifest["digits"] = list(project.digits)
    if project.class_names:
        manifest["class_names"] = list(project.class_names)
    if project.form is not None:
        manifest["form"] = project.form
    if project.recipe is not None:
        manifest["recipe"] = asdict(project.recipe)
    members = {_MANIFEST: _json_bytes(manifest), **there}
    for index, drawings in enumerate(project.collections.values()):
        members[_of_collection(index)] = "".join(
            json.dumps({"label": each.label, **_record_of(each.drawing)}) + "\n"
            for each in drawings
        ).encode()
    return members


def _record_of(drawing: Drawing) -> dict[str, object]:
    return {"pen": drawing.pen_width, "pixels": record_of(drawing)}


def _json_bytes(value: JsonObject) -> bytes:
    return json.dumps(value, sort_keys=True, allow_nan=False, indent=1).encode()


# Reading


def _json(archive: Archive, name: str) -> dict[str, Any]:
    return json_member(archive, name, _limit(name))


def _version(manifest: Mapping[str, Any]) -> int:
    version = manifest.get("version")
    if manifest.get("format") != FORMAT or type(version) is not int or version < 1:
        raise BadArchive(Text("{name} in it is not of a project", name=_MANIFEST))
    return version


def _project(archive: Archive, manifest: Mapping[str, Any], look: Look) -> Project:
    parts, names = texts_of(manifest, "parts"), texts_of(manifest, "collections")
    canvas, digits, recipe = None, manifest.get("digits"), manifest.get("recipe")
    weights = None
    if digits is not None and not (
        isinstance(digits, list) and all(type(digit) is int for digit in digits)
    ):
        raise BadArchive(Text("“{key}” is not a list of digits", key="digits"))
    if _CANVAS in parts:
        try:
            canvas = read_drawing(_json(archive, _CANVAS))
        except NotADrawing as error:
            raise BadArchive(Text(
                "{name} in it is not a drawing: {why}", name=_CANVAS, why=error.why)) from error
    if _WEIGHTS in parts:
        weights = weights_of(archive.read(_WEIGHTS, _limit(_WEIGHTS)), _WEIGHTS)
    return Project(
        settings=_json(archive, _SETTINGS) if _SETTINGS in parts else None,
        recipe=None if recipe is None else recipe_of(recipe),
        digits=None if digits is None else tuple(digits),
        class_names=tuple(texts_of(manifest, "class_names"))
        if manifest.get("class_names") is not None else (),
        form=manifest.get("form"),
        model=None if weights is None else weights.model,
        memory=None if weights is None else weights.memory,
        collections={
            name: _collection(archive, _of_collection(index), look)
            for index, name in enumerate(names)
        },
        canvas=canvas,
        course=_json(archive, _COURSE) if _COURSE in parts else None,
    )


def _collection(
    archive: Archive, name: str, look: Look
) -> tuple[LabelledDrawing, ...]:
    drawings = []
    try:
        content = as_utf8(archive.read(name, _limit(name)))
    except UnicodeError as error:
        raise BadArchive(Text("{name} in it is not a text", name=name)) from error
    for line in _LINE.finditer(content):
        look()
        if len(line[0]) > _LONGEST_LINE:
            raise UnpacksToTooMuch(_LONGEST_LINE)
        try:
            drawings.append(labelled_of(parsed(line[0].decode())))
        except (NotJson, NotADrawing) as error:
            raise BadArchive(Text(
                "{name} in it has a line that is no drawing: {why}", name=name, why=error.why,
            )) from error
        except UnicodeDecodeError as error:
            raise BadArchive(Text("{name} in it is not a text", name=name)) from error
    return tuple(drawings)
