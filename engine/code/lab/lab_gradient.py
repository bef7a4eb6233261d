"""The gradient in the lab's code, where it is not autograd's."""

from engine.code.cells import Cell
from engine.code.lab.lab_problem import function
from engine.lab.expressions import parse
from engine.lab.recipe import LabRecipe
from engine.text import Text


def gradient(recipe: LabRecipe) -> list[Cell]:
    """A function of the parameters; none where autograd finds it."""
    if recipe.gradient == "difference":
        return [_by_difference(recipe)]
    return [_by_hand(recipe)] if recipe.gradient == "by_hand" else []


def _by_difference(recipe: LabRecipe) -> Cell:
    given = "" if recipe.problem == "number" else ", inputs, targets"
    return Cell(
        Text("The gradient by finite differences"),
        (Text("Increase and decrease each parameter a little: how much does the loss change?"),),
        f"""\
DELTA = {recipe.delta!r}


def gradient(parameters):
    found = []
    for place in range(len(parameters)):
        step = torch.zeros_like(parameters)
        step[place] = DELTA
        above = loss_of(parameters + step{given})
        below = loss_of(parameters - step{given})
        found.append(((above - below) / (2 * DELTA)).item())
    return torch.tensor(found)
""")


def _by_hand(recipe: LabRecipe) -> Cell:
    title = Text("The gradient by hand: the chain rule")
    if recipe.problem == "number":
        expression, variable = parse(recipe.expression)
        return Cell(
            title, (Text("The last term is 0: it makes a constant derivative a tensor "
                         "too."),), f"""\
def gradient(parameters):
    {variable} = parameters[0]
    return ({function(expression.derivative())} + 0 * {variable}).reshape(1)
""")
    factors = {
        "temperature": "(outer * inputs).sum(), outer.sum()",
        "speed": "(outer * inputs**2).sum(), (outer * inputs).sum(), outer.sum()",
        "scores": "*((outer * x).sum() for x in inputs), outer.sum()",
        "table": "*((outer * x).sum() for x in inputs), outer.sum()",
        "bend": "(outer * each).sum() for each in factors",
    }[recipe.problem]
    root = """\
    root = ((predictions - targets) ** 2).mean().sqrt()
    outer = outer / (2 * root)  # the root's derivative is 1 / (2 root)
""" * (recipe.problem == "speed")
    own = """\
    _, _, *hinges = parameters
    factors = [torch.ones_like(inputs), inputs]  # of b, of w, then of each a and k
    for a, k in zip(hinges[::2], hinges[1::2]):
        factors += [torch.relu(inputs - k), -a * (inputs > k)]
""" * (recipe.problem == "bend")
    outer = "2 * (predictions - targets)"
    if recipe.given is not None and recipe.given.is_yes_no:
        outer = "(torch.sigmoid(predictions) - targets)"
    return Cell(
        title, (Text("outer is the derivative of the loss with respect to each prediction; it is "
                     "multiplied by the derivative of the prediction with respect to each "
                     "parameter, and all are added up."),), f"""\
def gradient(parameters):
    predictions = model(parameters, inputs)
    outer = {outer} / len(targets)
{root}{own}    return torch.stack([{factors}])
""")
