"""Where the eraser has been, as yet to be cut out of the drawing."""

from engine.drawings.drawing import Drawing


class EraserSweep:
    """Motions are gathered, as the pen's are (`NewPoints`), and cut out of the drawing at once."""

    def __init__(self) -> None:
        self._at = (0.0, 0.0)
        self._rubbed: list[tuple[float, float, float]] = []

    def begin(self, x: float, y: float) -> None:
        self._at = x, y

    def add(self, x: float, y: float, radius: float) -> None:
        self._rubbed.append((x, y, radius))

    def drop(self) -> None:
        """What is not yet cut was not meant."""
        self._rubbed = []

    def cut_from(self, drawing: Drawing) -> Drawing:
        """The drawing without the ink where the eraser was; the same one if it met none."""
        rubbed, self._rubbed = self._rubbed, []
        for x, y, radius in rubbed:
            reach = radius + drawing.pen_width / 2  # of the center line that ink covers
            drawing = drawing.erased_along(self._at, (x, y), reach, radius / 2)
            self._at = x, y
        return drawing
