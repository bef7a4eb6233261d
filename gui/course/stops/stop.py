"""A stop of the course as data: what is asked, what is set, what is run, what came of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from engine.drawings.drawing import Drawing
from engine.training.recipe import Recipe
from gui.course.stops.commands import Command, Draw, Measure, Program, Show
from gui.course.stops.conditions import Condition, MeasuredValue
from gui.model.predictions import ImageForm
from gui.model.training.comparison import Source

StopPage = Literal["draw", "explore", "lab", "data"]
Quantity = Literal["loss", "accuracy"]
Along = Literal["steps", "images"]
Scale = Literal["log", "linear"]

Control = Literal[
    "canvas", "tools", "forms", "baseline", "linear", "transport", "pace", "recipe", "rate",
    "epochs", "batch_size", "loss", "start", "seed", "device", "model", "optimizer", "schedule",
    "predictions",
    "curves", "collection", "views", "lab_problem", "lab_form", "lab_transport", "lab_data",
    "lab_landscape", "lab_loss", "lab_panels", "data_file", "data_steps", "data_views",
    "data_element",
]
"""The parts of the window that a stop may keep bright."""

QUESTIONS = 37
"""Those that the chapter ends with."""

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
class Choice:
    """An answer to choose. when: what has to come out for it to be right, all of it."""

    text: BilingualText
    when: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence that is said where all of this came out, with what was measured in its holes."""

    text: BilingualText
    when: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """One measurement among those that are compared, and what it is called."""

    text: BilingualText
    measure: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What an experiment compares, beside one another, laid over a part of the window at its end.

    over: a part of the window, or the key of a view. values: measurements on one axis. runs: what
    the curve of each run is called, in their order. what: losses, or accuracies after each epoch.
    along: steps, or images learned from.
    """

    over: str
    values: tuple[Named, ...] = ()
    runs: tuple[BilingualText, ...] = ()
    what: Quantity = "loss"
    along: Along = "steps"
    scale: Scale = "log"


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


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop. happened: with the names of measurements in braces. outcome: what comes of it
    with these presets. uses: the parts of the window that stay bright. remarks: said after `why`.
    covers: parts of the window and views that show the answer: covered until the experiment.
    questions: those of the chapter's 37 that it answers. needs: the stops that come before.
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
    remarks: tuple[Remark, ...] = ()
    covers: tuple[str, ...] = ()
    compare: Comparison | None = None
    minutes: int | None = None
    questions: tuple[int, ...] = ()
    needs: tuple[str, ...] = ()
    optional: bool = False

    @property
    def programs(self) -> tuple[tuple[str, Program], ...]:
        """The programs that are run, each with the name of what it says."""
        return tuple((each.name, each.program) for each in self.experiment
                     if isinstance(each, Measure) and each.program is not None)

    @property
    def asks_to_draw(self) -> bool:
        """Whether the learner is to draw: it is about the canvas, and draws nothing itself."""
        draws = any(isinstance(each, Draw | Show) for each in self.experiment)
        return "canvas" in self.uses and self.presets.drawing.is_blank and not draws

    def right(self, measured_values: Mapping[str, MeasuredValue]) -> int | None:
        """The index of the choice that came true; None where none or several did."""
        true = [index for index, choice in enumerate(self.choices)
                if all(condition.holds(measured_values) for condition in choice.when)]
        return true[0] if len(true) == 1 else None

    def came_out(self, measured_values: Mapping[str, MeasuredValue]) -> bool:
        """Whether the stated outcome was reached."""
        return all(condition.holds(measured_values) for condition in self.outcome)

    def said_of(self, measured_values: Mapping[str, MeasuredValue]) -> tuple[BilingualText, ...]:
        """The remarks that what was measured bears out."""
        return tuple(
            remark.text for remark in self.remarks
            if all(condition.holds(measured_values) for condition in remark.when)
        )


def fill(text: str, measured_values: Mapping[str, MeasuredValue]) -> str:
    """The text with what was measured in its holes."""
    return HOLE.sub(
        lambda hole: measured_values[hole[1]].text if hole[1] in measured_values else "–", text
    )


CONTROLS: frozenset[str] = frozenset(get_args(Control))
