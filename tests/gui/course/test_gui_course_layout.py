"""The course's panel: nothing jumps, every word can be read, what does not matter is dimmed."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QStyle,
    QStyleOptionButton,
)
from robot.course_learner import Learner
from robot.window_robot import Robot


def test_nothing_jumps_when_the_answer_comes(robot: Robot, learner: Learner) -> None:
    learner.enter("baseline")
    canvas, panel = robot.window.drawing.canvas, learner.stop_panel

    def places() -> list[object]:
        origin = QPoint(0, 0)
        return [panel.size(), panel.act.mapTo(robot.window, origin), panel.act.size(),
                panel.answer.mapTo(robot.window, origin), panel.answer.size(),
                canvas.mapTo(robot.window, origin), canvas.size()]

    before = places()
    learner.predict(2)
    assert places() == before
    learner.run()
    assert places() == before
    assert panel.height() <= 170
    robot.click(panel.next)
    assert places()[0] == before[0]


def test_in_a_narrow_window_every_word_can_be_read(robot: Robot, learner: Learner) -> None:
    panel = learner.stop_panel
    learner.enter("learning-rate")
    robot.window.resize(960, 540)
    robot.settle()
    for stop in learner.course.stops:
        learner.course.enter(stop)
        robot.settle()
        assert panel.height() <= 170
        for index, choice in enumerate(stop.choices):
            button = panel.choices[index]
            drawn = button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic.value, button.text())
            room = button.style().subElementRect(
                QStyle.SubElement.SE_RadioButtonContents, option(button), button)
            assert drawn.width() <= room.width() and drawn.height() <= room.height(), stop.id
            assert " ".join(button.text().split()) == f"{index + 1}) {choice.text.en}"
            assert choice.text.en in button.toolTip()
        assert panel.question.height() >= panel.question.heightForWidth(panel.question.width())
    learner.wait_until_loaded()
    learner.open_course()
    for tile in robot.window.guide.overview.tiles.values():
        tile.line.setText(3 * f"{tile.line.text()} ")
    robot.settle()
    for tile in robot.window.guide.overview.tiles.values():
        assert tile.line.height() >= tile.line.heightForWidth(tile.line.width())


def option(button: QAbstractButton) -> QStyleOptionButton:
    found = QStyleOptionButton()
    button.initStyleOption(found)  # type: ignore[attr-defined]  # each button has it
    return found


def test_controls_that_do_not_matter_are_dimmed_and_work(robot: Robot, learner: Learner) -> None:
    learner.enter("baseline")
    veils = robot.window.guide.dimming.veils
    assert {"recipe", "tools", "forms", "pace", "transport"} <= set(veils)
    assert not {"canvas", "baseline", "linear", "curves"} & set(veils)
    veil, form = veils["recipe"][0], robot.window.training.recipe
    assert veil.isVisible() and veil.geometry() == form.geometry()
    assert not robot.window.collection.isVisible()
    robot.click(robot.window.drawing.forms.buttons["raw"])
    assert robot.session.form == "raw"
    learner.close()
    assert not robot.window.guide.dimming.veils
    assert robot.window.collection.isVisible()

    robot.window.guide.dimming.keep_bright(("rate", "canvas"))
    veils = robot.window.guide.dimming.veils
    assert "rate" not in veils and "recipe" not in veils
    assert {"epochs", "batch_size", "seed"} <= set(veils)
