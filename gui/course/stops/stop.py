"""A stop of the course as data: what is asked, what is set, what is run, what came of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from engine.drawings.drawing import Drawing, Stroke
from engine.training.recipe import Recipe
from gui.model.predictions import ImageForm
from gui.model.training.comparison import Source

StopPage = Literal["draw", "explore", "lab"]
Part = Literal["train", "valid"]
ModelKey = Literal["l1", "rmse", "linear"]
Tensor = Literal["image", "images", "mean", "differences", "distances"]
"""What a shape can be asked of: the image that the models see; the validation images of a digit;
that digit's mean image; those images − that mean; the mean absolute difference of each."""

Control = Literal[
    "canvas", "tools", "forms", "baseline", "linear", "transport", "pace", "recipe", "rate",
    "epochs", "batch_size", "loss", "start", "seed", "device", "model", "optimizer", "schedule",
    "curves", "collection", "views", "lab_problem", "lab_form", "lab_transport", "lab_data",
    "lab_landscape", "lab_loss", "lab_panels",
]
"""The parts of the window that a stop may keep bright."""

HOLE = re.compile(r"\{([^{}]*)\}")
"""Where a measured number goes into a text."""


@dataclass(frozen=True, slots=True)
class BilingualText:
    """The same in both languages."""

    en: str
    ko: str

    def in_(self, language: str) -> str:
        return self.ko if language == "ko" else self.en


@dataclass(frozen=True, slots=True)
class MeasuredValue:
    """One measured value: a number or words, None where there is none; and as it is written."""

    value: float | str | None
    text: str


@dataclass(frozen=True, slots=True)
class Measured:
    """Stands for the value of another measurement in a condition."""

    measure: str


@dataclass(frozen=True, slots=True)
class Condition:
    """What must be so of a measurement; every part that is given."""

    measure: str
    over: float | Measured | None = None
    below: float | Measured | None = None
    is_: float | str | Measured | None = None
    is_not: float | str | Measured | None = None

    def holds(self, measured_values: Mapping[str, MeasuredValue]) -> bool:
        """Nothing holds of what could not be measured."""
        value = measured_values[self.measure].value if self.measure in measured_values else None
        if value is None:
            return False
        over, below, is_, is_not = (
            self._value(each, measured_values)
            for each in (self.over, self.below, self.is_, self.is_not)
        )
        return ((over is None or _number(value) > _number(over))
                and (below is None or _number(value) < _number(below))
                and (is_ is None or value == is_)
                and (is_not is None or value != is_not))

    @staticmethod
    def _value(wanted: float | str | Measured | None,
               measured_values: Mapping[str, MeasuredValue]) -> float | str | None:
        if isinstance(wanted, Measured):
            return (
                measured_values[wanted.measure].value
                if wanted.measure in measured_values
                else float("nan")
            )
        return wanted


def _number(value: float | str | None) -> float:
    return float(value) if isinstance(value, int | float) else float("nan")


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to choose. when: what has to come out for it to be right, all of it."""

    text: BilingualText
    when: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Presets:
    """What is set before the experiment; what a file does not name stands at its default.

    recipe: any of its fields (recipe_fields.py). drawing: what is put on the canvas. pace: steps a
    second, None for full speed. views: opened on the second page, the last in front. lab: the
    fields of the lab's recipe that are not default.
    """

    digits: tuple[int, ...] = (3, 7)
    recipe: Recipe = field(default_factory=Recipe)
    form: ImageForm = "normalised"
    source: Source = "mnist"
    drawing: Drawing = field(default_factory=Drawing)
    pace: float | None = None
    views: tuple[str, ...] = ()
    lab: Mapping[str, object] = field(default_factory=dict)


# the commands of an experiment, in the order of the file


@dataclass(frozen=True, slots=True)
class Draw:
    """Draw these strokes on what is there already, to be watched."""

    strokes: tuple[Stroke, ...]


@dataclass(frozen=True, slots=True)
class Show:
    """Put an image of the data on the canvas."""

    part: Part
    index: int


@dataclass(frozen=True, slots=True)
class UseForm:
    """Give the models the drawing in this form."""

    form: ImageForm


@dataclass(frozen=True, slots=True)
class UseDigits:
    """Load other digits, and wait for them."""

    digits: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class UseRecipe:
    """Change these fields of the recipe that is set; nothing is reset."""

    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Act:
    """One word: reset, train (to the end), lab_reset, lab_run (to the end)."""

    do: Literal["reset", "train", "lab_reset", "lab_run"]


@dataclass(frozen=True, slots=True)
class Times:
    """steps: single steps of training. by_hand: presses of the seven steps. lab_steps."""

    do: Literal["steps", "by_hand", "lab_steps"]
    times: int


@dataclass(frozen=True, slots=True)
class UseLab:
    """Change these fields of the lab's recipe, and begin anew with it."""

    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Open:
    """Open a view on the second page."""

    view: str


@dataclass(frozen=True, slots=True)
class Measure:
    """Measure what there is now and keep it under a name. What is needed depends on `what`."""

    name: str
    what: str
    machine: ModelKey | None = None
    digit: int | None = None
    form: ImageForm | None = None
    at: int | None = None
    rows: tuple[int, int] | None = None
    columns: tuple[int, int] | None = None
    of: Tensor | None = None
    two: tuple[str, str] | None = None


Command = (Draw | Show | UseForm | UseDigits | UseRecipe | Act | Times | UseLab | Open | Measure)


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop. happened: with the names of measurements in braces. outcome: what comes of it
    with these presets. uses: the parts of the window that stay bright.
    """

    id: str
    order: int
    page: StopPage
    title: BilingualText
    line: BilingualText
    question: BilingualText
    choices: tuple[Choice, ...]
    look: BilingualText
    happened: BilingualText
    why: BilingualText
    presets: Presets
    uses: tuple[Control, ...]
    experiment: tuple[Command, ...]
    outcome: tuple[Condition, ...]

    def right(self, measured_values: Mapping[str, MeasuredValue]) -> int | None:
        """The index of the choice that came true; None where none or several did."""
        true = [index for index, choice in enumerate(self.choices)
                if all(condition.holds(measured_values) for condition in choice.when)]
        return true[0] if len(true) == 1 else None

    def came_out(self, measured_values: Mapping[str, MeasuredValue]) -> bool:
        """Whether the stated outcome was reached."""
        return all(condition.holds(measured_values) for condition in self.outcome)


def fill(text: str, measured_values: Mapping[str, MeasuredValue]) -> str:
    """The text with what was measured in its holes."""
    return HOLE.sub(
        lambda hole: measured_values[hole[1]].text if hole[1] in measured_values else "–", text
    )


CONTROLS: frozenset[str] = frozenset(get_args(Control))
