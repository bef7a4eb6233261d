"""The lab's code, run alone, prints the losses and parameters of the lab's own steps."""

import itertools
import json
from dataclasses import replace
from typing import get_args

import pytest
from material.code_material import Reader, notebook_sources, script_sources

import resources
from engine.code.lab.lab import lab_cells
from engine.code.script import as_script
from engine.errors import InputError
from engine.lab.problems import problem_of
from engine.lab.recipe import GradientWay, LabRecipe, Optimiser, Splitting, TutorialKey
from engine.lab.record import LabStep
from engine.lab.training import LabTraining
from engine.training.loop import fit
from engine.training.recipe import Controls

FUNCTIONS = (
    "x**2", "2*w**2 + 5", "3 - -2*x", "sin(x)*exp(-x/2) + abs(x - 1)", "-x**2/(1 + x**2)",
    "sqrt(x**2 + 1) - log(x**2 + 2)*tanh(x)", "(x - 1)**-2 * 1e-3 + x**0.5", "x",
    "tan(x/7)", "x**2 + x*sin(x)", "sin(x) + (x**2 - 0.3*x)",
)


def as_shown(steps: list[LabStep], names: tuple[str, ...]) -> list[str]:
    lines = []
    for step in steps:
        words = [f"step {step.number}: loss {step.loss:.7g}"]
        if step.validation_loss is not None:
            words.append(f"validation loss {step.validation_loss:.7g}")
        words += [f"{name} {value:z.7g}"
                  for name, value in zip(names, step.parameters, strict=True)]
        lines.append(", ".join(words))
    return lines


def check(reader: Reader, recipe: LabRecipe) -> list[str]:
    expected = as_shown(list(fit(LabTraining(recipe))), problem_of(recipe).names)
    printed = reader.run(script_sources(lab_cells(recipe))).splitlines()
    assert printed == expected, recipe
    return printed


def recipes() -> list[LabRecipe]:
    """Every problem with every optimiser, way, scale, zeroing and split; 12 steps each."""
    found: list[LabRecipe] = []
    problems: tuple[TutorialKey, ...] = get_args(TutorialKey)
    optimisers: tuple[Optimiser, ...] = ("step", "sgd", "momentum", "adam")
    ways: tuple[GradientWay, ...] = ("difference", "by_hand", "autograd")
    for number, (problem, optimiser, way, scale, zero) in enumerate(itertools.product(
        problems, optimisers, ways, (1.0, 0.1), (True, False),
    )):
        of_problem: dict[str, tuple[Splitting, ...]] = {
            "temperature": ("none", "tutorial", "seeded"), "number": ("none",),
        }
        splits = of_problem.get(problem, ("none", "seeded"))
        found.append(LabRecipe(
            problem, steps=12, optimiser=optimiser, gradient=way, scale=scale, zero=zero,
            learning_rate=(1e-4, 1e-2, 0.3)[number % 3], delta=(0.1, 1e-3)[number % 2],
            splitting=splits[number % len(splits)], seed=number,
            table=("first", "second")[number % 2], expression=FUNCTIONS[number % len(FUNCTIONS)],
        ))
    return found


def test_a_sweep_of_recipes(reader: Reader) -> None:
    assert len({check(reader, recipe)[-1] for recipe in recipes()}) > 150


def test_the_published_divergence_is_printed_too(reader: Reader) -> None:
    printed = check(reader, LabRecipe(gradient="by_hand"))
    figures = json.loads(resources.PUBLISHED_FIGURES.read_text("utf-8"))["figures"]
    (figure,) = [each for each in figures if each["id"] == "temperature.diverge"]
    for line, loss in zip(printed, figure["expected"], strict=False):
        room = float(figure["tolerance"].removeprefix("relative ")) + 1e-6  # seven figures of it
        assert float(line.split(",")[0].split()[-1]) == pytest.approx(loss, rel=room)
    assert ["loss inf" in line for line in printed].index(True) == 11 - 1
    assert ["loss nan" in line for line in printed].index(True) == 23 - 1


@pytest.mark.parametrize("start", [(2.5,), (-0.25,)])
@pytest.mark.parametrize("expression", FUNCTIONS)
def test_every_function_and_its_derivative(
    reader: Reader, expression: str, start: tuple[float, ...],
) -> None:
    recipe = LabRecipe("number", steps=6, start=start, expression=expression, gradient="by_hand")
    check(reader, recipe)
    check(reader, replace(recipe, gradient="autograd"))


def test_a_start_of_one_s_own_and_a_seeded_start(reader: Reader) -> None:
    check(reader, LabRecipe("speed", steps=5, start=(0.1, -2.0, 3.0), seed=4))
    check(reader, LabRecipe("scores", steps=5, learning_rate=1e-5, start=(1.0, 0.0, -1.0, 0.5)))
    assert check(reader, LabRecipe("speed", steps=5, seed=4)) != check(
        reader, LabRecipe("speed", steps=5, seed=5))


def test_a_long_run_prints_some_of_its_steps(reader: Reader) -> None:
    recipe = LabRecipe(scale=0.1, steps=5000)
    steps = list(fit(LabTraining(recipe)))
    printed = reader.run(script_sources(lab_cells(recipe))).splitlines()
    told = [step for step in steps if step.number <= 10 or step.number % 100 == 0]
    assert printed == as_shown(told, ("w", "b"))


@pytest.mark.parametrize("optimiser", ["step", "adam"])
def test_a_learning_rate_that_was_turned(reader: Reader, optimiser: Optimiser) -> None:
    recipe = LabRecipe(scale=0.1, steps=8, optimiser=optimiser)
    changes = ((2, 1e-3), (5, 0.02))
    controls = Controls(recipe.learning_rate)
    steps = []
    for step in fit(LabTraining(recipe), controls):
        steps.append(step)
        controls.learning_rate = dict(changes).get(step.number, controls.learning_rate)
    printed = reader.run(script_sources(lab_cells(recipe, changes))).splitlines()
    assert printed == as_shown(steps, ("w", "b"))


def test_the_notebook_prints_the_same(reader: Reader) -> None:
    for problem in get_args(TutorialKey):
        cells = lab_cells(LabRecipe(problem, steps=3))
        assert reader.run(notebook_sources(cells)) == reader.run(script_sources(cells))


def test_a_function_that_is_refused_makes_no_code() -> None:
    with pytest.raises(InputError):
        lab_cells(LabRecipe("number", expression="__import__('os')"))


@pytest.mark.parametrize("problem", get_args(TutorialKey))
def test_a_start_of_the_wrong_length_makes_no_code(problem: TutorialKey) -> None:
    with pytest.raises(InputError, match="Give one for each"):
        lab_cells(LabRecipe(problem, start=(1.0,) * 5))


def test_the_code_is_to_be_read() -> None:
    for recipe in recipes():
        text = as_script(lab_cells(recipe))
        written = [line for line in text.splitlines() if "    return (" not in line]
        assert max(map(len, written)) <= 100, recipe
        assert "import torch" in text and "engine" not in text
