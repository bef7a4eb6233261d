"""What a setting may be is said once: the bounds, the records that heed them, and old files."""

import json
import math
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.bounds import Bounds, RealBounds, WholeBounds
from engine.data.held_out import HELD_OUT
from engine.drawings.drawing import CHOSEN_PEN, MNIST_PEN, PEN_WIDTH
from engine.errors import InputError
from engine.lab.recipe import BOUNDS as LAB_BOUNDS
from engine.lab.recipe import START, LabRecipe
from engine.training.recipe import BOUNDS, WEIGHT_OF_DRAWINGS, Recipe
from gui.course.stops.checks import Wrong, within
from gui.course.stops.lab_fields import LAB_FIELDS
from gui.course.stops.stop_reader import read_stop
from gui.settings import Settings, read_settings

EVERY = [(Recipe, name, bounds) for name, bounds in BOUNDS.items()] + [
    (LabRecipe, name, bounds) for name, bounds in LAB_BOUNDS.items()]


def ends(bounds: Bounds) -> tuple[float, ...]:
    both = (bounds.low, bounds.high)
    if isinstance(bounds, RealBounds) and bounds.either_sign:
        return (*both, *(-each for each in both))
    return both


def outside(bounds: Bounds) -> tuple[object, ...]:
    if isinstance(bounds, WholeBounds):
        return (bounds.low - 1, bounds.high + 1, float(bounds.low), True, "1", None, math.nan)
    beyond = [math.nextafter(bounds.high, math.inf), math.nextafter(bounds.low, -math.inf)]
    if bounds.either_sign:
        beyond += [0.0, *(-each for each in beyond)]
    return (*beyond, math.inf, -math.inf, math.nan, True, "1", None)


def test_every_number_of_a_recipe_has_its_bounds() -> None:
    for record, table in ((Recipe, BOUNDS), (LabRecipe, LAB_BOUNDS)):
        numbers = {each.name for each in fields(record)
                   if type(getattr(record(), each.name)) in (int, float)}
        assert numbers == set(table)
        assert all(bounds.holds(getattr(record(), name)) for name, bounds in table.items())


@pytest.mark.parametrize(("record", "name", "bounds"), EVERY)
def test_a_recipe_takes_its_bounds_and_nothing_beyond(
    record: type, name: str, bounds: Bounds,
) -> None:
    for value in ends(bounds):
        assert getattr(record(**{name: value}), name) == value
    for wrong in outside(bounds):
        with pytest.raises(InputError, match=name.replace("_", " ")):
            record(**{name: wrong})


def test_a_refusal_says_what_is_allowed() -> None:
    with pytest.raises(InputError, match=r"^The epochs is 0; give a whole number from 1 to 100000"):
        Recipe(epochs=0)
    with pytest.raises(InputError, match=r"is 0; give a number from 1e-300 to 1e\+300\.$"):
        Recipe(learning_rate=0)
    with pytest.raises(InputError, match=r"^The start is 1e\+31; give a number from -1e\+30 to"):
        LabRecipe(start=(0.0, 1e31))


@given(st.floats())
def test_bounds_hold_what_lies_between(value: float) -> None:
    assert RealBounds(-2.5, 3.0).holds(value) == (-2.5 <= value <= 3.0)
    assert RealBounds(0.5, 3.0, either_sign=True).holds(value) == (0.5 <= abs(value) <= 3.0)
    assert not WholeBounds(0, 10).holds(value)


@pytest.mark.parametrize("bounds", [
    *(bounds for _, _, bounds in EVERY), START, PEN_WIDTH, CHOSEN_PEN, WEIGHT_OF_DRAWINGS,
    HELD_OUT,
], ids=str)
def test_a_stop_may_say_what_the_engine_takes(bounds: Bounds) -> None:
    check = within(bounds)
    for value in ends(bounds):
        assert check(value, "place") == value
    for wrong in outside(bounds):
        with pytest.raises(Wrong, match="place"):
            check(wrong, "place")


def test_a_stop_has_the_bounds_of_the_lab() -> None:
    for name, bounds in LAB_BOUNDS.items():
        assert all(LAB_FIELDS[name](value, name) == value for value in ends(bounds))


def test_a_stop_may_be_as_long_as_somebody_waits(tmp_path: Path) -> None:
    import resources

    path = next(each for each in sorted(resources.COURSE.glob("*.json"))
                if "recipe" in json.loads(each.read_text(encoding="utf-8"))["presets"])
    stop = json.loads(path.read_text(encoding="utf-8"))
    copy = tmp_path / "stop.json"
    for epochs, is_good in ((200, True), (201, False)):
        stop["presets"]["recipe"]["epochs"] = epochs
        copy.write_text(json.dumps(stop), encoding="utf-8")
        try:
            assert read_stop(copy, stop["presets"].get("views", [])).presets.recipe.epochs == epochs
            assert is_good
        except InputError as error:
            assert not is_good and "from 1 to 200" in str(error)


def test_the_settings_of_before_are_read(tmp_path: Path) -> None:
    """As written before the bounds were the engine's: its form went from 1e-5 to 1e4."""
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({
        "recipe": {"epochs": 100_000, "batch_size": 60_000, "learning_rate": 1e-05,
                   "loss": "mnist_loss", "start": "random", "seed": 2**31 - 1, "device": "cpu"},
        "pen_width": 5.0, "weight_of_mine": 1000,
        "lab": {"problem": "scores", "learning_rate": 1e12, "steps": 100_000, "delta": 1e-12,
                "scale": -1e-6, "start": [1, 1e30, -1e30, 0.5]},
    }), encoding="utf-8")
    settings = read_settings(path)
    assert settings.recipe == Recipe(100_000, 60_000, 1e-5, "mnist_loss", "random", 2**31 - 1,
                                     "cpu")
    assert (settings.pen_width, settings.weight_of_mine) == (5.0, 1000)
    assert settings.lab == LabRecipe("scores", learning_rate=1e12, steps=100_000, delta=1e-12,
                                     scale=-1e-6, start=(1.0, 1e30, -1e30, 0.5))
    assert all(type(each) is float for each in settings.lab.start or ())


@pytest.mark.parametrize(("name", "wrong"), [
    *(("recipe", {name: value}) for name, bounds in BOUNDS.items() for value in outside(bounds)),
    *(("lab", {name: value}) for name, bounds in LAB_BOUNDS.items() for value in outside(bounds)),
    *(("lab", {"start": [value, 0.0]}) for value in outside(START)),
    *(("pen_width", value) for value in outside(CHOSEN_PEN)),
    *(("weight_of_mine", value) for value in outside(WEIGHT_OF_DRAWINGS)),
    *(("held_out", value) for value in outside(HELD_OUT)),
], ids=str)
def test_settings_outside_are_left_out(tmp_path: Path, name: str, wrong: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({name: wrong, "pace": 3}), encoding="utf-8")
    settings = read_settings(path)
    assert getattr(settings, name) == getattr(Settings(), name)
    assert settings.pace == 3 and settings.pen_width == MNIST_PEN
