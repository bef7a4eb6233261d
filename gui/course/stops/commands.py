"""The commands of an experiment, as a stop's file has them in their order."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from engine.drawings.drawing import Stroke
from gui.model.predictions import ImageForm

Part = Literal["train", "valid"]
Tensor = Literal["image", "images", "mean", "differences", "distances"]
"""What a shape can be asked of: the image that the models see; the validation images of a digit;
that digit's mean image; those images − that mean; the mean absolute difference of each."""


Program = Literal[
    "all_at_weights", "batches", "coloured", "coloured_numbers", "corner", "element",
    "forgotten_accuracy", "forgotten_loss", "forgotten_shape", "function_in_sequential", "grey",
    "grey_numbers", "last_batch", "module_in_sequential", "odd_doubled", "one_at_weights",
    "pieces_of_four_layers", "pieces_of_one_layer", "relu_parameters", "relus_differ_by", "sliced",
    "unsqueezed_accuracy", "viewed", "zipped",
]
"""Those of engine.experiments.short_programs, which is not imported here: it needs torch."""


DataKind = Literal["image", "volume", "table", "series", "text"]
Level = Literal["character", "jamo", "word"]


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
    """One word: reset, train (to the end), drop_bias (the linear model begins anew with its weights
    and a bias of 0), lab_reset, lab_run (to the end).
    """

    do: Literal["reset", "train", "drop_bias", "lab_reset", "lab_run"]


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
    """Open a view on the second page. closer: how many times, where it can be looked at closer."""

    view: str
    closer: int | None = None


@dataclass(frozen=True, slots=True)
class LearnFew:
    """Train the recipe's model on few images for so many steps, watched, as in Overfitting."""

    images: int
    steps: int


@dataclass(frozen=True, slots=True)
class UseData:
    """Open the example of a kind of data on the Data page, with the tutorial's steps.

    level: of a text, what becomes a number.
    """

    kind: DataKind
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """Measure what there is now and keep it under a name. What is needed depends on `what`.

    machine: the key of a classifier: a metric of the baseline, or of engine.models.roster.
    """

    name: str
    what: str
    machine: str | None = None
    digit: int | None = None
    form: ImageForm | None = None
    at: int | None = None
    rows: tuple[int, int] | None = None
    columns: tuple[int, int] | None = None
    of: Tensor | None = None
    two: tuple[str, str] | None = None
    program: Program | None = None
    index: tuple[int, ...] | None = None


Command = (Draw | Show | UseForm | UseDigits | UseRecipe | Act | Times | UseLab | Open | LearnFew
           | UseData | Measure)


def trains(command: Command) -> bool:
    """Whether it needs torch."""
    if isinstance(command, Measure):
        return command.program is not None
    return isinstance(command, Times | LearnFew | UseData) or (
        isinstance(command, Act) and command.do in ("train", "lab_run")
    )
