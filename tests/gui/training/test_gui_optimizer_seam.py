"""An optimizer that the window does not know is chosen, trained with, compared and looked at."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from material import small_optimizer
from material.code_material import Reader
from material.strokes import SEVEN
from measures.present import present
from robot.code_view import of_the_curve, open_code, text_of, until_it_says
from robot.runs_list import choose, facts
from robot.window_robot import Robot
from sample_files.course_files import FILES, VIEWS

from engine.training.recipe import Recipe
from gui.course.stops.stop_reader import read_stop
from gui.course.stops.stop_writer import write_stop
from gui.explore.by_hand.view import ByHandView
from gui.notices.hint_words import slower


@pytest.fixture(autouse=True)
def there() -> Iterator[None]:
    with small_optimizer.registered():
        yield


@pytest.fixture
def trained(robot: Robot) -> Robot:
    """A drawing, one epoch of SGD, then one of RMSprop, chosen in its field."""
    training = robot.session.training
    robot.draw(SEVEN)
    robot.pace(None)
    training.set_recipe(replace(training.recipe, epochs=1, device="cpu"))
    robot.train()
    robot.choose(robot.window.training.recipe.optimizer.choice, small_optimizer.KEY)
    training.reset()
    robot.train()
    return robot


def test_its_field_its_rate_and_its_lesson(robot: Robot) -> None:
    form = robot.window.training.recipe.optimizer
    robot.choose(form.choice, small_optimizer.KEY)
    assert robot.said() == ("RMSprop: the learning rate is now 0.002, the usual value; 0.5 was "
                            "usual with SGD.")
    seen = {name for name, field in form.numbers.items() if field.isVisible()}
    assert seen == {"beta2", "weight_decay"}
    form.numbers["beta2"].setValue(0.9)
    assert robot.session.training.recipe.beta2 == 0.9
    assert "RMSprop: rate × gradient ÷" in form.choice.toolTip()
    assert "RMSprop 0.002" in form.choice.toolTip()
    assert slower(1.0, small_optimizer.KEY) == 0.002


def test_it_is_compared_under_runs(trained: Robot) -> None:
    assert present(trained.session.training.accuracy) > 0.95
    view = trained.view("Runs")
    choose(trained, view, 0, 1)
    assert facts(view)["≠ optimizer"] == ["SGD", "RMSprop 0.999"]


def test_the_seven_steps_show_what_it_remembers(trained: Robot) -> None:
    view = trained.view("Seven steps by hand")
    assert isinstance(view, ByHandView)
    trained.click(view.whole)
    trained.click(view.whole)
    trained.catch_up()
    seen = [each.accessibleName() for each in view.pictures.values() if each.isVisible()]
    assert seen == ["weights before", "gradient", "what is subtracted", "weights after",
                    "mean square before", "mean square after"]
    gradient, before, after = (
        present(view.pictures[name].values) for name in ("gradient", "left", "right")
    )
    assert after == pytest.approx(0.999 * before + 0.001 * gradient**2, rel=1e-4, abs=1e-9)
    assert "√s; s keeps 0.999. The learning rate is 0.002" in view.said.text()
    assert "±" not in view.step.scales["right"].text()
    trained.session.pointing.point((12, 14))
    left, result = view.arithmetic.text().removeprefix("row 12, column 14: ").split(" = ")
    minuend, subtracted = left.replace("− (−", "− (-").split(" − ", 1)
    redone = float(minuend.replace("−", "-")) - float(subtracted.strip("()"))
    assert redone == pytest.approx(float(result.replace("−", "-")), rel=1e-4)


def test_a_stop_of_the_course_names_it(tmp_path: Path) -> None:
    stop = json.loads(FILES[3].read_text(encoding="utf-8"))
    stop["presets"]["recipe"] = {"optimizer": small_optimizer.KEY, "beta2": 0.9}
    path, again = tmp_path / "stop.json", tmp_path / "again.json"
    path.write_text(json.dumps(stop), encoding="utf-8")
    read = read_stop(path, VIEWS)
    assert read.presets.recipe == Recipe(optimizer=small_optimizer.KEY, beta2=0.9)
    write_stop(again, read, VIEWS)
    assert read_stop(again, VIEWS) == read


def test_its_code_prints_what_the_window_shows(trained: Robot, reader: Reader) -> None:
    view = open_code(trained)
    until_it_says(trained, view, "torch.optim.RMSprop")
    assert "torch.optim.RMSprop(w, lr=0.002, alpha=0.999)" in text_of(view)
    printed = reader.run([text_of(view)])
    epochs = [line for line in printed.splitlines() if line.startswith("epoch")]
    assert epochs == of_the_curve(trained)
