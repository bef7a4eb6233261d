"""Korean: the catalogue is whole, what is loaded is what it says, and the window speaks it."""

import re
import runpy
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from material.strokes import SEVEN
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from robot.window_hands import LONGEST
from robot.window_robot import Robot

import resources
from gui.application import translate
from gui.window import MainWindow

ROOT = Path(__file__).parents[3]
CATALOGUE = resources.TRANSLATIONS / "three-or-seven_ko.ts"
COLLECTOR = runpy.run_path(str(resources.TRANSLATIONS / "templates.py"))
SAME_IN_BOTH = {
    "Three or Seven", "L1", "RMSE", "CPU", "CUDA", "mnist_loss", "{machine}: {digit}",
    "p({digit})", "{name}: {differences}", "{value} = {byte}/255", "{label} as {answer}",
    "± {share}", "ReLU", "tanh", "CNN", "Adam", "SGD", "β₁", "β₂", "{hidden} {activation}",
    "1", "?", "UTF-8", "UTF-16", "UTF-32", "a PDF", "to", "mm", "Δ mm", "{size} MB", "{size} kB",
    "shape {shape} · stride {stride} · {dtype} · {size}", "transpose(1, 2): shape, stride",
    "view(-1, 24, 17): shape, stride", "{count}", "{encoding}: {why}", "{file}: {name}",
    "{name}: {value}", "{axis} {index}", "{why} → {into}",
}

Key = tuple[str, str]


def messages(path: Path) -> list[tuple[Key, ElementTree.Element]]:
    """((context, source), translation) of everything in a .ts file."""
    return [
        ((context.findtext("name", ""), message.findtext("source", "")), translation)
        for context in ElementTree.parse(path).getroot().iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is not None
    ]


def translations() -> dict[Key, str]:
    return {key: translation.text or "" for key, translation in messages(CATALOGUE)}


def is_korean(text: str) -> bool:
    return re.search("[가-힣]", text) is not None


def tool(name: str) -> str:
    beside = Path(sys.executable).parent / name
    found = str(beside) if beside.exists() else shutil.which(name)
    if not found:
        pytest.skip(f"{name} is not installed")
    return found


def test_everything_that_is_said_is_in_the_catalogue_and_nothing_else(tmp_path: Path) -> None:
    engine = tmp_path / "templates.py"
    engine.write_text(COLLECTOR["as_source"](COLLECTOR["templates"](ROOT)), encoding="utf-8")
    fresh = tmp_path / "fresh_ko.ts"
    sources = [str(path) for path in sorted((ROOT / "gui").rglob("*.py"))]
    subprocess.run(
        [tool("pyside6-lupdate"), *sources, str(engine), "-locations", "none", "-ts", str(fresh)],
        check=True, capture_output=True, cwd=ROOT, timeout=LONGEST / 1000,
    )
    said = {key for key, _ in messages(fresh)}
    assert len(said) > 200
    assert set(translations()) == said, "run `make translations`"


def test_every_error_of_the_engine_is_in_the_catalogue() -> None:
    templates = COLLECTOR["templates"](ROOT)
    assert "{path} has nothing in it. Fetch the file again or choose another." in templates
    assert {source for context, source in translations() if context == "engine"} == set(templates)


def test_an_error_that_cannot_be_translated_is_refused(tmp_path: Path) -> None:
    (tmp_path / "engine").mkdir()
    (tmp_path / "engine" / "bad.py").write_text("raise InputError(f'{path} is bad')\n")
    with pytest.raises(ValueError, match=r"bad\.py:1"):
        COLLECTOR["templates"](tmp_path)


def test_everything_is_translated_and_finished() -> None:
    assert not [key for key, translation in messages(CATALOGUE) if translation.get("type")]
    untranslated = {source for (_, source), text in translations().items() if not is_korean(text)}
    assert untranslated == SAME_IN_BOTH


@pytest.mark.parametrize(("what", "pattern"), [
    ("placeholders", r"\{\w*\}"), ("tags", r"</?\w[^>]*>"), ("line breaks and keys", r"\n|\t\w+"),
    ("mnemonics", r"&\w"), ("outer spaces", r"^\s+|\s+$"),
])
def test_what_is_not_language_is_the_same_in_both(what: str, pattern: str) -> None:
    def found(text: str) -> list[str]:
        matches = [match.casefold() for match in re.findall(pattern, text)]
        return sorted(set(matches) if what == "placeholders" else matches)

    differing = [(source, text) for (_, source), text in translations().items()
                 if found(source) != found(text)]
    assert not differing


def test_what_is_loaded_is_what_the_catalogue_says(qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load(QLocale("ko_KR"), "three-or-seven", "_", str(resources.TRANSLATIONS))
    loaded = {key: translator.translate(*key) for key in translations()}
    assert loaded == translations()


def test_the_file_that_is_loaded_is_made_of_the_catalogue(tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    subprocess.run([tool("pyside6-lrelease"), str(CATALOGUE), "-qm", str(made)],
                   check=True, capture_output=True, timeout=LONGEST / 1000)
    assert made.read_bytes() == CATALOGUE.with_suffix(".qm").read_bytes(), "run `make translations`"


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[None]:
    """The application in Korean for one test."""
    before = set(qapp.findChildren(QTranslator))
    translate(qapp, QLocale("ko_KR"))
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def robot(korean: None, qtbot: QtBot, tmp_path: Path) -> Iterator[Robot]:
    """A window made while the application is Korean."""
    window = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(window)
    robot = Robot(window, qtbot)
    robot.open()
    yield robot
    robot.abandon()


def test_the_window_speaks_korean(robot: Robot) -> None:
    assert robot.window.training.train.text() == "학습"
    assert robot.window.linear.title.text().startswith("선형 모델")
    assert "③" in robot.said()
    robot.draw(SEVEN)
    assert is_korean(robot.headline("similarity"))
    robot.train()
    assert robot.window.training.train.text() == "더 학습"
    assert "손실" in robot.window.training.counters.text()


def test_errors_are_told_in_korean(robot: Robot, tmp_path: Path) -> None:
    path = tmp_path / "broken"
    path.write_bytes(b"\xff\xfe\xff")
    robot.menu("파일(F)", "손글씨 열기(O) …")
    robot.choose_file(path)
    assert robot.message() == f"{path}: 텍스트 파일이 아닙니다. 손글씨 파일(.jsonl)을 고르세요."


@pytest.mark.parametrize("digits", [(3, 7), tuple(range(10))])
def test_nothing_is_wider_than_the_window_at_1280_by_800(
    robot: Robot, digits: tuple[int, ...],
) -> None:
    if robot.session.digits != digits:
        with robot.wait_for(robot.session.digit_set_changed):
            robot.session.load(digits)
    robot.window.resize(1280, 800)
    robot.draw(SEVEN)
    robot.train()
    robot.settle()
    area = robot.window.content.scroll_area
    assert area.horizontalScrollBar().maximum() == 0
    assert area.verticalScrollBar().maximum() == 0


def test_no_two_commands_of_a_menu_share_a_letter(robot: Robot) -> None:
    bar = robot.window.menuBar()
    menus = [bar, *(menu for menu in bar.findChildren(QMenu))]
    for menu in menus:
        letters = re.findall(r"&(\w)", " ".join(action.text() for action in menu.actions()))
        assert sorted(letters) == sorted(set(letters))
    assert len(re.findall("&", " ".join(action.text() for action in bar.actions()))) == 6


def test_english_is_back_afterwards(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    window = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(window)
    assert window.linear.title.text() == "Linear model: learns one weight per pixel"
    window.close()
