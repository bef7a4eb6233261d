"""What tests/found_by_readers.md names is there: tests, files and pictures."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "tests/found_by_readers.md").read_text(encoding="utf-8")


def test_every_test_that_is_named_is_there() -> None:
    there = {name for path in (ROOT / "tests").rglob("test_*.py")
             for name in re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), re.M)}
    named = set(re.findall(r"::(test_\w+)", TEXT))
    assert len(named) > 20 and not named - there
    files = {path.name for path in (ROOT / "tests").rglob("test_*.py")}
    assert not set(re.findall(r"\b(test_\w+\.py)", TEXT)) - files


def test_every_lesson_and_picture_that_is_named_is_there() -> None:
    lessons = {path.name for path in (ROOT / "resources/course").glob("*.json")}
    assert not set(re.findall(r"\b(\d{3}-[\w-]+\.json)", TEXT)) - lessons
    pictures = re.findall(r"\(\.\./([\w./-]+\.png)\)", TEXT)
    assert pictures and all((ROOT / each).is_file() for each in pictures)
