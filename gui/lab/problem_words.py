"""The lab's problems in words: their stories, their formulas, their parameters."""

from PySide6.QtCore import QCoreApplication

from engine.data.given_examples import GivenExamples
from engine.errors import brief
from engine.lab.problem import Problem
from engine.lab.recipe import LabRecipe, ProblemKey
from gui.widgets.numbers import exact, in_full

translate = QCoreApplication.translate

AT_ONCE = 4
"""Parameters that are named in a line."""


def titles() -> dict[ProblemKey, str]:
    """What each problem is called."""
    return {
        "temperature": translate("lab", "Temperature"), "speed": translate("lab", "Speed"),
        "scores": translate("lab", "Scores"), "number": translate("lab", "A single number"),
        "bend": translate("lab", "Bend a line"), "table": translate("lab", "Table"),
    }


def stories() -> dict[ProblemKey, str]:
    """What each problem is about."""
    return {
        "temperature": translate(
            "lab", "A thermometer uses an unknown scale. It was read eleven times next to a "
                   "Celsius one. Which w and b convert the readings to °C?"),
        "speed": translate(
            "lab", "A roller coaster's speed over a hill, measured by hand every second, so with "
                   "errors. Which parabola fits it?"),
        "scores": translate(
            "lab", "Five students took three quizzes and a final. How much does each quiz say "
                   "about the final score?"),
        "number": translate(
            "lab", "One number and a function of it. The derivative shows which way is uphill: "
                   "go the other way, and where do you end?"),
        "bend": translate(
            "lab", "A straight line cannot follow a curve. Each ReLU bends it once: how many does "
            "it take? Add them one at a time, drag the corners, or let the training do it."),
        "table": translate(
            "lab", "Open a table on the page Data, and press “Learn from this table”: it comes "
            "here."),
    }


def story(problem: Problem, recipe: LabRecipe) -> str:
    """What the problem is about; of a table which columns are learned from."""
    given = recipe.given
    if given is None:
        return stories()[problem.key]
    return translate("lab", "{title}: {target}, out of {inputs}.").format(
        title=brief(given.title, 40), target=brief(given.target, 40),
        inputs=brief(inputs(given), 90))


def inputs(given: GivenExamples) -> str:
    """Which column each input is."""
    return ", ".join(
        name if len(given.names) == 1 else f"x{index} = {name}"
        for index, name in enumerate(given.names, 1))


def formulas(problem: Problem, recipe: LabRecipe) -> str:
    """The model and the loss, a line each; inputs stand with what they are multiplied by."""
    if problem.loss == "value":
        name = problem.names[0]
        return translate("lab", "loss = {function}\n{name} ← {name} − rate · gradient").format(
            function=problem.expression, name=name)
    if problem.key == "bend":
        return _bent(problem, recipe)
    if recipe.given is not None:
        return _of_table(problem, recipe)
    by = "" if recipe.scale == 1 else f"{exact(recipe.scale)}·"
    of = f"({by}t)" if by else "t"
    model, target = {
        "temperature": (f"w · {of} + b", "°C"),
        "speed": (f"a · {of}² + b · {of} + c", translate("lab", "speed")),
        "scores": (
            "w1·x1 + w2·x2 + w3·x3 + b" if not by
            else f"{exact(recipe.scale)} · (w1·x1 + w2·x2 + w3·x3) + b", translate("lab", "final")),
    }[recipe.problem]
    root = "√" if problem.loss == "rmse" else ""
    first = translate("lab", "prediction = {model}").format(model=model)
    second = translate("lab", "loss = {root}mean((prediction − {target})²)").format(
        root=root, target=target)
    return f"{first}\n{second}"


def _of_table(problem: Problem, recipe: LabRecipe) -> str:
    """A weight for each input; of yes and no the probability."""
    count = len(problem.columns)
    model = "w·x + b" if count == 1 else (
        " + ".join(f"w{index}·x{index}" for index in range(1, count + 1)) + " + b"
        if count <= 3 else f"w1·x1 + … + w{count}·x{count} + b")
    if problem.loss == "bce":
        return translate(
            "lab", "p = σ({model})\nloss = mean(−log p, or −log(1 − p) of a no)"
        ).format(model=model)
    return translate(
        "lab", "prediction = {model}\nloss = mean((prediction − target)²)").format(model=model)


def _bent(problem: Problem, recipe: LabRecipe) -> str:
    """A line, and what its ReLUs add."""
    x = "x" if recipe.scale == 1 else f"({exact(recipe.scale)}·x)"
    bends = f"a1·relu({x} − k1)" if recipe.hinges == 1 else f"Σ a·relu({x} − k)"
    return translate(
        "lab", "prediction = {model}\nloss = mean((prediction − {function})²)"
    ).format(model=f"b + w·{x} + {bends}", function=recipe.expression)


def named(problem: Problem, parameters: tuple[float, ...]) -> str:
    """Each parameter with its name; of more than can be read at once the first ones."""
    text = " · ".join(
        f"{name} = {in_full(value)}"
        for name, value in list(zip(problem.names, parameters, strict=True))[:AT_ONCE]
    )
    if len(parameters) <= AT_ONCE:
        return text
    return translate("lab", "{some} · … ({count} parameters)").format(
        some=text, count=len(parameters))
