"""Files that were opened or saved are offered again, in every window on the same settings."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from material.strokes import SEVEN
from PIL import Image
from PySide6.QtWidgets import QMenu
from robot.window_robot import OpenWindow, Robot
from sample_files.full_disk import full_disk

from gui.model.files.recent_paths import MOST_RECENT, merged, with_newest
from gui.settings import Settings, keep_recent, read_recent, read_settings, write_settings


def menu_of(robot: Robot) -> QMenu:
    return robot.window.recent.menu


def offered(robot: Robot) -> list[str]:
    """The names in the menu, without their numbers."""
    menu_of(robot).aboutToShow.emit()
    texts = [each.text() for each in menu_of(robot).actions() if each.isEnabled() and each.text()]
    assert texts[-1:] in ([], ["&Clear the list"])
    return [text.split("  ", 1)[1] for text in texts[:-1]]


def save(robot: Robot, path: Path, what: str = "Save project as …") -> None:
    robot.menu("File", what)
    robot.choose_file(path)


def choose(robot: Robot, number: int) -> None:
    menu_of(robot).aboutToShow.emit()
    menu_of(robot).actions()[number].trigger()
    robot.settle()


def test_what_is_saved_and_opened_is_offered_with_the_newest_first(
    robot: Robot, tmp_path: Path
) -> None:
    assert offered(robot) == []
    robot.add(SEVEN, 7)
    save(robot, tmp_path / "a.threeseven")
    save(robot, tmp_path / "b.jsonl", "Save drawings as a file …")
    save(robot, tmp_path / "c.png", "Save the drawing as a picture …")  # a copy: not to go on with
    assert offered(robot) == ["b.jsonl", "a.threeseven"]
    assert str(tmp_path / "b.jsonl") in menu_of(robot).actions()[0].toolTip()
    robot.menu("File", "Open project …")
    robot.choose_file(tmp_path / "a.threeseven")
    assert offered(robot) == ["a.threeseven", "b.jsonl"]


def test_one_that_is_chosen_is_opened(robot: Robot, tmp_path: Path) -> None:
    robot.draw(SEVEN)
    save(robot, tmp_path / "a.threeseven")
    robot.session.sketch.clear()
    choose(robot, 0)
    assert not robot.session.sketch.drawing.is_blank


def test_a_folder_of_images_is_offered_too(robot: Robot, tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    for part in ("train", "valid"):
        for digit in "37":
            (folder / part / digit).mkdir(parents=True)
            image = Image.new("L", (28, 28))
            image.putpixel((int(digit), 14), 255)  # a blank one would be refused
            image.save(folder / part / digit / "1.png")
    with robot.wait_for(robot.session.digit_set_changed):
        robot.window.dropped.open_file(folder)
    assert offered(robot) == ["pictures"]
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load((3, 7))  # MNIST is under Digits
    assert offered(robot) == ["pictures"]
    with robot.wait_for(robot.session.digit_set_changed):
        choose(robot, 0)
    assert robot.digit_set.origin == str(folder)


def test_one_that_cannot_be_read_is_not_offered(robot: Robot, tmp_path: Path) -> None:
    (tmp_path / "bad.threeseven").write_text("nonsense")
    robot.menu("File", "Open project …")
    robot.choose_file(tmp_path / "bad.threeseven")
    assert "bad.threeseven" in robot.message()
    assert offered(robot) == []


def test_one_that_is_gone_says_so_and_leaves_the_list(robot: Robot, tmp_path: Path) -> None:
    save(robot, tmp_path / "a.threeseven")
    save(robot, tmp_path / "b.threeseven")
    (tmp_path / "a.threeseven").unlink()
    choose(robot, 1)
    assert "a.threeseven is no longer there" in robot.message()
    assert offered(robot) == ["b.threeseven"]
    assert read_recent(tmp_path / "settings.json") == (str(tmp_path / "b.threeseven"),)


def test_the_list_is_cleared_and_the_files_stay(robot: Robot, tmp_path: Path) -> None:
    save(robot, tmp_path / "a.threeseven")
    robot.choose_in(menu_of(robot), "Clear the list")
    assert offered(robot) == [] and (tmp_path / "a.threeseven").exists()
    assert read_recent(tmp_path / "settings.json") == ()


def test_names_that_are_twice_there_say_their_folder_and_ampersands_are_shown(
    robot: Robot, tmp_path: Path
) -> None:
    for folder in ("home", "school"):
        (tmp_path / folder).mkdir()
        save(robot, tmp_path / folder / "me & you.threeseven")
    save(robot, tmp_path / f"{'long' * 50}.threeseven")
    first, *rest = offered(robot)
    assert rest == ["me && you.threeseven (in school)", "me && you.threeseven (in home)"]
    assert len(first) <= 60 and first.startswith("long") and first.endswith(".threeseven")


def test_two_windows_keep_one_list_and_see_each_others_files(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    one, other = open_window(), open_window()
    save(one, tmp_path / "a.threeseven")
    save(other, tmp_path / "b.threeseven")
    save(one, tmp_path / "c.threeseven")
    newest_first = ["c.threeseven", "b.threeseven", "a.threeseven"]
    assert offered(one) == offered(other) == newest_first
    one.window.close()
    other.window.close()
    third = open_window()
    assert offered(third) == newest_first


def test_settings_that_cannot_be_written_cost_the_window_nothing_of_its_list(
    robot: Robot, tmp_path: Path
) -> None:
    save(robot, tmp_path / "a.threeseven")
    save(robot, tmp_path / "b.threeseven")
    with full_disk():
        robot.menu("File", "Open project …")
        robot.choose_file(tmp_path / "a.threeseven")
        assert offered(robot) == ["a.threeseven", "b.threeseven"]
    save(robot, tmp_path / "c.threeseven")
    assert offered(robot) == ["c.threeseven", "a.threeseven", "b.threeseven"]
    assert len(read_recent(tmp_path / "settings.json")) == 3


@pytest.mark.parametrize("stored", [
    "/one", 7, None, {"/one": 1}, [[["/one"]]], [None, True, 10**400, {}],
    ["relative.jsonl", "", "/new\nline", "/turned\u202egnp.exe", "/nul\0"],
    ["/" + "x" * 5000], "/x" * 100_000,
], ids=range(9))
def test_what_is_no_list_of_files_is_none(tmp_path: Path, stored: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"recent": stored, "pen_width": 3.5}))
    assert read_settings(path) == Settings(pen_width=3.5)


def test_a_strangers_list_is_shown_as_text_and_is_no_longer_than_ours(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    stored = ["/a/<b>bold.jsonl", 7, "/a/\tx", *(f"/{index}" for index in range(50_000))]
    (tmp_path / "settings.json").write_text(json.dumps({"recent": stored}))
    robot = open_window()
    assert offered(robot) == ["<b>bold.jsonl", *map(str, range(7))]
    assert "&lt;b&gt;bold" in menu_of(robot).actions()[0].toolTip()
    choose(robot, 3)
    assert "no longer there" in robot.message()


def test_a_window_writes_nothing_but_its_own_changes(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    write_settings(path, Settings(pen_width=3.5, recent=("/a", "/b")))
    keep_recent(path, ("/c", "/a"), ("/a",))
    assert read_settings(path) == Settings(pen_width=3.5, recent=("/c", "/a", "/b"))
    write_settings(path, Settings(pace=3, recent=("/old",)), Settings(recent=("/old",)))
    assert read_settings(path) == Settings(pen_width=3.5, pace=3, recent=("/c", "/a", "/b"))


def test_one_that_another_window_opened_stays_though_it_is_too_old_here() -> None:
    before = tuple(f"/{index}" for index in range(MOST_RECENT))
    mine = with_newest(before, "/new")
    there = with_newest(before, before[-1])
    assert before[-1] not in mine
    assert merged(mine, before, there) == ("/new", before[-1], *before[: MOST_RECENT - 2])


_PATHS = st.lists(st.sampled_from([f"/{index}" for index in range(12)]), unique=True,
                  max_size=MOST_RECENT).map(tuple)


@given(_PATHS, st.lists(st.sampled_from([f"/{index}" for index in range(12)]), max_size=4))
def test_alone_a_window_gets_its_own_list_back(
    before: tuple[str, ...], opened: list[str]
) -> None:
    mine = before
    for each in opened:
        mine = with_newest(mine, each)
    assert merged(mine, before, before) == mine
    assert merged(before, before, mine) == mine  # nothing was done here
    assert merged((), before, before) == ()


@given(_PATHS, _PATHS, _PATHS)
def test_however_lists_are_merged_none_is_there_twice_and_mine_stay(
    mine: tuple[str, ...], before: tuple[str, ...], there: tuple[str, ...]
) -> None:
    found = merged(mine, before, there)
    assert len(found) == len(set(found)) <= MOST_RECENT
    assert set(found) <= set(mine) | set(there)
    assert {each for each in mine if each not in before} <= set(found)
