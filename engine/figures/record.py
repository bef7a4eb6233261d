"""A published figure, what was computed for it, and where in the window it can be seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from engine.lab.recipe import LabRecipe

if TYPE_CHECKING:
    from engine.tensors.source import Kind  # torch takes seconds to load

Value = bool | int | float | str | list["Value"]


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far a computed number may lie from the published one; 0 is not at all.

    relative: the value is a share of the published number. reason: why it is wider than what is
    asked of a CPU, or empty.
    """

    value: float = 0.0
    relative: bool = False
    reason: str = ""

    def __str__(self) -> str:
        if not self.value:
            return "exact"
        return f"relative {self.value:g}" if self.relative else f"± {self.value:g}"


@dataclass(frozen=True, slots=True)
class Published:
    """A figure as it was printed. note: what one has to know of it, or empty.

    data: the file or folder that it is of, under the folder of the tutorial's files; or empty.
    """

    id: str
    what: str
    source: str
    note: str
    expected: Value
    tolerance: Tolerance
    data: str = ""


@dataclass(frozen=True, slots=True)
class LabExperiment:
    """A run in the lab in which the figure is seen. step: to look at; 0 is the start.

    is_vector: it is seen where backward() is tried on a vector.
    """

    recipe: LabRecipe
    step: int
    is_vector: bool = False


@dataclass(frozen=True, slots=True)
class DigitsExperiment:
    """An image of 3 and 7, or a view of all, in which the figure is seen.

    view: to open on the second page, or empty for the first page. digit: that is looked at in a
    view of one. part, image: what to put on the canvas, counted among the images of 3 and 7; None
    is nothing.
    """

    view: Literal["", "shapes", "confusion"] = ""
    digit: int = 3
    part: Literal["train", "valid"] = "train"
    image: int | None = None


@dataclass(frozen=True, slots=True)
class DataExperiment:
    """A kind of data of which the figure is."""

    kind: Kind


Experiment = LabExperiment | DigitsExperiment | DataExperiment


@dataclass(frozen=True, slots=True)
class Finding:
    """What was computed. device: its name.

    images: where the published values are to occur among others, each value's image. by_seed:
    where the tutorial gives no seed, the number for each of the seeds tried; `value` is their
    median. also_holds: whatever else the statement says. statement: what is checked, in words,
    with holes for {inside} and {count}.
    """

    value: Value
    experiment: Experiment
    device: str = "CPU"
    images: tuple[int, ...] = ()
    by_seed: tuple[float, ...] = ()
    also_holds: bool = True
    statement: str = ""


@dataclass(frozen=True, slots=True)
class Seeds:
    """How many of the seeds tried show the behaviour. statement: with holes for both numbers."""

    inside: int
    count: int
    least: float
    greatest: float
    statement: str

    @property
    def text(self) -> str:
        return self.statement.format(inside=self.inside, count=self.count)


@dataclass(frozen=True, slots=True)
class Figure:
    """One published figure beside the one computed here. seconds: that it took.

    lacks: the file without which nothing can be computed, as Published has it; or empty.
    instead: what was computed from where that file is not there, and something else will do.
    """

    id: str
    what: str
    source: str
    note: str
    published: Value
    computed: Value
    agrees: bool
    tolerance: Tolerance
    experiment: Experiment
    device: str
    seconds: float
    seeds: Seeds | None = None
    lacks: str = ""
    instead: str = ""


def shown(value: Value, digits: int | None = 8) -> str:
    """A value in text; floats with so many significant digits (float32 has seven or eight).

    None is as many as it takes to write it down, for what is given in decimal.
    """
    if isinstance(value, list):
        return "[" + ", ".join(shown(each, digits) for each in value) + "]"
    if isinstance(value, float) and digits is not None:
        return f"{value:.{digits}g}"
    return str(value)
