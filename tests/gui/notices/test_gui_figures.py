"""Check the published figures: the rows come, agree or not, and nothing is left running."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from measures.present import present
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from robot.figures_dialog import check, entries, tensor_entries, text, wait
from robot.window_robot import Robot

from gui.figures.figures_table import AGREES, COMPUTED, DIFFERING, PUBLISHED

QUICK = ("gradient.chain", "temperature.diverge", "temperature.slow.params")


@pytest.fixture
def some(robot: Robot, tmp_path: Path) -> Iterator[Robot]:
    """A window that has only a few quick figures to check, one of them printed wrongly."""
    chosen = [entry for entry in entries() if entry["id"] in QUICK]
    chosen[0] = chosen[0] | {"expected": 9.0}
    robot.session.figures.file = tmp_path / "published.json"
    robot.session.figures.file.write_text(json.dumps({"figures": chosen}))
    robot.session.figures.tensors = None
    yield robot


def test_a_figure_that_differs_is_counted_marked_and_found(some: Robot, tmp_path: Path) -> None:
    dialog = check(some)
    wait(some)
    assert dialog.count.text() == "2 of 3 agree, 1 differ"
    assert [text(dialog, row, AGREES) for row in range(3)] == [
        "✗ differs", "✓ agrees", "✓ agrees"
    ]
    dialog.groups.setCurrentIndex(dialog.groups.findData("temperature"))
    assert dialog.filter.rowCount() == 2
    dialog.groups.setCurrentIndex(dialog.groups.findData(DIFFERING))
    assert dialog.filter.rowCount() == 1
    assert (text(dialog, 0, PUBLISHED), text(dialog, 0, COMPUTED)) == ("9.0", "8")

    # all of them are copied and saved, whichever are shown
    dialog.copy.click()
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 4 and lines[1].startswith("gradient.chain\t")
    dialog.save.click()
    some.settle()
    (asked,) = dialog.findChildren(QFileDialog)
    asked.fileSelected.emit(str(tmp_path / "figures.csv"))
    asked.done(0)
    with (tmp_path / "figures.csv").open(encoding="utf-8-sig") as file:
        found = {row["id"]: row for row in csv.DictReader(file)}
    assert [found[key]["agrees"] for key in QUICK] == ["no", "yes", "yes"]
    assert found["temperature.diverge"]["computed"] == "[1763.8848, 5802484.5, 1.940803e+10]"
    assert found["temperature.diverge"]["tolerance"] == "relative 1e-06"

    # a file that cannot be read is named, and nothing is computed
    some.session.figures.file.write_text("{")
    dialog.again.click()
    assert "published.json" in dialog.count.text()
    assert dialog.model.rowCount() == 0
    assert not some.session.figures.is_running


def test_a_device_is_offered_where_there_is_a_gpu(some: Robot) -> None:
    dialog = check(some)
    gpu = present(some.session.hardware).gpu
    assert dialog.device.isVisible() == (gpu is not None)
    wait(some)
    dialog.present("A GPU")
    assert dialog.device.isVisible()
    assert [dialog.device.itemText(index) for index in range(2)] == ["CPU", gpu or "A GPU"]
    assert dialog.device.currentData() == "cpu"


def test_stopped_or_closed_in_the_middle_nothing_is_left_running(robot: Robot) -> None:
    figures = robot.session.figures

    def stop_at_the_third() -> None:
        if len(figures.figures) == 3:
            present(robot.window.figures).again.click()

    figures.found.connect(stop_at_the_third)
    with robot.wait_for(figures.ended):
        dialog = check(robot)
    figures.found.disconnect(stop_at_the_third)
    assert not figures.is_running and len(figures.figures) == 3
    total = len(entries()) + len(tensor_entries())
    assert dialog.count.text() == f"3 of 3 agree; {total - 3} to come"
    assert dialog.again.text().replace("&", "") == "Check again"
    dialog.again.click()
    assert figures.is_running and len(figures.figures) == 0
    assert dialog.count.text() == f"{total} to come"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not figures.is_running and not dialog.isVisible()
    begun: list[int] = []
    figures.started.connect(lambda: begun.append(1))
    check(robot)
    assert begun  # and the window is closed: the fixtures look for threads


def test_the_chapters_digits_are_loaded_for_the_chapters_figures(some: Robot) -> None:
    chosen = [entry for entry in entries() if entry["id"] == "digits.valid.sevens"]
    some.session.figures.file.write_text(json.dumps({"figures": chosen}))
    with some.wait_for(some.session.digit_set_changed):
        some.menu("Digits", "All ten")
    dialog = check(some)
    wait(some)
    dialog.table.selectRow(0)
    with some.wait_for(some.session.digit_set_changed):
        some.click(dialog.open_experiment)
    some.catch_up()
    assert some.session.digits == (3, 7)
    shapes: Any = some.window.explore.docks["shapes"].view
    assert (1028, 28, 28) in {tensor.shape for row in shapes.chain.rows for tensor in row}


def test_who_sets_the_lab_anew_is_not_led_away(some: Robot) -> None:
    dialog = check(some)
    wait(some)
    dialog.table.selectRow(1)
    dialog.open_experiment.click()
    lab = some.session.lab
    lab.reset()
    lab.take(50)
    some.wait_until(lambda: lab.progress.steps == 50)
    some.settle()
    assert lab.at == 50


def test_figures_on_tensors_say_which_file_they_need_and_the_folder_can_be_chosen(
    some: Robot, tmp_path: Path
) -> None:
    figures = some.session.figures
    figures.tensors = tmp_path / "tensors.json"
    ours = [each for each in tensor_entries() if each["id"].startswith("tensors.text.")]
    figures.tensors.write_text(json.dumps({"figures": ours}), encoding="utf-8")
    dialog = check(some)
    wait(some)
    assert dialog.count.text() == "2 of 3 agree, 1 differ"
    assert [text(dialog, row, AGREES) for row in range(3, 8)] == ["– needs its file"] * 5
    assert text(dialog, 3, COMPUTED) == "jane-austen/1342-0.txt"
    assert "5 of its 5 figures need a file" in dialog.files.text.text()
    dialog.groups.setCurrentIndex(dialog.groups.findData(DIFFERING))
    assert dialog.filter.rowCount() == 1  # what lacks its file does not differ
    dialog.groups.setCurrentIndex(dialog.groups.findData("tensors"))
    assert dialog.filter.rowCount() == 5
    dialog.table.selectRow(0)
    assert "Lacks" in dialog.details.toPlainText()
    with some.wait_for(some.session.tensors.opened):
        dialog.open_experiment.click()
    assert some.window.pages.page == "data"
    assert some.window.data.file.kind == "text"

    # a book of that name, which is another: it is computed, and it differs
    book = tmp_path / "files" / "jane-austen" / "1342-0.txt"
    book.parent.mkdir(parents=True)
    book.write_text("one line\n" * 300)
    before = figures.figures["temperature.diverge"]
    dialog.files.choose.click()
    some.settle()
    (asked,) = dialog.files.findChildren(QFileDialog)
    asked.fileSelected.emit(str(tmp_path / "files"))
    asked.done(0)
    wait(some)
    assert dialog.count.text() == "2 of 8 agree, 6 differ"
    assert text(dialog, 0, COMPUTED) == "one line"
    assert "Data as tensors: 5 figures." in dialog.files.text.text()
    assert figures.figures["temperature.diverge"] is before  # the others are not computed anew
