"""The first half of the lab's code: the problem's numbers and its loss."""

import re
import textwrap
from dataclasses import replace

from engine.code.cells import Cell
from engine.lab.expression_node import Expression
from engine.lab.expressions import parse
from engine.lab.problems import (
    CELSIUS,
    CURVE_POINTS,
    FINALS,
    QUIZZES,
    TUTORIAL_TRAINING,
    TUTORIAL_VALIDATION,
    UNKNOWN,
    problem_of,
)
from engine.lab.recipe import LabRecipe, ProblemKey
from engine.text import Text

NAMES: dict[ProblemKey, tuple[str, ...]] = {
    "temperature": ("w", "b"), "speed": ("a", "b", "c"), "scores": ("w1", "w2", "w3", "b"),
}

_TITLES: dict[ProblemKey, Text] = {
    "temperature": Text("An unknown thermometer, in plain PyTorch"),
    "speed": Text("The speed of a roller coaster, in plain PyTorch"),
    "scores": Text("Predicting a score from three quizzes, in plain PyTorch"),
    "number": Text("The minimum of a function, in plain PyTorch"),
    "bend": Text("Bending a line with ReLUs to fit a curve, in plain PyTorch"),
    "table": Text("A linear model of a table, in plain PyTorch"),
}


def function(expression: Expression) -> str:
    """The expression as Python on a tensor."""
    return re.sub(r"\b([a-z]{2,})\(", r"torch.\1(", str(expression))


def beginning(recipe: LabRecipe, notes: tuple[Text, ...]) -> Cell:
    """What this is, and the recipe."""
    first = "import math\n" * (recipe.problem == "bend")
    names = NAMES.get(recipe.problem) or problem_of(replace(recipe, splitting="none")).names
    about = Text("What Three or Seven's lab does, written out: the same numbers, to the last "
                 "printed digit, on the CPU of the same computer. It needs torch alone.")
    if recipe.given is not None:
        about = Text("What Three or Seven's lab does, written out: the same numbers, to the last "
                     "printed digit, on the CPU of the same computer. It needs torch, numpy and "
                     "the file.")
    return Cell(
        _TITLES[recipe.problem], (about, *notes),
        f"""\
{first}import torch

torch.set_num_threads(1)  # the order in which numbers are added up decides on their last bits

NAMES = {_listed(names)}
LEARNING_RATE = {recipe.learning_rate!r}  # the factor of the gradient
STEPS = {recipe.steps}
""")


def numbers(recipe: LabRecipe) -> Cell:
    """The inputs and the targets."""
    scale = f"inputs = inputs * {recipe.scale!r}  # the input scale" if recipe.scale != 1 else ""
    if recipe.given is not None:
        return Cell(Text("The table"), (Text(
            "Its columns, a row of inputs each, and the target, {target}.",
            target=recipe.given.target),), recipe.given.code + "\n")
    if recipe.problem == "temperature":
        return Cell(Text("The readings"),
                    (Text("Readings of an unknown thermometer and of a Celsius one."),),
                    f"inputs = torch.tensor({_wrapped(UNKNOWN)})\n"
                    f"targets = torch.tensor({_wrapped(CELSIUS)})\n{scale}")
    if recipe.problem == "speed":
        about = Text("Measurements over 20 seconds: 0.75 (t - 9.5)² + 1 with seeded noise.")
        return Cell(Text("The measurements"), (about,), f"""\
generator = torch.Generator().manual_seed({recipe.seed})
inputs = torch.arange(0, 20).float()  # seconds
targets = torch.randn(20, generator=generator) * 3 + 0.75 * (inputs - 9.5) ** 2 + 1
{scale}""")
    if recipe.problem == "scores":
        rows = ", ".join(map(str, QUIZZES[recipe.table]))  # a student each
        about = Text("Three quizzes and the final score of each student.")
        return Cell(Text("The scores"), (about,), f"""\
scores = [{rows}]
inputs = torch.tensor(scores).float().T.contiguous()
targets = torch.tensor({_wrapped(FINALS)})
{scale}""")
    expression, variable = parse(recipe.expression)
    if recipe.problem == "bend":
        about = Text("{count} points of the curve, from 0 to 2π.", count=CURVE_POINTS)
        return Cell(Text("The curve"), (about,), f"""\
def f({variable}):
    return {function(expression)}


inputs = (torch.arange({CURVE_POINTS}).double() * (2 * math.pi / {CURVE_POINTS - 1})).float()
targets = f(inputs.double()).float()
{scale}""")
    return Cell(Text("The function"), (), f"""\
def f({variable}):
    return {function(expression)}
""")


