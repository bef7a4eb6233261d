"""What is on the canvas, and every act on it that can be undone."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from engine.drawings.drawing import Drawing
from gui.model.drawings.canvas_content import CanvasContent, DatasetImage
from gui.model.drawings.eraser_sweep import EraserSweep
from gui.model.drawings.new_points import NewPoints
from gui.model.drawings.sketch_history import SketchHistory
from gui.model.undo import UndoStack


class Sketch(QObject):
    """What is on the canvas, and its history. An act is a stroke, an eraser's sweep, a clearing.

    While an act goes on, its motions are gathered, and all that came since the event loop was here
    last is told as one change: a busy window hears every motion, and follows as quickly as it can.
    """

    changed = Signal()  # it is another, or an act has begun or ended
    grew = Signal()  # the stroke that is being drawn goes on, and nothing else is another

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._content = self._told = CanvasContent()
        self._is_down = False  # the pen, on the last stroke
        self._new = NewPoints()  # of that stroke
        self._eraser = EraserSweep()
        self._has_moved = False  # these two hold what is not yet in the content
        self._before: CanvasContent | None = None  # the content when the act that is going on began
        self._was_anew = False  # at that moment
        self._widening: tuple[CanvasContent, Callable[[], None]] | None = None  # how it was before
        self._anew, self._since = False, 0
        self._acts = UndoStack[CanvasContent]()  # each what was there before, or after it
        self._tell_soon = QTimer(self, singleShot=True, interval=0)
        self._tell_soon.timeout.connect(self._tell_if_new)

    @property
    def content(self) -> CanvasContent:
        """What is on the canvas, with the stroke that is being drawn."""
        if self._has_moved:
            self._has_moved, before = False, self._content.drawing
            drawing = self._eraser.cut_from(self._new.added_to(before))
            if drawing is not before:
                self._redraw(drawing)
        return self._content

    def _redraw(self, drawing: Drawing) -> None:
        """Other strokes on the canvas; a pixel set by hand was one of another image."""
        self._content = CanvasContent(drawing, began=self._content.began)

    def _tell_if_new(self) -> None:
        if self.content is not self._told:
            self._told = self._content
            (self.grew if self._is_down else self.changed).emit()

    def _tell(self) -> None:
        self._tell_soon.stop()
        self._told = self.content
        self.changed.emit()

    @property
    def drawing(self) -> Drawing:
        """The strokes."""
        return self.content.drawing

    @property
    def can_undo(self) -> bool:
        return bool(self._acts.last) or self._before is not None

    @property
    def last_act(self) -> int:
        """The number of the last act that can be undone, or of what this history began after."""
        return max(self._acts.last, self._since)

    @property
    def last_undone(self) -> int:
        """The number of what `redo` would do again; 0 where there is nothing."""
        return self._acts.last_undone

    @property
    def newest_act(self) -> int:
        """The number of the last act that was new: nothing that was undone before is redone."""
        return max(self._acts.newest, self._since)

    @property
    def is_acting(self) -> bool:
        """Whether an act is going on: the pen or the eraser is down, something is being moved."""
        return self._before is not None

    def press(self, x: float, y: float, pressure: float = 1.0, time: float | None = None) -> None:
        """The pen touches down at pixel coordinates. time: seconds by any clock, if known."""
        self.lift()
        self._begin()
        strokes, began = self._content.drawing.strokes, self._content.began
        if self._anew or not strokes:
            strokes, began = (), time
        self._anew, self._is_down = False, True
        stroke = self._new.begin(x, y, pressure, time, began)
        self._content = replace(self._content, began=began)
        self._redraw(replace(self._content.drawing, strokes=(*strokes, stroke)))
        self._tell()

    def move(self, x: float, y: float, pressure: float = 1.0, time: float | None = None) -> None:
        """The pen moves on; ignored while it is up."""
        if self._is_down and self._new.add(x, y, pressure, time):
            self._has_moved = True
            self._tell_soon.start()

    def _begin(self) -> None:
        self._before, self._was_anew = self.content, self._anew

    def erase(self, x: float, y: float, radius: float) -> None:
        """The eraser moves to pixel coordinates; its sweep ends with `lift`.

        All ink within the radius goes, along the whole way from where the eraser was.
        """
        if self._is_down:
            self.lift()
        if self._before is None:
            self._begin()
            self._eraser.begin(x, y)
        self._anew = False
        self._eraser.add(x, y, radius)
        self._has_moved = True
        self._tell_soon.start()

    def lift(self) -> None:
        """The pen or the eraser goes up: the act is complete."""
        content, self._is_down = self.content, False
        before, self._before, self._widening = self._before, None, None
        if before is not None and before != content:
            self._acts.remember(before)
        if before is not None and not before is content is self._told:  # it may be as it was again
            self._tell()

    def abandon(self) -> None:
        """The act that is going on was not meant (it was the palm's): as if never begun."""
        if self._before is not None:
            self._new.drop()
            self._eraser.drop()
            self._is_down = self._has_moved = False
            self._content, self._before = self._before, None
            self._anew = self._was_anew
            self._tell()

    def set_pen_width(self, pixels: float) -> None:
        """Redraw everything with another pen; a row of such changes is one act."""
        if pixels == self.drawing.pen_width:
            return
        if self._widening is None:
            self.lift()
            if not self._content.is_blank:
                self._widening = self._content, self._acts.remember(self._content)
        drawing = replace(self.drawing, pen_width=pixels)
        self._content = replace(self._content, drawing=drawing, edits=())
        if self._widening is not None and self._content == self._widening[0]:
            self._widening[1]()  # it is as it was
            self._widening = None
        self._tell()

    def reshape(self, drawing: Drawing) -> None:
        """The strokes were moved or bent; it is one act until `lift`."""
        if self._is_down:
            self.lift()
        if self._before is None:
            self._begin()
        if drawing != self.content.drawing:
            self._content = CanvasContent(drawing, began=self._content.began)
            self._anew = False
            self._tell_soon.start()

    def set_pixel(self, form: str, row: int, column: int, value: int) -> None:
        """Set a pixel (0..255) of what the models see; it is one act until `lift`."""
        if self._is_down:
            self.lift()
        if self._before is None:
            self._begin()
        if self.content.image(form)[row, column] == value:
            return
        edits = tuple(edit for edit in self._content.edits if edit[:3] != (form, row, column))
        content = replace(self._content, edits=edits)
        if content.image(form)[row, column] != value:  # else it is again what it was
            content = replace(content, edits=tuple(sorted((*edits, (form, row, column, value)))))
        self._content = content
        self._tell_soon.start()

    def clear_edits(self) -> None:
        """The models see the drawing itself again."""
        self._put(self._content.without_edits())

    def begin_anew(self) -> None:
        """The drawing is done with: the next stroke begins another one."""
        self.lift()
        self._anew = not self._content.drawing.is_blank

    def go_on(self) -> None:
        """It is not done with: the next stroke is one more of it."""
        self._anew = False

    def clear(self) -> None:
        self.put(Drawing((), self.drawing.pen_width))

    def put(self, drawing: Drawing) -> None:
        """Replace what is on the canvas by another drawing, as one act."""
        self._put(CanvasContent(drawing))

    def lay_aside(self) -> SketchHistory:
        """What is on the canvas and every act on it, for `take_back`; one that goes on ends."""
        self.lift()
        return SketchHistory(self._content, *self._acts.kept(), self._anew, self._since)

    def take_back(self, history: SketchHistory) -> None:
        """The canvas and its acts as they were laid aside: those since are no more."""
        self.lift()
        self._content, self._anew = history.content, history.is_done_with
        self._acts.take_up(history.done, history.undone)
        self._since = history.since
        self._tell()

    def dataset_image(self, dataset_image: DatasetImage) -> None:
        """Put an image on the canvas, as one act; the next stroke begins a drawing again."""
        self._put(CanvasContent(Drawing((), self._content.drawing.pen_width), dataset_image))

    def _put(self, content: CanvasContent) -> None:
        self.lift()
        if content != self._content:
            self._acts.remember(self._content)
            self._content = content
            self._anew = False
            self._tell()

    def undo(self) -> None:
        self._go(self._acts.undo)

    def redo(self) -> None:
        self._go(self._acts.redo)

    def _go(self, way: Callable[[Callable[[CanvasContent], CanvasContent]], bool]) -> None:
        self.lift()
        self._anew = False
        if way(self._exchange):
            self._tell()

    def _exchange(self, content: CanvasContent) -> CanvasContent:
        before, self._content = self._content, content
        return before
