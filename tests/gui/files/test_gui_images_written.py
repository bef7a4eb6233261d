"""Drawings go out as images in the formats that people have."""

import csv
from pathlib import Path

import pytest
from material.image_files_material import CSV, DATA, FOLDER, IDX, contents, export, rendered, same
from material.own_drawings import add_own
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog
from robot.held_workers import workers_held
from robot.window_robot import Robot
from sample_files.full_disk import full_disk

from engine.data.dataset_files import read_idx, write_idx
from engine.data.image_folders import read_folder, read_labelled_folder
from engine.data.mnist_csv import read_csv
from engine.drawings.drawing import Drawing
from engine.drawings.stroke_file import LabelledDrawing
from engine.errors import brief
from gui.model.predictions import ImageForm


@pytest.mark.parametrize("form", ["raw", "normalised"])
def test_drawings_are_written_in_every_format_in_the_form_that_the_window_shows(
    robot: Robot, tmp_path: Path, form: ImageForm,
) -> None:
    drawn = add_own(robot, {3: 5, 7: 4})
    robot.session.collection.take(tmp_path, [LabelledDrawing(Drawing(), 3)])
    robot.click(robot.window.drawing.forms.buttons[form])
    wanted = rendered(drawn, form)
    name = "as drawn" if form == "raw" else "fitted like MNIST"
    export(robot, CSV, tmp_path / "a.csv")
    assert same(read_csv(tmp_path / "a.csv"), wanted)
    assert robot.said() == (
        f"Saved: {brief(tmp_path / 'a.csv', 80)}. Images of 28×28 pixels, {name}: 9. "
        "Left out because blank: 1."
    )
    export(robot, IDX, tmp_path / "my-images-idx3-ubyte")
    pair = tmp_path / "my-images-idx3-ubyte", tmp_path / "my-labels-idx1-ubyte"
    assert same(read_idx(*pair), wanted)
    assert pair[1].name in robot.said()
    robot.session.training.set_data(held_out=0)
    export(robot, FOLDER, tmp_path / "folder")
    assert contents(read_labelled_folder(tmp_path / "folder")) == contents(wanted)
    assert "9" in robot.said() and "Left out because blank: 1" in robot.said()
    assert not robot.has_dialog(QProgressDialog)



def test_those_held_out_are_in_valid(robot: Robot, tmp_path: Path) -> None:
    add_own(robot, {3: 10, 7: 10})
    robot.session.training.set_data(held_out=30)
    parts = robot.session.collection.parts((3, 7), 30)
    export(robot, FOLDER, tmp_path / "sample")
    split = read_folder(tmp_path / "sample")
    assert contents(split.train) == contents(rendered(list(parts.learned), "normalised"))
    assert contents(split.valid) == contents(rendered(list(parts.held_out), "normalised"))
    assert len(split.valid) == 6 and "Held out, in the folder valid: 6" in robot.said()



def test_a_csv_is_a_table_for_any_spreadsheet(robot: Robot, tmp_path: Path) -> None:
    add_own(robot, {3: 2})
    export(robot, CSV, tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(newline="", encoding="cp949") as file:  # Korean Windows
        names, *rows = csv.reader(file)
    assert (names[0], names[-1], len(names)) == ("label", "pixel783", 785)
    assert [row[0] for row in rows] == ["3", "3"]



def test_what_cannot_be_written_is_named_and_the_old_one_stays(
    robot: Robot, tmp_path: Path
) -> None:
    add_own(robot, {3: 3, 7: 3})
    (tmp_path / "a.csv").write_text("kept")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "note").write_text("kept")
    (tmp_path / "b-labels").write_text("kept")
    with full_disk():
        export(robot, CSV, tmp_path / "a.csv")
    assert "a.csv cannot be written" in robot.message()
    export(robot, FOLDER, tmp_path / "full")
    assert "not empty" in robot.message()
    export(robot, IDX, tmp_path / "b")
    assert "b-labels already exists" in robot.message()
    for name in ("a.csv", "full/note", "b-labels"):
        assert (tmp_path / name).read_text() == "kept"
    assert not (tmp_path / "b").exists() and not list(tmp_path.rglob("*.part"))
    write_idx(tmp_path / "b", tmp_path / "b-labels", DATA)
    export(robot, IDX, tmp_path / "b")  # the dialog has asked whether the pair may be replaced
    assert len(read_idx(tmp_path / "b", tmp_path / "b-labels")) == 6



def test_without_a_drawing_there_is_nothing_to_write(robot: Robot, tmp_path: Path) -> None:
    robot.menu("File", "Save drawings as images", CSV)
    robot.choose_file(tmp_path / "a.csv")
    assert "no drawings yet" in robot.message()
    robot.session.collection.take(tmp_path, [LabelledDrawing(Drawing(), 3)])
    export(robot, CSV, tmp_path / "a.csv")
    assert "any ink" in robot.message()
    assert not (tmp_path / "a.csv").exists()



def test_writing_can_be_cancelled_and_leaves_nothing(robot: Robot, tmp_path: Path) -> None:
    add_own(robot, {3: 10, 7: 10})
    exporting = robot.session.image_export
    for moment in (exporting.begun, None):
        robot.menu("File", "Save drawings as images", FOLDER)
        with robot.wait_for(exporting.ended), workers_held():
            if moment is not None:
                moment.connect(exporting.cancel, Qt.ConnectionType.SingleShotConnection)
            robot.choose_file(tmp_path / "folder")
            exporting.cancel()
        assert not list(tmp_path.glob("folder")) and not list(tmp_path.glob("*.part"))
    robot.menu("File", "Save drawings as images", FOLDER)
    robot.choose_file(tmp_path / "folder")
    robot.window.close()
    assert not exporting.is_going_on