def _listed(names: tuple[str, ...]) -> str:
    """Names as Python, on as many lines as they need."""
    if len(names) <= 4:
        return repr(names)
    return "(\n" + textwrap.fill(
        ", ".join(map(repr, names)), 96, initial_indent="    ", subsequent_indent="    "
    ) + ",\n)"


def _wrapped(values: tuple[float, ...]) -> str:
    return repr(list(values))


def split(recipe: LabRecipe) -> list[Cell]:
    """What is kept apart, where the recipe keeps something apart."""
    if recipe.given is not None:
        return [*([_apart(recipe)] if recipe.splitting != "none" else []), *_normalised(recipe)]
    return [] if recipe.splitting == "none" or recipe.problem == "number" else [_apart(recipe)]


def _apart(recipe: LabRecipe) -> Cell:
    if recipe.splitting == "tutorial":
        places = (f"training, validation = {list(TUTORIAL_TRAINING)}, "
                  f"{list(TUTORIAL_VALIDATION)}")
    else:
        places = f"""\
order = torch.randperm(len(targets), generator=torch.Generator().manual_seed({recipe.seed}))
kept = max(1, len(targets) // 5)  # a fifth
training, validation = order[:-kept], order[-kept:]"""
    about = Text("Some samples are held out: the model is tested on them and never learns from "
                 "them.")
    return Cell(Text("Training and validation"), (about,), f"""\
{places}
valid_inputs, valid_targets = inputs[..., validation], targets[validation]
inputs, targets = inputs[..., training], targets[training]
""")


def _normalised(recipe: LabRecipe) -> list[Cell]:
    """Of a table: its inputs normalized by the training part, and multiplied."""
    lines, both = [], ["inputs"] + ["valid_inputs"] * (recipe.splitting != "none")
    if recipe.normalised:
        lines = ["inputs = inputs.contiguous()",
                 "means = torch.stack([each.mean() for each in inputs])[:, None]",
                 "stds = torch.stack([each.std() for each in inputs])[:, None]",
                 "stds[stds == 0] = 1.0",
                 *(f"{each} = ({each} - means) / stds" for each in both)]
    if recipe.scale != 1:
        lines += [f"{each} = {each} * {recipe.scale!r}  # the input scale" for each in both]
    about = Text("By the mean and standard deviation of the training samples.")
    return [Cell(Text("Normalized inputs"), (about,) if recipe.normalised else (),
                 "\n".join(lines) + "\n")] if lines else []


def loss(recipe: LabRecipe) -> Cell:
    """The model and its loss; of a single number the function itself."""
    if recipe.problem == "number":
        return Cell(Text("The loss is the function itself"), (), """\
def loss_of(parameters):
    return f(parameters[0])
""")
    model = {
        "temperature": "    w, b = parameters\n    return w * inputs + b",
        "speed": "    a, b, c = parameters\n    return a * inputs**2 + b * inputs + c",
        "scores": "    w1, w2, w3, b = parameters\n    x1, x2, x3 = inputs\n"
                  "    return x1 * w1 + x2 * w2 + x3 * w3 + b",
        "table": """\
    *weights, b = parameters
    prediction = b
    for w, x in zip(weights, inputs):
        prediction = prediction + w * x
    return prediction""",
        "bend": """\
    b, w, *hinges = parameters  # then a and k of each ReLU
    prediction = b + w * inputs
    for a, k in zip(hinges[::2], hinges[1::2]):
        prediction = prediction + a * torch.relu(inputs - k)
    return prediction""",
    }[recipe.problem]
    root = recipe.problem == "speed"
    if recipe.given is not None and recipe.given.is_yes_no:
        return Cell(Text("The model and its loss"), (Text(
            "What the model gives is a logit. The loss is the binary cross-entropy: the mean of "
            "−log of the probability given to what is true."),), f"""\
def model(parameters, inputs):
{model}


def loss_of(parameters, inputs, targets):
    logits = model(parameters, inputs)
    return torch.nn.functional.binary_cross_entropy_with_logits(logits, targets)
""")
    return Cell(
        Text("The model and its loss"),
        (Text("The loss is the root of the mean of the squared errors.") if root else
         Text("The loss is the mean of the squared errors."),),
        f"""\
def model(parameters, inputs):
{model}


def loss_of(parameters, inputs, targets):
    return ((model(parameters, inputs) - targets) ** 2).mean(){".sqrt()" * root}
""")
