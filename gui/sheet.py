"""What can be on the canvas: strokes or an image of the data, and pixels that were set by hand."""

from dataclasses import dataclass, field, replace

from engine.drawing import Drawing
from engine.evaluation import FORMS, image_of
from engine.raster import Image


@dataclass(frozen=True, slots=True, eq=False)
class Exhibit:
    """An image of the data, put on the canvas instead of strokes. label: its digit."""

    image: Image
    label: int
    name: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is on the canvas: strokes or an exhibit, and pixels that were set by hand.

    edits: (form, row, column) of what the machines see, to the byte it was set to.
    """

    drawing: Drawing = field(default_factory=Drawing)
    exhibit: Exhibit | None = None
    edits: tuple[tuple[str, int, int, int], ...] = ()

    @property
    def is_blank(self) -> bool:
        return self.drawing.is_blank and self.exhibit is None and not self.edits

    def image(self, form: str) -> Image:
        """(28, 28) what the machines see in one of engine.evaluation.FORMS."""
        edits = [edit for edit in self.edits if edit[0] == form]
        if self.exhibit is not None:
            image = self.exhibit.image
        else:  # under edits the same image is asked for again and again
            image = image_of(self.drawing, form) if edits else FORMS[form](self.drawing)
        if edits:
            image = image.copy()
            for _, row, column, value in edits:
                image[row, column] = value
        return image

    def without_edits(self) -> "Sheet":
        return replace(self, edits=()) if self.edits else self
