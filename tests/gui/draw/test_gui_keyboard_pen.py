"""Drawing with the keyboard alone: a pen that is moved, lowered, lifted, seen and told of."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication
from robot.pointers import Mouse, Pointers
from robot.typist import Typist
from robot.window_robot import Robot

from gui.settings import Colours
from gui.widgets import theme

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
MIDDLE = 14.5


@pytest.fixture
def typist(robot: Robot) -> Iterator[Typist]:
    robot.window.activateWindow()
    yield Typist(robot)


def test_the_pen_draws_a_stroke_between_lowered_and_lifted(
    typist: Typist, pointers: Pointers
) -> None:
    typist.types(Key.Key_Left, 4)
    typist.types(Key.Key_Space)
    typist.types(Key.Key_Right, 3)
    typist.types(Key.Key_PageDown)
    typist.types(Key.Key_Down, 1, SHIFT)
    typist.types(Key.Key_Space)
    typist.types(Key.Key_Up, 9)
    pointers.holds([(10.5, MIDDLE), (11.5, MIDDLE), (12.5, MIDDLE), (13.5, MIDDLE), (14.5, 15.5),
                (14.5, 15.75)])


def test_models_answer_what_it_draws_while_it_draws(typist: Typist) -> None:
    robot = typist.robot
    typist.types(Key.Key_Home, 6)
    typist.types(Key.Key_Space)
    assert robot.prediction("similarity") != "–"
    image = robot.session.drawing_predictions.normalised.image
    typist.types(Key.Key_Right, 10)
    assert (robot.session.drawing_predictions.normalised.image != image).any()
    typist.types(Key.Key_Space)
    typist.robot.session.sketch.undo()
    typist.draws_a_seven()
    assert robot.prediction("similarity") == "7"


def test_a_stroke_is_one_act_of_undo_and_redo(typist: Typist, pointers: Pointers) -> None:
    typist.draws_a_seven()
    (seven,) = pointers.strokes()
    typist.robot.key(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert pointers.strokes() == []
    typist.robot.menu("Edit", "Redo")
    pointers.holds(seven)


def test_escape_drops_the_stroke_and_lifts_the_pen(typist: Typist, pointers: Pointers) -> None:
    typist.draws_a_seven()
    (seven,) = pointers.strokes()
    typist.types(Key.Key_Space)
    typist.types(Key.Key_Left, 5)
    typist.types(Key.Key_Escape)
    pointers.holds(seven)
    typist.types(Key.Key_Left, 5)
    pointers.holds(seven)
    assert not typist.robot.canvas.keyboard_pen.is_down


@pytest.mark.parametrize(("key", "held", "left", "kept"), [
    (Key.Key_Delete, Qt.KeyboardModifier.NoModifier, 0, 0),
    (Key.Key_Z, Qt.KeyboardModifier.ControlModifier, 0, 0),
    (Key.Key_7, Qt.KeyboardModifier.NoModifier, 1, 1),
])
def test_what_ends_the_stroke_lifts_the_pen(
    typist: Typist, pointers: Pointers, key: Key, held: Qt.KeyboardModifier, left: int, kept: int,
) -> None:
    typist.types(Key.Key_Space)
    typist.types(Key.Key_Down, 5)
    typist.robot.key(key, held)
    assert not typist.robot.canvas.keyboard_pen.is_down
    assert typist.robot.mine.thumbnails.count() == kept
    before = pointers.strokes()
    assert len(before) == left
    typist.types(Key.Key_Down, 3)
    assert pointers.strokes() == before
    typist.types(Key.Key_Space)
    assert typist.robot.canvas.keyboard_pen.is_down and len(pointers.strokes()) == 1


def test_a_key_that_is_held_moves_on_but_lowers_once(typist: Typist) -> None:
    canvas = typist.robot.canvas
    typist.types(Key.Key_Space)
    for key in (Key.Key_Space, Key.Key_Space, Key.Key_Space, Key.Key_Down, Key.Key_Down):
        QApplication.sendEvent(canvas, QKeyEvent(
            QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True))
    assert canvas.keyboard_pen.is_down
    assert canvas.keyboard_pen.place == (MIDDLE, MIDDLE + 2)


def test_the_pen_stays_on_the_paper(typist: Typist) -> None:
    typist.types(Key.Key_Home, 40)
    assert typist.robot.canvas.keyboard_pen.place == (0.5, 0.5)
    typist.types(Key.Key_PageDown, 40)
    assert typist.robot.canvas.keyboard_pen.place == (27.5, 27.5)


def test_the_eraser_rubs_where_it_is_lowered(typist: Typist, pointers: Pointers) -> None:
    Mouse(pointers).draw([(5, MIDDLE), (25, MIDDLE)])
    typist.robot.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    typist.robot.key(Key.Key_E)
    typist.types(Key.Key_Up, 3)
    typist.types(Key.Key_Space)
    typist.types(Key.Key_Down, 6)
    typist.types(Key.Key_Space)
    left, right = pointers.strokes()
    assert left[-1][0] < MIDDLE < right[0][0]


def test_the_mouse_goes_on_where_the_keys_were_drawing(typist: Typist, pointers: Pointers) -> None:
    typist.types(Key.Key_Space)
    typist.types(Key.Key_Down)
    Mouse(pointers).draw([(5, 5), (9, 5)])
    typist.types(Key.Key_Down)
    assert pointers.strokes() == [[(MIDDLE, MIDDLE), (MIDDLE, MIDDLE + 1)], [(5, 5), (9, 5)]]


def test_where_it_is_and_whether_it_is_down_is_said(typist: Typist) -> None:
    typist.types(Key.Key_Up, 2)
    typist.types(Key.Key_Space)
    typist.types(Key.Key_Right)
    typist.types(Key.Key_Space)
    assert typist.heard == [
        "Pen lifted, row 13, column 14", "Pen lifted, row 12, column 14",
        "Pen down, row 12, column 14", "Pen down, row 12, column 15",
        "Pen lifted, row 12, column 15",
    ]
    assert "Pen lifted, row 12, column 15" in typist.robot.canvas.accessibleDescription()


def _accents(image: QImage, around: tuple[int, int], reach: int) -> int:
    """Pixels in the accent's colour around a place."""
    accent = QColor(theme.current().accent)
    x, y = around
    return sum(image.pixelColor(column, row) == accent
               for row in range(y - reach, y + reach) for column in range(x - reach, x + reach))


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_a_ring_is_seen_when_it_is_lifted_and_a_dot_when_it_is_down(
    typist: Typist, colours: Colours,
) -> None:
    robot, canvas = typist.robot, typist.robot.canvas
    robot.window.appearance.choose_colours(colours)
    typist.types(Key.Key_Left)

    def here() -> tuple[int, int]:
        return canvas.to_widget(*canvas.keyboard_pen.place).toPoint().toTuple()

    reach = round(2 * canvas.scale)
    ring, middle = _accents(canvas.grab().toImage(), here(), reach), _accents(
        canvas.grab().toImage(), here(), 2)
    assert ring > 20 and middle == 0
    typist.types(Key.Key_Space)
    assert _accents(canvas.grab().toImage(), here(), 2) == 16
    typist.types(Key.Key_Space)
    Mouse(Pointers(robot)).draw([(5, 5), (9, 5)])
    assert _accents(canvas.grab().toImage(), here(), reach) == 0, "the mouse draws now"
