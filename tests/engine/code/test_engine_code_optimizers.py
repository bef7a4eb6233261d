"""Settings at their edges, of which torch takes only some: the exported code does the same."""

from dataclasses import replace

import pytest
from material.code_material import Reader, epochs_as_shown, of_epochs, script_sources
from material.engine_material import mnist
from measures.tolerances import as_written

import resources
from engine.code.digits import CodeRun, DigitCode, digit_cells
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.optimizing.memory import is_carried_on
from engine.training.recipe import Recipe
from engine.training.record import Step

SHORT = Recipe(epochs=1, device="cpu")


@pytest.mark.parametrize(("recipe", "made"), [
    (replace(SHORT.with_optimizer("nesterov"), momentum=0), "torch.optim.SGD(w, lr=0.05)"),
    (replace(SHORT.with_optimizer("momentum"), momentum=0.0), "torch.optim.SGD(w, lr=0.05)"),
    (replace(SHORT.with_optimizer("momentum"), momentum=1, weight_decay=1),
     "torch.optim.SGD(w, lr=0.05, momentum=1, weight_decay=1)"),
    (replace(SHORT.with_optimizer("adam"), beta1=0, beta2=0.9),
     "torch.optim.Adam(w, lr=0.01, betas=(0.0, 0.9))"),
    (replace(SHORT.with_optimizer("adam"), learning_rate=1, beta2=0, schedule="one_cycle"),
     "torch.optim.Adam(w, lr=1, betas=(0.9, 0.0))"),
])
def test_what_torch_refuses_is_written_so_that_it_runs(
    reader: Reader, recipe: Recipe, made: str
) -> None:
    data = mnist()
    steps = list(fit(DigitTraining(initialise((3, 7), data.train, recipe), data, recipe)))
    code = DigitCode((3, 7), data.valid.images[5], "normalised", "zeros", 0, (CodeRun(recipe),),
                     (), "linear")
    (source,) = script_sources(digit_cells(code, resources.MNIST))
    assert made in source
    printed = reader.run([source])
    assert [line for line in printed.splitlines() if line.startswith("epoch")] == (
        epochs_as_shown(steps)
    )


ADAM = SHORT.with_optimizer("adam")


def last_line(reader: Reader, runs: tuple[CodeRun, ...]) -> tuple[float, float]:
    """Loss and accuracy that the code prints last."""
    first = runs[0].recipe
    code = DigitCode((3, 7), mnist().valid.images[5], "normalised", first.start, first.seed, runs,
                     (), first.model)
    line = of_epochs(reader.run(script_sources(digit_cells(code, resources.MNIST))))[-1]
    return float(line.split("loss ")[1].split(",")[0]), float(line.split()[-1])


def check(found: tuple[float, float], last: Step) -> None:
    """With autograd a loss's last digit, and an accuracy by two images, may come out otherwise."""
    assert last.accuracy is not None
    assert found[0] == pytest.approx(last.loss, abs=1.01e-4 + as_written(4))
    assert found[1] == pytest.approx(last.accuracy, abs=2 / 2038 + as_written(4))


@pytest.mark.parametrize("model", ["linear", "mlp:30:relu"])
@pytest.mark.parametrize(("before", "after"), [
    (SHORT.with_optimizer("momentum"), {"momentum": 0.3}),
    (SHORT.with_optimizer("momentum"), {"optimizer": "nesterov"}),
    (ADAM, {"beta1": 0.5, "beta2": 0.9}), (replace(ADAM, weight_decay=0.01), {"weight_decay": 0.0}),
], ids=["momentum", "nesterov", "betas", "decay"])
def test_a_run_that_carries_on_has_its_own_settings(
    reader: Reader, model: str, before: Recipe, after: dict[str, object]
) -> None:
    data, before = mnist(), replace(before.with_model(model), batch_size=1024)
    again = replace(before.continued(1), **after)  # type: ignore[arg-type]  # a recipe's
    *_, first = fit(DigitTraining(initialise((3, 7), data.train, before), data, before))
    *_, last = fit(DigitTraining(first.model, data, again, memory=first.memory))
    *_, other = fit(DigitTraining(first.model, data, before.continued(1), memory=first.memory))
    assert other.loss != last.loss  # so that it says something
    check(last_line(reader, (CodeRun(before), CodeRun(again, carries_on=True))), last)


@pytest.mark.parametrize("name", ["momentum", "nesterov"])
@pytest.mark.parametrize("model", ["linear", "mlp:30:relu"])
@pytest.mark.parametrize("momenta", [(0.0, 0.9), (0.9, 0.0, 0.9)], ids=str)
def test_a_momentum_of_0_in_a_curve_keeps_and_begins_no_velocity(
    reader: Reader, momenta: tuple[float, ...], model: str, name: str
) -> None:
    data, runs = mnist(), list[CodeRun]()
    recipe = replace(SHORT.with_optimizer(name).with_model(model), batch_size=1024)
    trained, memory = initialise((3, 7), data.train, recipe), None
    for turn, momentum in enumerate(momenta):
        own = replace(recipe.continued(turn), momentum=momentum)
        runs.append(CodeRun(own, carries_on=is_carried_on(memory, name)))
        *_, last = fit(DigitTraining(trained, data, own, memory=memory))
        trained, memory = last.model, last.memory
    assert [run.carries_on for run in runs] == [bool(index and momenta[0]) for index in
                                                range(len(momenta))]
    check(last_line(reader, tuple(runs)), last)
