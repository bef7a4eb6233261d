"""The drawing on the canvas goes to the clipboard, and what is pasted from there comes back."""

from xml.etree import ElementTree

import numpy as np
import pytest
from material.strokes import SEVEN
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QGuiApplication, QImage
from robot.window_robot import Robot

from engine.drawings.drawing import Drawing
from engine.drawings.picture_files import on_paper, svg
from engine.drawings.scan import scan
from gui.dialogs.photo_dialog import PhotoDialog

NOTHING_YET = "nothing yet"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def clipboard(qapp: object) -> None:
    """As if something had been copied before."""
    QGuiApplication.clipboard().setText(NOTHING_YET)


def copied() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def grey(data: QMimeData) -> NDArray[np.uint8]:
    image = data.imageData()
    assert isinstance(image, QImage)
    image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    values = np.frombuffer(image.constBits(), np.uint8)
    return values.reshape(image.height(), image.bytesPerLine())[:, : image.width()].copy()


def copy_action(robot: Robot) -> QAction:
    return robot.window.files.copying.action


def drawn(robot: Robot) -> Drawing:
    robot.draw(SEVEN)
    return robot.session.sketch.drawing


def test_the_key_copies_the_drawing_as_ink_on_paper_and_as_svg(robot: Robot) -> None:
    drawing = drawn(robot)
    robot.canvas.setFocus()
    robot.key(Qt.Key.Key_C, CONTROL)
    np.testing.assert_array_equal(grey(copied()), on_paper(drawing, 20))
    assert bytes(copied().data("image/svg+xml").data()).decode() == svg(drawing)
    root = ElementTree.fromstring(bytes(copied().data("image/svg+xml").data()))
    assert len([each for each in root.iter() if each.tag.endswith("path")]) == len(drawing.strokes)
    assert "clipboard" in robot.said()
    assert not robot.session.sketch.drawing.is_blank


def test_what_was_copied_is_pasted_onto_the_canvas(robot: Robot) -> None:
    drawing = drawn(robot)
    robot.menu("Edit", "Copy drawing")
    robot.session.sketch.clear()
    robot.menu("Edit", "Paste a picture")
    robot.dialog(PhotoDialog).accept()
    robot.settle()
    there = robot.session.sketch.content.dataset_image
    assert there is not None
    np.testing.assert_array_equal(there.image, scan(on_paper(drawing, 20)).image)


def test_an_image_of_the_data_is_copied_as_its_pixels(robot: Robot) -> None:
    robot.session.show_image("valid", 3)
    robot.settle()
    robot.menu("Edit", "Copy drawing")
    found, image = grey(copied()), robot.digit_set.data.valid.images[3]
    assert found.shape == (560, 560)
    for row in range(28):
        for column in range(28):
            pixel = found[20 * row : 20 * row + 20, 20 * column : 20 * column + 20]
            assert (pixel == 255 - image[row, column]).all()
    assert not copied().hasFormat("image/svg+xml")  # it has no strokes


def test_nothing_is_copied_from_a_blank_canvas(robot: Robot) -> None:
    assert not copy_action(robot).isEnabled()
    robot.canvas.setFocus()
    robot.key(Qt.Key.Key_C, CONTROL)
    assert copied().text() == NOTHING_YET
    drawn(robot)
    assert copy_action(robot).isEnabled()
    robot.session.sketch.clear()
    assert not copy_action(robot).isEnabled()


def test_a_field_copies_its_own_text(robot: Robot) -> None:
    drawn(robot)
    field = robot.window.training.recipe.batch_size
    field.setFocus()
    field.selectAll()
    robot.key(Qt.Key.Key_C, CONTROL)
    assert copied().text() == field.text() and not copied().hasImage()


def test_a_label_copies_the_text_that_is_selected_in_it(robot: Robot) -> None:
    drawn(robot)
    label = robot.window.training.counters.label
    label.setFocus(Qt.FocusReason.MouseFocusReason)
    label.setSelection(0, 4)
    robot.key(Qt.Key.Key_C, CONTROL)
    assert copied().text() == label.text()[:4] and not copied().hasImage()
    label.setSelection(0, 0)  # nothing is selected any more
    robot.key(Qt.Key.Key_C, CONTROL)
    assert copied().hasImage()


def test_with_nothing_on_the_clipboard_pasting_says_so(robot: Robot) -> None:
    QGuiApplication.clipboard().clear()
    robot.menu("Edit", "Paste a picture")
    assert "There is no picture to paste" in robot.message()
