"""What is tried in the lab: the problem, how its gradient is found, and how a step is taken."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from engine.bounds import Bounds, RealBounds, WholeBounds
from engine.data.given_examples import GivenExamples
from engine.errors import InputError
from engine.training.optimizing.kind import OptimizerSettings
from engine.training.optimizing.roster import kinds
from engine.training.recipe import SEED, DeviceName

TutorialKey = Literal["temperature", "speed", "scores", "number", "bend"]
"""Problems that need nothing else."""

ProblemKey = Literal["temperature", "speed", "scores", "number", "bend", "table"]
"""… and what is learned from a table of somebody's own."""
Optimiser = str
"""step: parameters - rate · gradient, written out. The others are the digits' own by their keys,
which do as torch.optim's: SGD, SGD with momentum 0.9, with Nesterov's, Adam."""

GradientWay = Literal["difference", "by_hand", "autograd"]
Splitting = Literal["none", "tutorial", "seeded"]
"""What is kept for validation: nothing; readings 1 and 0, as the tutorial does with its eleven; a
fifth of them, drawn from the seed."""

Table = Literal["first", "second"]

MOMENTUM = 0.9


def optimisers() -> tuple[Optimiser, ...]:
    """Those there are, in the order in which they are offered."""
    return ("step", *(each.key for each in kinds()))


def optimizer_settings(optimiser: Optimiser) -> OptimizerSettings:
    """Of one that is not written out: the usual ones."""
    return OptimizerSettings(optimiser, momentum=MOMENTUM)


STEPS = WholeBounds(1, 100_000)

LEARNING_RATE = RealBounds(1e-12, 1e12)
DELTA = RealBounds(1e-12, 1e6)
SCALE = RealBounds(1e-6, 1e6, either_sign=True)

HINGES = WholeBounds(1, 20)
"""ReLUs of the bent line; each has two parameters."""

START = RealBounds(-1e30, 1e30)
"""Of each parameter: float32 holds no more than 3.4e38, and a step needs room."""

BOUNDS: Mapping[str, Bounds] = {
    "learning_rate": LEARNING_RATE, "steps": STEPS, "delta": DELTA, "scale": SCALE, "seed": SEED,
    "hinges": HINGES,
}
"""Of every field of a LabRecipe that is a single number."""


@dataclass(frozen=True, slots=True)
class LabRecipe:
    """Everything a run in the lab depends on: the same recipe gives the same numbers.

    learning_rate: the factor of the gradient. steps: how many, each over all of the
    training part. delta: how far to either side the two losses of a difference lie. scale: what
    the inputs are multiplied by. start: the parameters before the first step, each within START,
    or None for the problem's own. seed: of the speed's noise and start, and of the seeded split.
    table: of the scores. expression: of the single number's function, or of the curve that a line
    is bent to. hinges: the ReLUs that bend it. zero: whether gradients are zeroed before each step;
    else they add up. normalised: whether each
    input of a table has its mean taken away and is divided by its standard deviation (n − 1), both
    of the training part. given: the table's examples. Raises InputError for a value that cannot be
    used.
    """

    problem: ProblemKey = "temperature"
    learning_rate: float = 1e-2
    steps: int = 100
    optimiser: Optimiser = "step"
    gradient: GradientWay = "by_hand"
    delta: float = 0.1
    scale: float = 1.0
    start: tuple[float, ...] | None = None
    splitting: Splitting = "none"
    seed: int = 0
    table: Table = "first"
    expression: str = "x**2"
    hinges: int = 1
    zero: bool = True
    device: DeviceName = "cpu"
    normalised: bool = False
    given: GivenExamples | None = None

    def __post_init__(self) -> None:
        for name, bounds in BOUNDS.items():
            bounds.check(name.replace("_", " "), getattr(self, name))
        for each in self.start or ():
            START.check("start", each)
        if self.splitting == "tutorial" and self.problem != "temperature":
            raise InputError("Only the temperatures have the tutorial's split. Choose another.")
        if (self.problem == "table") != (self.given is not None):
            raise InputError(
                "There is no table to learn from. Open one on the page Data, and press “Learn "
                "from this table”.")
        for name, chosen, allowed in (
            ("problem", self.problem, get_args(ProblemKey)),
            ("optimiser", self.optimiser, optimisers()),
            ("gradient", self.gradient, get_args(GradientWay)),
            ("splitting", self.splitting, get_args(Splitting)),
            ("table", self.table, get_args(Table)), ("device", self.device, get_args(DeviceName)),
        ):
            if chosen not in allowed:
                raise InputError(
                    "The {name} is {value}; choose one of {allowed}.",
                    name=name, value=chosen, allowed=", ".join(allowed),
                )

    def end_of(self, step: int) -> int:
        """The step at which a run stops by itself that has come to this one, from 0 on.

        After its number of steps it stops, and goes on for as many again when it is asked to.
        """
        return math.ceil(max(step, 1) / self.steps) * self.steps


def recipe_of(given: GivenExamples) -> LabRecipe:
    """As a table is first learned from: normalized, and a fifth of it kept apart."""
    return LabRecipe(
        problem="table", given=given, learning_rate=0.1, steps=500, gradient="autograd",
        normalised=True, splitting="seeded",
    )
