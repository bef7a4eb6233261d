"""What a teacher prints: the plan's minutes are the stops' own, and the answers are right.

That they come true is run stop by stop in test_gui_course_walk.py, which takes them from there.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument
from robot.window_robot import Robot

import resources
from gui.course.sheets.lessons import teachers_folder
from gui.course.sheets.pages import CHOSEN, OPEN, Pages
from gui.course.stops.stop import Stop
from gui.course.stops.stop_reader import read_course
from gui.explore.catalogue import entries

ROOT = Path(__file__).parents[3]
NAMES = {f"{name}.{language}.pdf" for language in ("en", "ko")
         for name in ("plan", "worksheets", "worksheets-answers", "privacy")}


@pytest.fixture(scope="module")
def course() -> tuple[Stop, ...]:
    return read_course(resources.COURSE, [entry.key for entry in entries()])


def read(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


def test_each_lesson_fits_into_one_and_no_stop_is_forgotten(course: tuple[Stop, ...]) -> None:
    about = teachers_folder()
    pages = Pages(about, course, "en")
    assert len(about.lessons) == 3
    assert all(40 <= pages.minutes(lesson) <= 50 for lesson in about.lessons)
    planned = [name for lesson in about.lessons for name in lesson.stops]
    assert planned == [stop.id for stop in course if not stop.optional]  # in the course's order
    assert about.answers.keys() == {stop.id for stop in course}


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_plan_has_each_stops_own_minutes(
    qapp: object, course: tuple[Stop, ...], language: str,
) -> None:
    pages = Pages(teachers_folder(), course, language)
    lines = read(pages.plan()).splitlines()
    for stop in course:
        (row,) = (number for number, line in enumerate(lines)
                  if stop.title.in_(language) in line and re.match(r"Lesson \d|활동 \d", line))
        assert re.sub(r"\D", "", lines[row + 2]) == str(stop.minutes), stop.id
    for lesson in teachers_folder().lessons:
        assert any(re.fullmatch(rf"{pages.minutes(lesson)}( min|분)", line) for line in lines)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_work_sheets_ask_and_only_the_others_answer(
    qapp: object, course: tuple[Stop, ...], language: str,
) -> None:
    pages = Pages(teachers_folder(), course, language)
    asked, answered = (read(pages.work_sheets(with_answers)) for with_answers in (False, True))
    planned = [stop for stop in course if not stop.optional]
    for stop in planned:
        right = stop.choices[teachers_folder().answers[stop.id]].text.in_(language)
        why = stop.why.in_(language)
        assert stop.question.in_(language) in asked and why not in asked
        assert f"{CHOSEN} {right}" in answered and why in answered
        for choice in stop.choices:
            assert f"{OPEN} {choice.text.in_(language)}" in asked
    assert CHOSEN not in asked and answered.count(CHOSEN) == len(planned)
    assert "{" not in asked.replace("{1", "")  # a hole for something that was never measured


def test_a_command_prints_them_without_a_display(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    environment = {name: value for name, value in os.environ.items()
                   if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run(
        [sys.executable, "-m", "gui", "--worksheets", folder], cwd=ROOT, env=environment,
        capture_output=True, text=True, check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert {Path(line).name for line in done.stdout.splitlines()} == NAMES
    for path in folder.iterdir():
        assert path.read_bytes().startswith(b"%PDF-") and path.stat().st_size > 10_000
    (tmp_path / "file").touch()
    refused = subprocess.run(
        [sys.executable, "-m", "gui", "--worksheets", tmp_path / "file" / "in"], cwd=ROOT,
        env=environment, capture_output=True, text=True, check=False,
    )
    assert refused.returncode == 2 and "cannot be written" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_help_saves_the_folder_and_says_where(robot: Robot, tmp_path: Path) -> None:
    robot.menu("Help", "Teacher's folder …")
    robot.choose_file(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} >= NAMES
    assert str(tmp_path) in robot.said() and "8 PDF files" in robot.said()
