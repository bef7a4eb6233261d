"""The library of drawings: what was added is there when it is opened again, to the bit."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from material.engine_material import OWN_DRAWINGS

from engine.drawings.drawing import Drawing, Point, Stroke
from engine.drawings.stroke_file import LabelledDrawing, read_drawings
from engine.errors import InputError
from engine.library import many_drawings
from engine.library.library import Library
from engine.library.many_drawings import Part, add_in_parts
from engine.library.opening import beside, in_memory, open_library


def some_drawings() -> list[LabelledDrawing]:
    return read_drawings(OWN_DRAWINGS / "ten_digits.jsonl")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "drawings.sqlite3"


def reopened(library: Library) -> Library:
    assert library.path is not None
    library.close()
    again = open_library(library.path)
    assert again.why_not_kept is None and again.is_kept
    return again


def drawings_of(library: Library, name: str = "mine") -> list[LabelledDrawing]:
    ids = [entry.id for entry in library.entries(library.make_collection(name))]
    found = library.drawings(ids)
    return [found[number] for number in ids]


def test_what_was_added_is_there_again_to_the_bit(path: Path) -> None:
    library = open_library(path)
    drawings = some_drawings()
    drawings.append(LabelledDrawing(Drawing((Stroke((Point(0.1 + 0.2, 1e-17, 1 / 3),)),), 1.7), 4))
    library.add(drawings, library.make_collection("mine"), "canvas")
    library = reopened(library)
    assert drawings_of(library) == drawings
    library.close()


def test_deleting_relabelling_and_moving_last_and_can_be_undone(path: Path) -> None:
    library = open_library(path)
    mine, class_2b = library.make_collection("mine"), library.make_collection("class 2B")
    drawings = some_drawings()[:6]
    ids = library.add(drawings, mine, "canvas")
    library.remove(ids[:2])
    library.relabel(ids[2:4], (9, 8))
    library.move(ids[4:], class_2b)
    library = reopened(library)
    assert [entry.label for entry in library.entries(mine)] == [9, 8]
    assert drawings_of(library, "class 2B") == drawings[4:]
    assert [each.drawings for each in library.collections()] == [2, 2]
    library.restore(ids[:2])
    library.relabel(ids[2:4], [each.label for each in drawings[2:4]])
    library.move(ids[4:], mine)
    library = reopened(library)
    assert drawings_of(library) == drawings
    library.close()


def test_the_same_drawing_is_known_again_though_a_file_has_rounded_it(path: Path) -> None:
    library = open_library(path)
    mine = library.make_collection("mine")
    drawing = some_drawings()[0]
    library.add([drawing], mine, "canvas")
    rounded = Drawing(tuple(
        Stroke(tuple(Point(p.x + 1e-12, p.y - 1e-12, p.pressure) for p in stroke.points))
        for stroke in drawing.drawing.strokes
    ), drawing.drawing.pen_width)
    assert library.has(LabelledDrawing(rounded, drawing.label), mine)
    assert not library.has(LabelledDrawing(rounded, (drawing.label + 1) % 10), mine)
    assert not library.has(some_drawings()[1], mine)
    library.close()


def test_two_that_have_it_open_see_what_the_other_adds(path: Path) -> None:
    one, other = open_library(path), open_library(path)
    mine = one.make_collection("mine")
    seen = other.seen()
    one.add(some_drawings()[:3], mine, "canvas")
    assert other.seen() != seen
    assert len(other.entries(mine)) == 3
    other.add(some_drawings()[3:5], mine, "canvas")
    assert len(one.entries(mine)) == 5
    one.close()
    other.close()


def test_a_command_that_fails_has_changed_nothing(path: Path) -> None:
    library = open_library(path)
    mine = library.make_collection("mine")
    good, bad = some_drawings()[0], LabelledDrawing(some_drawings()[1].drawing, 12)
    with pytest.raises(InputError, match="cannot be kept"):
        library.add([good, bad], mine, "canvas")
    assert library.entries(mine) == ()
    library.close()


def test_while_another_program_holds_it_adding_says_so_and_works_afterwards(path: Path) -> None:
    library = open_library(path)
    mine = library.make_collection("mine")
    holding = sqlite3.connect(path, isolation_level=None)
    holding.execute("BEGIN EXCLUSIVE")
    with pytest.raises(InputError, match="another program is using it"):
        library.add(some_drawings()[:1], mine, "canvas")
    holding.execute("ROLLBACK")
    holding.close()
    library.add(some_drawings()[:1], mine, "canvas")
    assert len(library.entries(mine)) == 1
    library.close()


def test_in_memory_it_does_the_same_and_says_that_nothing_lasts() -> None:
    library = in_memory()
    library.add(some_drawings(), library.make_collection("mine"), "canvas")
    assert drawings_of(library) == some_drawings()
    assert not library.is_kept
    library.close()


def test_images_are_kept_for_the_renderer_that_made_them(path: Path) -> None:
    library = open_library(path)
    (number,) = library.add(some_drawings()[:1], library.make_collection("mine"), "canvas")
    library.keep_images({number: bytes(784)}, "raw", "1")
    library = reopened(library)
    assert library.images([number], "raw", "1") == {number: bytes(784)}
    assert library.images([number], "raw", "2") == library.images([number], "normalised", "1") == {}
    library.close()


def test_a_collection_has_one_name_and_two_can_become_one(path: Path) -> None:
    library = open_library(path)
    mine, other = library.make_collection("mine"), library.make_collection(" class 2B ")
    assert library.make_collection("class 2B") == other != mine
    with pytest.raises(InputError, match="class 2B"):
        library.rename(mine, "class 2B")
    library.rename(mine, "my hand")
    ids = library.add(some_drawings()[:2], other, "canvas")
    library.drop_collection(other)  # it has drawings
    library.move(ids, mine)
    library.drop_collection(other)
    assert [(each.name, each.drawings) for each in library.collections()] == [("my hand", 2)]
    library.close()


def test_many_come_in_parts_each_on_the_disk_and_those_that_are_there_are_left_out(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many_drawings, "AT_ONCE", 4)
    library, drawings = open_library(path), some_drawings()[:9]
    mine = library.make_collection("mine")
    library.add(drawings[1:2], mine, "canvas")
    (twice,) = drawings[5:6]  # in one file: its author's business
    found, counts = [*drawings, twice], []
    with closing(open_library(path)) as other:
        for part in add_in_parts(library, found, mine, "class.jsonl"):
            counts.append((len(part.ids), part.share, len(other.entries(mine))))
    assert counts == [(3, 0.4, 4), (4, 0.8, 8), (2, 1.0, 10)]
    assert drawings_of(library) == [drawings[1], *(d for d in found if d != drawings[1])]
    assert list(add_in_parts(library, drawings, mine, "class.jsonl"))[-1] == Part((), 1.0)
    library.close()


def test_another_connection_to_the_library_keeps_as_safely(path: Path) -> None:
    library = open_library(path)
    mine = library.make_collection("mine")
    with closing(beside(library)) as other:
        other.add(some_drawings()[:1], mine, "canvas")
    assert drawings_of(library) == some_drawings()[:1]
    library.close()
    path.unlink()
    with pytest.raises(InputError, match=str(path)):
        beside(library)
