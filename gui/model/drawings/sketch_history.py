"""What is on the canvas with the acts that led there, as it can be laid aside and taken back."""

from dataclasses import dataclass

from gui.model.drawings.canvas_content import CanvasContent


@dataclass(frozen=True, slots=True)
class SketchHistory:
    """done: the contents that undoing goes back to, the last one first to come. undone: those that
    redoing does. is_done_with: whether the next stroke begins another drawing.
    """

    content: CanvasContent
    done: tuple[CanvasContent, ...] = ()
    undone: tuple[CanvasContent, ...] = ()
    is_done_with: bool = False
