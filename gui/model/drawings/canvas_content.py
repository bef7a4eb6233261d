"""What can be on the canvas: strokes or an image of the data, and pixels that were set by hand."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from engine.drawings.drawing import Drawing
from engine.drawings.raster import Image
from engine.evaluation import image_of

Render = Callable[[Drawing, str], Image]
"""Makes the image of a drawing in a form."""


@dataclass(frozen=True, slots=True, eq=False)
class DatasetImage:
    """An image of the data, put on the canvas instead of strokes. label: its digit, None where
    that is not known.
    """

    image: Image
    label: int | None
    name: str

    def __post_init__(self) -> None:
        # undo keeps it: a part of all images would keep them all, when other digits are loaded
        object.__setattr__(self, "image", self.image.copy())


@dataclass(frozen=True, slots=True)
class CanvasContent:
    """What is on the canvas: strokes or an image of the data, and pixels that were set by hand.

    edits: (form, row, column) of what the models see, to the byte it was set to. began: when the
    drawing's first point was made, in seconds by the clock of what draws; None where unknown.
    """

    drawing: Drawing = field(default_factory=Drawing)
    dataset_image: DatasetImage | None = None
    edits: tuple[tuple[str, int, int, int], ...] = ()
    began: float | None = field(default=None, compare=False)

    @property
    def is_blank(self) -> bool:
        return self.drawing.is_blank and self.dataset_image is None and not self.edits

    def images(self, render: Render = image_of) -> tuple[Image, Image]:
        """What the models see, as drawn and normalised."""
        return self.image("raw", render), self.image("normalised", render)

    def image(self, form: str, render: Render = image_of) -> Image:
        """(28, 28) what the models see in one of engine.evaluation.FORMS."""
        edits = [edit for edit in self.edits if edit[0] == form]
        image = (self.dataset_image.image if self.dataset_image is not None
                 else render(self.drawing, form))
        if edits:
            image = image.copy()
            for _, row, column, value in edits:
                image[row, column] = value
        return image

    def without_edits(self) -> "CanvasContent":
        return replace(self, edits=()) if self.edits else self
