"""Numbers typed into the window's own fields: what is sent, and that nothing else is."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from robot.window_robot import Robot
from sample_files.typed_numbers import FIELDS, LOCALES, TABLE, enter, taken

from engine.bounds import WholeBounds
from engine.lab.recipe import BOUNDS as LAB_BOUNDS
from engine.lab.recipe import START, LabRecipe
from engine.models.networks.architecture import Networks
from engine.models.networks.settings import MOST_UNITS
from engine.models.roster import architecture_of
from engine.training.optimizing.kind import OptimizerName
from engine.training.optimizing.roster import kind_of
from engine.training.recipe import BOUNDS, Recipe
from gui.widgets.fields.number_field import NumberField
from gui.widgets.numbers import exact

UNITS = ("units", "units of a second layer")
ON_THE_FIRST_PAGE = (*BOUNDS, *UNITS, "weight", "held out")


def model_values(robot: Robot) -> dict[str, float]:
    """What is in force, by the name of its field below."""
    training, lab = robot.session.training, robot.session.lab
    return (
        {name: getattr(training.recipe, name) for name in BOUNDS}
        | {f"lab {name}": getattr(lab.recipe, name) for name in LAB_BOUNDS}
        | {f"start {index}": each for index, each in enumerate(lab.problem.start)}
        | {"weight": training.weight_of_mine, "held out": training.held_out}
        | dict(zip(UNITS, (*hidden_units(training.recipe.model), 0, 0), strict=False))
    )


def hidden_units(model: str) -> tuple[int, ...]:
    architecture = architecture_of(model)
    return architecture.hidden if isinstance(architecture, Networks) else ()


def window_fields(robot: Robot) -> dict[str, NumberField]:
    """Every field of the window, all of them to be used."""
    lab = robot.open_lab()
    robot.session.lab.set_recipe(LabRecipe(
        "scores", learning_rate=1e-5, gradient="difference", splitting="seeded", steps=5))
    robot.catch_up()
    form, lab_form = robot.window.training.recipe, lab.form
    robot.choose(robot.window.collection.retrain.source, "both")
    panel = next(view for view in lab.views if hasattr(view, "difference"))
    return {
        "learning_rate": form.rate, "epochs": form.epochs, "batch_size": form.batch_size,
        "seed": form.seed, **form.optimizer.numbers,
        **dict(zip(UNITS, form.model.numbers, strict=True)),
        "weight": robot.window.collection.retrain.weight,
        "held out": robot.window.collection.retrain.held_out,
        "lab learning_rate": lab_form.rate.box, "lab steps": lab_form.steps,
        "lab seed": lab_form.seed, "lab hinges": lab_form.hinges.count,
        "lab delta": lab_form.delta, "lab scale": lab_form.scale,
        **{f"start {index}": box for index, box in enumerate(lab_form.start.boxes)},
        "tried delta": panel.difference.field.box,
    }


def show_field_of_optimizer(robot: Robot, name: str) -> None:
    """Choose one that has it."""
    training = robot.session.training
    optimizer: OptimizerName = "adam" if name in kind_of("adam").settings else "momentum"
    training.set_recipe(replace(training.recipe, optimizer=optimizer))
    assert robot.window.training.recipe.optimizer.numbers[name].isVisible()


def show_fields_of_a_network(robot: Robot) -> None:
    training = robot.session.training
    if not hidden_units(training.recipe.model):
        training.set_recipe(training.recipe.with_model("mlp:30:relu"))
    assert all(field.isVisible() for field in robot.window.training.recipe.model.numbers)


IN_THE_WINDOW = ("0,05", "1e-3", "٢٠", "1.000", "100000", "abc")


def test_every_field_of_the_window_sends_what_is_typed_and_nothing_else(
    robot: Robot, default_locale: Callable[[str], QLocale]
) -> None:
    fields = window_fields(robot)
    assert set(robot.window.findChildren(NumberField)) == set(fields.values())
    for field in fields.values():
        assert field.isEnabled() and field.accessibleName()
    table = dict(TABLE)
    bounds_of = {name: bounds for name, (bounds, _) in FIELDS.items()} | {
        name: START for name in fields if name.startswith("start")
    } | {"tried delta": LAB_BOUNDS["delta"], UNITS[0]: WholeBounds(1, MOST_UNITS),
         UNITS[1]: WholeBounds(0, MOST_UNITS)}
    for number, (name, field) in enumerate(fields.items()):
        robot.window.pages.turn_to("draw" if name in ON_THE_FIRST_PAGE else "lab")
        if name in UNITS:
            show_fields_of_a_network(robot)
        if name in robot.window.training.recipe.optimizer.numbers:
            show_field_of_optimizer(robot, name)
        for index, text in enumerate(IN_THE_WINDOW):
            robot.window.setLocale(default_locale(LOCALES[(number + index) % len(LOCALES)]))
            kept, old = model_values(robot), field.value()
            enter(field, text)
            wanted = taken(table[text], bounds_of[name])
            assert field.value() == (old if wanted is None else wanted), (name, text)
            assert bool(field.complaint) == (wanted is None), (name, text)
            if name in kept and wanted is not None:
                kept[name] = wanted
            assert model_values(robot) == kept, (name, text)
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert not field.complaint


def test_an_untouched_field_sends_nothing(robot: Robot) -> None:
    fields = window_fields(robot)
    training, lab = robot.session.training, robot.session.lab
    training.set_recipe(Recipe(
        3, 70, 0.12345678901234567, seed=5, model="mlp:30,8:relu", start="pytorch"))
    lab.set_recipe(replace(lab.recipe, start=(0.1 + 0.2, -1e-7 / 3, 1e30, float(np.float32(0.1))),
                           delta=1e-12, scale=-1 / 3, learning_rate=1e12))
    robot.catch_up()
    told: list[str] = []
    training.recipe_changed.connect(lambda: told.append("recipe"))
    training.data_changed.connect(lambda: told.append("data"))
    lab.recipe_changed.connect(lambda _: told.append("lab"))
    kept = model_values(robot)
    for name, field in fields.items():
        robot.window.pages.turn_to("draw" if name in ON_THE_FIRST_PAGE else "lab")
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Return)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Tab)
        field.clearFocus()
        assert not told and not field.complaint, name
    assert model_values(robot) == kept


@pytest.mark.parametrize("rate", [1e-6, 0.1234567, 1e5, 1e-300, 1 / 3])
def test_another_field_leaves_the_rate_as_it_is(robot: Robot, rate: float) -> None:
    """As a hint or a stop sets it, beyond what the slider goes to."""
    form, training = robot.window.training.recipe, robot.session.training
    training.set_recipe(replace(training.recipe, learning_rate=rate))
    robot.type_in(form.epochs, "21")
    robot.choose(form.loss, "mnist_loss")
    robot.type_in(form.batch_size, "128")
    robot.type_in(form.seed, "7")
    assert training.recipe == Recipe(21, 128, rate, "mnist_loss", seed=7)
    robot.type_in(form.rate, "1e-7")
    assert training.recipe == Recipe(21, 128, 1e-7, "mnist_loss", seed=7)


def test_the_slider_rounds_only_what_it_is_moved_to(robot: Robot) -> None:
    form, training = robot.window.training.recipe, robot.session.training
    training.set_recipe(replace(training.recipe, learning_rate=0.1234567))
    form.rate_slider.setFocus()
    form.rate_slider.clearFocus()
    assert training.recipe.learning_rate == 0.1234567
    form.rate_slider.setFocus()
    QTest.keyClick(form.rate_slider, Qt.Key.Key_PageUp)
    assert training.recipe.learning_rate == float(f"{training.recipe.learning_rate:.2g}") == 0.15
    assert form.rate.text() == "0.15"


def test_only_what_was_edited_of_the_data_is_sent(robot: Robot) -> None:
    retrain, training = robot.window.collection.retrain, robot.session.training
    robot.choose(retrain.source, "both")
    enter(retrain.weight, "a lot")
    robot.choose(retrain.source, "mine")
    robot.choose(retrain.source, "both")
    assert (training.source, training.weight_of_mine) == ("both", 100)
    assert retrain.weight.complaint and retrain.weight.text() == "a lot"
    enter(retrain.weight, "250")
    assert (training.source, training.weight_of_mine) == ("both", 250)


def test_enter_leads_to_the_canvas_unless_it_is_refused(robot: Robot) -> None:
    form = robot.window.training.recipe
    robot.window.activateWindow()
    robot.type_in(form.epochs, "3.5")
    assert form.epochs.hasFocus()
    robot.type_in(form.epochs, "3")
    assert robot.canvas.hasFocus()


def test_a_start_that_was_drawn_shows_every_digit_of_its_float32(robot: Robot) -> None:
    lab = robot.open_lab()
    robot.session.lab.set_recipe(LabRecipe("speed", gradient="autograd"))
    robot.catch_up()
    for box, value in zip(lab.form.start.boxes, robot.session.lab.problem.start, strict=False):
        assert np.float32(box.value()) == np.float32(value)
        assert len(exact(abs(box.value())).replace(".", "").lstrip("0")) <= 9
    kept = robot.session.lab.problem.start
    robot.type_in(lab.form.start.boxes[1], "2")
    assert robot.session.lab.recipe.start == (kept[0], 2.0, kept[2])  # to the bit
