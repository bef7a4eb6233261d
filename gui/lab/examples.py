"""What to try in the lab: each problem as it is first met, and the tutorials' own experiments."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from engine.lab.recipe import LabRecipe, TutorialKey

translate = QCoreApplication.translate

FIRST: dict[TutorialKey, LabRecipe] = {
    "temperature": LabRecipe(learning_rate=1e-2, steps=100),
    "speed": LabRecipe(problem="speed", learning_rate=1e-3, steps=1000, gradient="autograd"),
    "scores": LabRecipe(
        problem="scores", learning_rate=1e-5, steps=1000, optimiser="sgd", gradient="autograd"
    ),
    "number": LabRecipe(problem="number", learning_rate=0.1, steps=20, start=(3.0,)),
    "bend": LabRecipe(
        problem="bend", learning_rate=0.01, steps=500, optimiser="adam", gradient="autograd",
        expression="sin(x)",
    ),
}
"""The recipe that comes with a problem when it is chosen."""


@dataclass(frozen=True, slots=True)
class Example:
    """An experiment of the tutorials, and the recipe that repeats it."""

    title: str
    recipe: LabRecipe


def examples() -> tuple[Example, ...]:
    """In the order in which the tutorials come to them."""
    speed, scores = FIRST["speed"], FIRST["scores"]
    of = LabRecipe
    return (
        Example(translate("examples", "Temperature: rate 1e-2 — the loss explodes"), of()),
        Example(translate("examples", "Temperature: rate 1e-4"), of(learning_rate=1e-4)),
        Example(translate("examples", "Temperature: inputs × 0.1, rate 1e-2, 5000 steps"),
                of(scale=0.1, steps=5000)),
        Example(translate("examples", "Temperature: Adam, rate 1e-1, raw inputs"),
                of(optimiser="adam", learning_rate=1e-1, steps=2000, gradient="autograd")),
        Example(translate("examples", "Temperature: training and validation, 3000 steps"),
                of(optimiser="sgd", scale=0.1, steps=3000, splitting="tutorial",
                   gradient="autograd")),
        Example(translate("examples", "Speed: rate 1e-5, ten steps"),
                replace(speed, learning_rate=1e-5, steps=10)),
        Example(translate("examples", "Speed: rate 1e-3, 1000 steps"), speed),
        Example(translate("examples", "Scores: first table"), scores),
        Example(translate("examples", "Scores: second table"),
                replace(scores, table="second")),
        Example(translate("examples", "A single number: x² from 3"), FIRST["number"]),
        Example(translate("examples", "A single number: 2w² + 5 from 2"),
                of(problem="number", learning_rate=0.1, steps=20, start=(2.0,),
                   expression="2*w**2 + 5")),
        Example(translate("examples", "Bend a line: sin(x) by one ReLU"), FIRST["bend"]),
        Example(translate("examples", "Bend a line: sin(x) by twelve ReLUs"),
                replace(FIRST["bend"], hinges=12, steps=1000)),
        Example(translate("examples", "Bend a line: |x − 3| is a single bend"),
                replace(FIRST["bend"], expression="abs(x - 3)", steps=2000)),
    )
