"""A table goes into the lab's own loop: against float64 and sums by hand, normalized and not."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from material.code_material import Reader, script_sources

import resources
from engine.code.lab.lab import lab_cells
from engine.data.given_examples import GivenExamples
from engine.errors import InputError
from engine.lab.bowl import bowl_of
from engine.lab.divergence import greatest_curvature
from engine.lab.gradients import by_autograd, by_difference, by_hand
from engine.lab.loss import training_part
from engine.lab.problems import problem_of
from engine.lab.recipe import LabRecipe
from engine.lab.record import LabStep
from engine.lab.surface import Slice, losses
from engine.lab.training import LabTraining
from engine.tensors.kinds import table
from engine.tensors.kinds.table.to_learn import (
    examples_of,
    is_yes_no,
    usual_inputs,
)
from engine.tensors.thresholds import Condition
from engine.training.loop import fit

ALCOHOL, SULFUR, QUALITY = 10, 6, 11

ROWS = "x,kind,yes,y\n" + "".join(
    f"{n},{'abc'[n % 3]},{int(n > 6)},{2 * n + 1}\n" for n in range(12))


def made(folder: Path, content: str = ROWS) -> table.TableSource:
    path = folder / "table.csv"
    path.write_text(content, encoding="utf-8")
    return table.read((path,))


def wine(*inputs: int, yes: Condition | None = None) -> GivenExamples:
    source = table.read((resources.WHITE_WINE,))
    return examples_of(source, inputs or usual_inputs(source, QUALITY), QUALITY, yes,
                       resources.WHITE_WINE)


def recipe(given: GivenExamples, **changes: object) -> LabRecipe:
    return replace(LabRecipe(
        problem="table", given=given, learning_rate=0.1, steps=50, gradient="autograd",
        normalised=True, splitting="seeded",
    ), **changes)  # type: ignore[arg-type]


def run(of: LabRecipe) -> list[LabStep]:
    return list(fit(LabTraining(of)))


def test_a_number_is_learned_by_least_squares() -> None:
    of = recipe(wine(), learning_rate=0.3, steps=3000)
    problem = problem_of(of)
    training = list(problem.training)
    factors = np.column_stack([
        *(each[training].astype(np.float64) for each in problem.columns), np.ones(len(training))])
    best = np.linalg.lstsq(factors, problem.targets[training].astype(np.float64), rcond=None)[0]
    np.testing.assert_allclose(run(of)[-1].parameters, best, atol=2e-3)


def test_its_bowl_is_the_loss() -> None:
    of = recipe(wine(ALCOHOL))
    problem = problem_of(of)
    bowl = bowl_of(problem, of)
    assert bowl is not None
    places = np.array([[0.0, 0.0], [0.5, 5.0]])
    found = losses(problem, of, [places[:, :1], places[:, 1:]])
    np.testing.assert_allclose(bowl(places), found, rtol=1e-6)


def test_normalized_inputs_have_a_round_valley_and_raw_ones_a_steep_one() -> None:
    raw = bowl_of(problem_of(recipe(wine(ALCOHOL), normalised=False)), recipe(wine(ALCOHOL)))
    normalised = bowl_of(problem_of(recipe(wine(ALCOHOL))), recipe(wine(ALCOHOL)))
    assert raw is not None and normalised is not None
    assert normalised.condition == pytest.approx(1, abs=1e-2)
    assert raw.condition > 1000


def test_the_same_rate_learns_from_normalized_columns_and_not_from_raw_ones() -> None:
    given = wine()
    raw, normalised = run(recipe(given, normalised=False)), run(recipe(given))
    assert not math.isfinite(raw[-1].loss) or raw[-1].loss > raw[0].loss
    assert normalised[-1].loss < normalised[0].loss / 10


def test_the_gradient_of_cross_entropy_by_hand() -> None:
    """Two examples, x = 1 a yes and x = -1 a no, at w = 0, b = 0: p = ½, errors -½ and ½."""
    given = GivenExamples("", ("x",), (np.array([1.0, -1.0], np.float32),), "y",
                          np.array([1.0, 0.0], np.float32), True, "")
    of = recipe(given, normalised=False, splitting="none")
    examples = training_part(problem_of(of), of)
    at = torch.zeros(2)
    assert float(examples.loss(at)) == pytest.approx(math.log(2))
    # w: mean of error · x = (-½ · 1 + ½ · -1) / 2; b: mean of the errors
    assert by_hand(examples, at).tolist() == pytest.approx([-0.5, 0.0])
    assert by_autograd(examples, at).tolist() == pytest.approx([-0.5, 0.0])
    assert [each.derivative for each in by_difference(examples, at, 1e-2)] == pytest.approx(
        [-0.5, 0.0], abs=1e-4)


def test_yes_and_no_are_learned_as_in_float64() -> None:
    """Newton's method in float64 finds where the gradient is 0; the lab's loop gets there."""
    of = recipe(wine(ALCOHOL, SULFUR, yes=Condition(QUALITY, ">", 5)), learning_rate=1.0,
                steps=1500)
    problem = problem_of(of)
    training = list(problem.training)
    factors = np.column_stack([
        *(each[training].astype(np.float64) for each in problem.columns), np.ones(len(training))])
    targets, best = problem.targets[training].astype(np.float64), np.zeros(3)
    for _ in range(20):
        chance = 1 / (1 + np.exp(-factors @ best))
        hessian = factors.T @ (factors * (chance * (1 - chance))[:, None])
        best -= np.linalg.solve(hessian, factors.T @ (chance - targets))
    np.testing.assert_allclose(run(of)[-1].parameters, best, atol=1e-3)


def test_the_landscape_of_cross_entropy_is_the_loss() -> None:
    of = recipe(wine(ALCOHOL, yes=Condition(QUALITY, ">", 5)))
    problem = problem_of(of)
    examples = training_part(problem, of)
    places = np.array([[[0.0, 0.0], [1.0, -0.5]], [[-2.0, 3.0], [40.0, -9.0]]])
    found = Slice(problem, of, np.zeros(2), (0, 1))(places)
    for place, loss in zip(places.reshape(-1, 2), found.ravel(), strict=True):
        assert float(examples.loss(torch.tensor(place).float())) == pytest.approx(loss, rel=1e-5)


def test_its_greatest_curvature_at_the_start() -> None:
    of = recipe(wine(ALCOHOL, yes=Condition(QUALITY, ">", 5)), normalised=False)
    problem = problem_of(of)
    examples = training_part(problem, of)
    hessian = torch.autograd.functional.hessian(  # type: ignore[no-untyped-call]
        examples.loss, torch.zeros(2))
    greatest = float(torch.linalg.eigvalsh(hessian).max())
    assert greatest_curvature(problem, of) == pytest.approx(greatest, rel=1e-3)


def test_the_validation_part_is_a_fifth_and_never_learned_from() -> None:
    given = wine(ALCOHOL)
    problem = problem_of(recipe(given))
    assert len(problem.validation) == 979 and len(problem.training) == 3919
    assert not set(problem.training) & set(problem.validation)
    again, other = problem_of(recipe(given)), problem_of(recipe(given, seed=1))
    assert again.validation == problem.validation != other.validation
    part = problem.columns[0][list(problem.training)]
    assert float(part.mean()) == pytest.approx(0, abs=1e-5)
    assert float(part.std(ddof=1)) == pytest.approx(1, abs=1e-5)
    assert run(recipe(given, steps=3))[0].validation_loss is not None


def test_inputs_and_target_of_a_table(tmp_path: Path) -> None:
    source = made(tmp_path)
    assert usual_inputs(source, 3) == (0, 1, 2)
    given = examples_of(source, (0, 1), 3)
    assert given.names == ("x", "kind = a", "kind = b", "kind = c")
    assert [each.tolist()[:4] for each in given.columns] == [
        [0, 1, 2, 3], [1, 0, 0, 1], [0, 1, 0, 0], [0, 0, 1, 0]]
    assert (given.target, given.is_yes_no) == ("y", False)
    yes = examples_of(source, (0,), 2)
    assert (yes.target, yes.is_yes_no, yes.targets.sum()) == ("yes = 1", True, 5)
    above = examples_of(source, (0,), 3, Condition(3, ">", 9))
    assert (above.target, above.is_yes_no, above.targets.tolist()) == (
        "y > 9", True, [0] * 5 + [1] * 7)
    assert is_yes_no(source.columns[2]) and not is_yes_no(source.columns[3])


@pytest.mark.parametrize(("inputs", "target", "yes", "words"), [
    ((), 3, None, "no column to learn from"), ((0,), 1, None, "“kind” is no target"),
    ((0,), 3, Condition(3, ">", 99), "the same in every row"),
])
def test_where_nothing_can_be_learned_it_says_so(
    tmp_path: Path, inputs: tuple[int, ...], target: int, yes: Condition | None, words: str
) -> None:
    with pytest.raises(InputError, match=words):
        examples_of(made(tmp_path), inputs, target, yes)


def test_too_few_rows_and_too_many_inputs_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"table: 3\. It takes 10"):
        examples_of(made(tmp_path, "a,b\n1,2\n2,4\n3,7\n"), (0,), 1)
    wide = "\n".join(",".join(str(n * k % 7 + n) for k in range(50)) for n in range(12))
    with pytest.raises(InputError, match="49 inputs; the lab shows at most 40"):
        examples_of(made(tmp_path, wide), tuple(range(49)), 49)


def test_of_many_rows_some_are_drawn_by_the_seed(tmp_path: Path) -> None:
    content = "x,y\n" + "".join(f"{n % 97},{n}\n" for n in range(20_000))
    given = examples_of(made(tmp_path, content), (0,), 1, path=tmp_path / "table.csv")
    assert len(given.targets) == 10_000
    names: dict[str, object] = {}
    exec(given.code, names)
    targets = names["targets"]
    assert isinstance(targets, torch.Tensor)
    assert targets.tolist() == given.targets.tolist()


def test_a_recipe_of_a_table_needs_one() -> None:
    with pytest.raises(InputError, match="no table to learn from"):
        LabRecipe(problem="table")


@pytest.mark.parametrize(("yes", "changes"), [
    (None, {}), (None, {"normalised": False, "learning_rate": 1e-5, "splitting": "none"}),
    (Condition(QUALITY, ">", 5), {"gradient": "by_hand"}),
    (Condition(QUALITY, ">", 5), {"optimiser": "adam", "scale": 0.1}),
    (None, {"gradient": "by_hand", "splitting": "none"}),
], ids=["linear", "raw and whole", "logistic by hand", "logistic by Adam", "by hand and whole"])
def test_the_exported_code_prints_the_same(
    yes: Condition | None, changes: dict[str, object]
) -> None:
    of = recipe(wine(ALCOHOL, SULFUR, yes=yes), steps=12, **changes)
    names, expected = problem_of(of).names, []
    for step in run(of):
        words = [f"step {step.number}: loss {step.loss:.7g}"]
        if step.validation_loss is not None:
            words.append(f"validation loss {step.validation_loss:.7g}")
        words += [f"{name} {value:z.7g}"
                  for name, value in zip(names, step.parameters, strict=True)]
        expected.append(", ".join(words))
    reader = Reader()
    try:
        assert reader.run(script_sources(lab_cells(of))).splitlines() == expected
    finally:
        reader.close()
