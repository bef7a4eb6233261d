"""What goes wrong is said in words, in one place, and what was there stays."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from material.strokes import SEVEN
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from robot.figures_dialog import check, wait
from robot.lab_tabs import take
from robot.window_robot import Robot

from engine.lab.recipe import LabRecipe
from gui.dialogs.digits_dialog import DigitsDialog

NO_GPU = pytest.mark.skipif(torch.cuda.is_available(), reason="needs a machine without a GPU")


def write_images(folder: Path, parts: tuple[str, ...]) -> None:
    """The same image for a 1 and for an 8."""
    pixels = np.zeros((28, 28), np.uint8)
    pixels[4:24, 12:16] = 255
    for part in parts:
        for digit in (1, 8):
            place = folder / part / str(digit)
            place.mkdir(parents=True)
            Image.fromarray(pixels).save(place / "0.png")


def test_a_folder_without_validation_images_is_refused(robot: Robot, tmp_path: Path) -> None:
    write_images(tmp_path, ("train",))
    (tmp_path / "valid" / "1").mkdir(parents=True)
    robot.menu("Digits", "Images from a folder …")
    with robot.wait_for(robot.session.loading.failed):
        robot.choose_file(tmp_path)
    assert str(tmp_path) in robot.message()
    assert robot.session.digits == (3, 7)


def test_digits_that_look_alike_are_told_apart_by_nobody(robot: Robot, tmp_path: Path) -> None:
    write_images(tmp_path, ("train", "valid"))
    robot.draw(SEVEN)
    robot.menu("Digits", "Images from a folder …")
    with robot.wait_for(robot.session.digit_set_changed):
        robot.choose_file(tmp_path)
    robot.settle()
    assert robot.prediction("similarity") == "–"
    assert robot.headline("similarity") == "Equally close"
    view = robot.view("Map")
    view.controls.choose("models")
    robot.catch_up()
    assert view.card.text("baseline predicts") == "undecided"


def test_only_the_digits_asked_for_last_are_loaded(robot: Robot) -> None:
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load((1, 2))
        robot.session.load((0, 9))
    robot.settle()
    assert robot.session.digits == (0, 9)
    robot.wait_until(lambda: not robot.session.loading.is_loading)
    assert robot.session.digits == (0, 9)


def test_the_dialog_of_digits_ticks_what_its_buttons_say(robot: Robot) -> None:
    robot.menu("Digits", "Choose …")
    dialog = robot.dialog(DigitsDialog)
    for name, digits in (("All ten", tuple(range(10))), ("3 and 7", (3, 7))):
        (button,) = [each for each in dialog.findChildren(QPushButton) if each.text() == name]
        robot.click(button)
        assert dialog.digits() == digits
    dialog.reject()


@pytest.mark.parametrize("name", ["loss.txt", "missing/loss.csv"])
def test_an_export_that_cannot_be_is_named(robot: Robot, tmp_path: Path, name: str) -> None:
    robot.menu("File", "Export", "the loss curve", "Save as CSV …")
    robot.choose_file(tmp_path / name)
    assert str(tmp_path / name) in robot.message()
    assert not list(tmp_path.rglob("loss*"))


def test_figures_that_cannot_be_saved_are_named(robot: Robot, tmp_path: Path) -> None:
    dialog = check(robot)
    robot.wait_until(dialog.save.isEnabled)
    robot.click(dialog.save)
    (asked,) = [each for each in dialog.children() if each.inherits("QFileDialog")]
    asked.fileSelected.emit(str(tmp_path / "missing" / "figures.csv"))  # type: ignore[attr-defined]
    asked.done(0)  # type: ignore[attr-defined]
    robot.settle()
    assert "figures.csv" in robot.message()
    dialog.close()
    wait(robot)


class Broken:
    def __init__(self, *_: object) -> None:
        raise RuntimeError("the disk is on fire")


def test_what_nobody_foresaw_in_a_run_is_said_and_the_program_goes_on(
    robot: Robot, monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("engine.training.digit_training.DigitTraining", Broken)
        robot.train()
        assert "RuntimeError: the disk is on fire" in robot.message()
        assert robot.session.training.progress.steps == 0
    robot.train()
    assert robot.session.training.progress.steps == 980


def test_what_nobody_foresaw_in_the_lab_is_said(
    robot: Robot, monkeypatch: pytest.MonkeyPatch,
) -> None:
    robot.open_lab()
    with monkeypatch.context() as patched:
        patched.setattr("engine.lab.training.LabTraining", Broken)
        robot.run_lab()
        robot.wait_until(lambda: not robot.session.lab.trainer.is_running)
        robot.settle()
        assert "RuntimeError: the disk is on fire" in robot.message()
    take(robot, LabRecipe(scale=0.1, steps=3), 3)
    assert robot.session.lab.progress.steps == 3


@NO_GPU
def test_a_gpu_asked_for_that_is_not_there_is_told_and_the_cpu_does_it(robot: Robot) -> None:
    training = robot.session.training
    training.set_recipe(replace(training.recipe, device="cuda", epochs=1))
    robot.train()
    told = [notice.text for notice in robot.notices]
    assert any("CUDA" in text or "NVIDIA" in text for text in told)
    assert training.progress.steps == 49
    robot.notices.clear()
    take(robot, LabRecipe(scale=0.1, steps=3, device="cuda"), 3)
    assert any("CUDA" in notice.text or "NVIDIA" in notice.text for notice in robot.notices)


@NO_GPU
def test_the_seven_steps_tell_of_it_too(robot: Robot) -> None:
    training = robot.session.training
    training.set_recipe(replace(training.recipe, device="cuda"))
    robot.view("Seven steps by hand").run.next()
    robot.settle()
    assert any("CUDA" in notice.text or "NVIDIA" in notice.text for notice in robot.notices)


def test_a_run_that_was_cut_short_begins_anew(robot: Robot) -> None:
    robot.open_lab()
    take(robot, LabRecipe(scale=0.1, steps=50), 20)
    robot.session.lab.trainer.stop()  # as the end of a stop of the course does
    robot.session.lab.take(1)
    robot.wait_until(lambda: robot.session.lab.progress.steps == 1)
    robot.catch_up()


def test_the_eraser_taken_in_mid_stroke_ends_the_stroke(robot: Robot) -> None:
    robot.press(5, 14)
    robot.drag(10, 14)
    robot.canvas.setFocus()
    robot.key(Qt.Key.Key_E)
    robot.drag(12, 14)
    robot.release(12, 14)
    (stroke,) = robot.session.sketch.drawing.strokes
    assert stroke.points[-1].x < 11  # what lies under the eraser is gone
    before = robot.canvas.grab().toImage()
    robot.hover(robot.canvas, robot.place(20, 20))
    robot.hover(robot.canvas, robot.place(22, 22))
    assert robot.canvas.grab().toImage() != before  # a ring says what it would take


def test_escape_takes_back_what_is_being_painted(robot: Robot) -> None:
    view = robot.view("What if")
    editor = view.editor
    editor.setFocus()
    robot.hover(editor, editor.place_of((3, 3)).center().toPoint())
    assert not editor.changed_pixels.any()  # no button is pressed
    QTest.mousePress(editor, Qt.MouseButton.LeftButton,
                     pos=editor.place_of((4, 4)).center().toPoint())
    robot.drag_over(editor, editor.place_of((4, 9)).center().toPoint())
    robot.catch_up()
    assert editor.changed_pixels.sum() == 6
    robot.key(Qt.Key.Key_Escape)
    robot.catch_up()
    assert not editor.changed_pixels.any()
    QTest.mouseRelease(editor, Qt.MouseButton.LeftButton,
                       pos=editor.place_of((4, 9)).center().toPoint())
    robot.catch_up()
    assert not editor.changed_pixels.any()
