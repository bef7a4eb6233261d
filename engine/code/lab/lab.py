"""The code of a problem of the lab: its numbers, its loss, its gradient, and the steps."""

from dataclasses import replace

from engine.code.cells import Cell
from engine.code.lab.lab_gradient import gradient
from engine.code.lab.lab_problem import NAMES, beginning, loss, numbers, split
from engine.lab.problems import check_start, problem_of
from engine.lab.recipe import LabRecipe, optimizer_settings
from engine.text import Text
from engine.training.optimizing.roster import kind_of

Changes = tuple[tuple[int, float], ...]
"""(steps taken before it, the new learning rate)"""

_ALL = 100
"""Steps up to which every one is printed."""


def lab_cells(
    recipe: LabRecipe, changes: Changes = (), notes: tuple[Text, ...] = ()
) -> tuple[Cell, ...]:
    """The code of a run with this recipe. notes: what it does otherwise than the window.

    Raises InputError for a recipe that cannot be used.
    """
    if recipe.problem == "speed":
        check_start(recipe, len(NAMES["speed"]))  # the problem itself would need torch
    else:
        problem_of(replace(recipe, splitting="none"))  # it refuses what cannot be used
    return (
        beginning(recipe, notes), numbers(recipe), *split(recipe), loss(recipe), *gradient(recipe),
        _start(recipe), _steps(recipe, changes),
    )


def _start(recipe: LabRecipe) -> Cell:
    start = recipe.start
    if start is None and recipe.problem == "speed":
        first = "parameters = torch.randn(3, generator=generator)"
    else:
        values = start or problem_of(replace(recipe, splitting="none")).start
        first = f"parameters = torch.tensor({_listed(values)})"
    lines = [first, "parameters.requires_grad_()"]
    if recipe.optimiser != "step":
        settings = optimizer_settings(recipe.optimiser)
        made = kind_of(recipe.optimiser).torchs(settings, "[parameters]", "LEARNING_RATE")
        lines.append(f"optimiser = torch.optim.{made})")
    return Cell(Text("The start"), (), "\n".join(lines))


def _listed(values: tuple[float, ...]) -> str:
    """As Python; of many a few on each line."""
    written = [repr(float(value)) for value in values]
    if len(written) <= 4:
        return f"[{', '.join(written)}]"
    rows = (", ".join(written[first : first + 4]) for first in range(0, len(written), 4))
    return "[\n    " + ",\n    ".join(rows) + ",\n]"


def _steps(recipe: LabRecipe, changes: Changes) -> Cell:
    splits, number = recipe.splitting != "none", recipe.problem == "number"
    given = "parameters" if number else "parameters, inputs, targets"
    body: list[str] = []
    if splits and not number:
        body += [
            "with torch.no_grad():  # these are looked at, not learned from",
            "    held_out = loss_of(parameters, valid_inputs, valid_targets).item()",
        ]
    if recipe.zero:
        body.append("parameters.grad = None  # else the new gradient adds to the one before")
    else:
        body.append("# the gradient is not zeroed: each new one adds to those before")
    if recipe.gradient == "autograd":
        body += [f"loss = loss_of({given})", "losses.append(loss.item())", "loss.backward()"]
    else:
        body += ["with torch.no_grad():", f"    losses.append(loss_of({given}).item())",
                 "    found = gradient(parameters)"]
        body.append("parameters.grad = found" if recipe.zero else
                    "parameters.grad = found if parameters.grad is None else "
                    "parameters.grad + found")
    rate = "LEARNING_RATE"
    if changes:
        body.append("learning_rate = changes.get(step - 1, learning_rate)")
        rate = "learning_rate"
    if recipe.optimiser == "step":
        body += ["with torch.no_grad():", f"    parameters -= {rate} * parameters.grad"]
    else:
        if changes:
            body.append('optimiser.param_groups[0]["lr"] = learning_rate')
        body.append("optimiser.step()")
    held_out = ", validation loss {held_out:.7g}" * (splits and not number)
    told = f'f"step {{step}}: loss {{losses[-1]:.7g}}{held_out}"'
    tell = [f"print({told},", "      *(f\"{name} {value:z.7g}\" for name, value in "
            "zip(NAMES, parameters.tolist())), sep=\", \")"]
    text = [Text("The loss is measured before the step, the parameters after it.")]
    if recipe.steps > _ALL:
        every = -(-recipe.steps // 50)
        text.append(Text("The code prints the first ten steps, every multiple of {every}, and "
                         "the last step.", every=every))
        body.append(f"if step <= 10 or step % {every} == 0 or step == STEPS:")
        tell = [f"    {line}" for line in tell]
    body += tell
    before = ["losses = []"]
    if changes:
        pairs = ", ".join(f"{step}: {rate!r}" for step, rate in changes)
        before.append(f"changes = {{{pairs}}}  # steps taken: the learning rate from there on")
        before.append("learning_rate = LEARNING_RATE")
    loop = ["for step in range(1, STEPS + 1):", *(f"    {line}" for line in body)]
    return Cell(Text("Step by step"), tuple(text), "\n".join([*before, *loop]))
