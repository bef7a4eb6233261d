"""While other images are being loaded no run begins on those that are there still."""

from pathlib import Path

from material.strokes import SEVEN
from robot.held_workers import workers_held
from robot.window_robot import Robot

from gui.model.notices import Suggestion
from gui.notices.suggestion_buttons import suggestion_buttons

WHY = "Other images are being loaded. Training begins with them."


def can_begin(robot: Robot) -> list[bool]:
    panel, view = robot.window.training, robot.view("Seven steps by hand")
    robot.show_what_there_is()
    buttons = (panel.train, panel.step, panel.reset, robot.window.collection.retrain.fine_tune,
               view.next, view.whole)
    return [button.isEnabled() for button in buttons]


def test_no_run_begins_on_images_in_whose_place_others_come(robot: Robot) -> None:
    robot.add(SEVEN, 7)
    train = robot.window.training.train
    assert can_begin(robot) == [True] * 6
    with workers_held("gui.model.loading"):
        robot.session.load((0, 1))
        assert can_begin(robot) == [False] * 6
        assert train.text() == "Loading …" and WHY in train.toolTip()
        assert WHY in robot.view("Seven steps by hand").said.text()
        assert robot.session.digits == (3, 7)
        assert not robot.view("Baseline as weights").start.isEnabled()
        robot.session.training.train()  # by whatever way
        assert not robot.session.training.trainer.is_running
        assert not robot.session.rate_search.can_start
        assert robot.said() == WHY
        recipe = robot.session.training.recipe
        buttons = suggestion_buttons(robot.session)
        for key in ("network", "both"):
            buttons[key].command(Suggestion(key))
        assert robot.session.training.recipe == recipe  # nothing was done by halves
        assert robot.session.training.source == "mnist"
    robot.wait_until(lambda: robot.session.digits == (0, 1))
    assert can_begin(robot)[:3] == [True] * 3
    assert train.text() == "Train" and WHY not in train.toolTip()


def test_what_there_was_is_trained_on_where_no_others_come(robot: Robot, tmp_path: Path) -> None:
    robot.add(SEVEN, 7)
    with workers_held("gui.model.loading"):
        robot.session.load_images(tmp_path / "there is none")
        assert can_begin(robot) == [False] * 6
        robot.session.loading.cancel()
        assert can_begin(robot) == [True] * 6
    with robot.wait_for(robot.session.loading.failed), workers_held("gui.model.loading"):
        robot.session.load_images(tmp_path / "there is none")
        assert can_begin(robot) == [False] * 6
    robot.message()
    assert can_begin(robot) == [True] * 6
