"""A project with everything in it, its archive taken apart and put together, and two compared."""

import struct
import zipfile
from dataclasses import fields
from pathlib import Path

import numpy as np
from material.engine_material import SEVEN, THREE, stroke
from measures.matrices import matrix_of

from engine.drawings.drawing import Drawing
from engine.drawings.stroke_file import LabelledDrawing
from engine.models.linear import WEIGHTS, linear_model
from engine.models.logits import outputs
from engine.models.parameters import Parameters
from engine.project.archive import pack
from engine.project.project_file import write_project
from engine.project.record import Project
from engine.training.recipe import Recipe

ODD = Drawing((stroke((0.1, 1 / 3, 0.7), (-99.9, 1e-300), (27.3, 5.9, 0.0)), stroke((14, 14))), 1.7)


def whole_project(digits: tuple[int, ...] = (3, 7)) -> Project:
    random = np.random.default_rng(0)
    parameters = random.normal(size=(outputs(digits), 785)).astype(np.float32)
    return Project(
        settings={"pen_width": 2.5, "views": ["why"], "nested": {"가": None}, "on": True},
        recipe=Recipe(3, 64, 0.1, "mnist_loss", "random", 5, "cpu", "nesterov", 0.75, 0.5, 0.25,
                      1e-4, "one_cycle"),
        digits=digits, form="raw", model=linear_model(digits, parameters),
        memory=Parameters({f"momentum/{WEIGHTS}": random.normal(size=parameters.shape).astype("f4"),
                           "count": np.array(12, np.float32)}),
        collections={
            "mine": (LabelledDrawing(THREE, 3), LabelledDrawing(ODD, 7)),
            "교실 / ../../x": (LabelledDrawing(SEVEN, 7),), "empty": (),
        },
        canvas=ODD, course={"marks": {"one": "right"}, "version": 12},
    )


def contents(project: Project) -> dict[str, object]:
    """All that there is in it, to be compared."""
    found = {each.name: getattr(project, each.name) for each in fields(Project)}
    if project.model is not None:
        found["model"] = project.model.digits, matrix_of(project.model).tobytes()
    return {**found, "collections": list(project.collections.items())}


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_members(path: Path, changed: dict[str, bytes | None]) -> None:
    """Write a whole project with some members changed, added, or (None) left out."""
    write_project(path, whole_project())
    new = {**members(path), **changed}
    path.write_bytes(pack({name: each for name, each in new.items() if each is not None}))


def with_bytes(path: Path, old: bytes, new: bytes) -> None:
    """Write a whole project with some bytes of the archive changed wherever they stand."""
    write_project(path, whole_project())
    content = path.read_bytes()
    assert old in content
    path.write_bytes(content.replace(old, new))


def with_flags(path: Path, name: str, flags: int | None = None, method: int | None = None,
               mode: int | None = None) -> None:
    """Write a whole project whose list of members says something else of one of them."""
    write_project(path, whole_project())
    content = bytearray(path.read_bytes())
    for signature, at_flags, length in ((b"PK\x01\x02", 8, 46), (b"PK\x03\x04", 6, 30)):
        start = -1
        while (start := content.find(signature, start + 1)) >= 0:
            if content[start + length : start + length + len(name)] != name.encode():
                continue
            if flags is not None:
                struct.pack_into("<H", content, start + at_flags, flags)
            if method is not None:
                struct.pack_into("<H", content, start + at_flags + 2, method)
            if mode is not None and length == 46:
                struct.pack_into("<I", content, start + 38, mode << 16)
    path.write_bytes(content)


def twice(path: Path, name: str) -> None:
    """Write a whole project with a member that is there a second time."""
    write_project(path, whole_project())
    all_members = members(path)
    other = "x" * len(name)
    path.write_bytes(
        pack({**all_members, other: all_members[name]}).replace(other.encode(), name.encode())
    )

