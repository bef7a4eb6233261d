"""Settings at their edges, of which torch takes only some: the exported code does the same."""

from dataclasses import replace

import pytest
from code_material import Reader, epochs_as_shown, script_sources
from engine_material import mnist

import resources
from engine.code.digits import CodeRun, DigitCode, digit_cells
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Recipe

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
