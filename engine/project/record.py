"""What a project is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from engine.data.dataset_files import check_digits
from engine.drawings.drawing import Drawing
from engine.drawings.stroke_file import LabelledDrawing
from engine.errors import InputError
from engine.models.parameters import Parameters
from engine.models.trained import TrainedModel
from engine.training.recipe import Recipe

Form = Literal["raw", "normalised"]

JsonObject = Mapping[str, Any]
"""As json.loads makes it of an object: its keys are texts, its numbers finite."""

MOST_COLLECTIONS = 100
LONGEST_NAME = 200
"""Characters of a collection's name."""


@dataclass(frozen=True, slots=True, eq=False)
class Project:
    """A user's work, of which any part may be missing: None, or no collections.

    settings, course: the window's, and unknown to the engine. form: how the models are given a
    drawing. class_names: what the digits stood for, where images of something else were loaded;
    they are not in it. model: what was trained, of the same digits; memory: what the optimizer
    remembers there, for a run that goes on. collections: labelled drawings
    by the name of their collection. canvas: what is being drawn. Raises InputError for parts that
    do not go together, and for digits that are none to be told apart.
    """

    settings: JsonObject | None = None
    recipe: Recipe | None = None
    digits: tuple[int, ...] | None = None
    class_names: tuple[str, ...] = ()
    form: Form | None = None
    model: TrainedModel | None = None
    memory: Parameters | None = None
    collections: Mapping[str, tuple[LabelledDrawing, ...]] = field(default_factory=dict)
    canvas: Drawing | None = None
    course: JsonObject | None = None

    def __post_init__(self) -> None:
        if self.digits is not None:
            check_digits(self.digits)
        if self.form not in (None, "raw", "normalised"):
            raise InputError("“{key}” is none of {known}", key="form", known="raw, normalised")
        if self.model is not None and self.digits not in (None, self.model.digits):
            raise InputError(
                "its weights are for other digits, {found}", found=", ".join(
                    map(str, self.model.digits)))
        if len(self.collections) > MOST_COLLECTIONS:
            raise InputError("it has more than {most} collections", most=MOST_COLLECTIONS)
        for name in self.collections:
            if not 0 < len(name) <= LONGEST_NAME:
                raise InputError(
                    "the name of a collection has {count} characters; from 1 to {most} are read",
                    count=len(name), most=LONGEST_NAME)
