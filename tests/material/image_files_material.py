"""Images written from the window's menus, and read by them."""

from pathlib import Path

import numpy as np
from material.engine_material import made_up
from robot.window_robot import Robot

from engine.data.datasets import Dataset
from engine.drawings.raster import normalised, raw
from engine.drawings.stroke_file import LabelledDrawing

FOLDER, IDX, CSV = "Folder of PNG …", "IDX, MNIST's format …", "MNIST as CSV …"

DATA = made_up((3, 7, 8), 60, seed=1)



def export(robot: Robot, what: str, path: Path) -> None:
    robot.menu("File", "Save drawings as images", what)
    with robot.wait_for(robot.session.image_export.ended):
        robot.choose_file(path)
    robot.settle()



def load(robot: Robot, entry: str, path: Path) -> None:
    robot.menu("Digits", entry)
    with robot.wait_for(robot.session.digit_set_changed):
        robot.choose_file(path)
    robot.settle()



def contents(data: Dataset) -> list[bytes]:
    return sorted(bytes([label]) + image.tobytes()
                  for image, label in zip(data.images, data.labels.tolist(), strict=True))



def same(one: Dataset, other: Dataset) -> bool:
    return np.array_equal(one.images, other.images) and np.array_equal(one.labels, other.labels)



def rendered(drawings: list[LabelledDrawing], form: str) -> Dataset:
    """Worked out from the strokes, each on its own."""
    make = raw if form == "raw" else normalised
    return Dataset(np.stack([make(each.drawing) for each in drawings]),
                   np.array([each.label for each in drawings], np.uint8))
