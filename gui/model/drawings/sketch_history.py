"""What is on the canvas with the acts that led there, as it can be laid aside and taken back."""

from dataclasses import dataclass, field

from gui.model.drawings.canvas_content import CanvasContent
from gui.model.undo import act_number

Kept = tuple[tuple[int, CanvasContent], ...]
"""Contents with the numbers of their acts."""


@dataclass(frozen=True, slots=True)
class SketchHistory:
    """done: the contents that undoing goes back to, the last one first to come. undone: those that
    redoing does. is_done_with: whether the next stroke begins another drawing. since: what was
    done before it, be it elsewhere, is not taken back from it.
    """

    content: CanvasContent
    done: Kept = ()
    undone: Kept = ()
    is_done_with: bool = False
    since: int = field(default_factory=act_number)
