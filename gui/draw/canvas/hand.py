"""From what Qt tells of pens, fingers and the mouse to strokes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QEventPoint,
    QMouseEvent,
    QPointerEvent,
    QPointingDevice,
    QTabletEvent,
    QTouchEvent,
)

from gui.draw.canvas.pointer_events import comes_down, is_copy, time_of, touches
from gui.draw.canvas.pointer_owner import Kind, Landing, Pointer, PointerOwner
from gui.model.drawings.sketch import Sketch

ERASER_RADIUS = 1.0
"""Pixels around the pointer that the eraser takes away."""

LIGHTEST = 0.25
"""Share of the pen's width that the lightest touch of a pen tablet draws with."""

_KEYS = Pointer(Kind.KEYS)
_LEFT, _RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
_RIGHT_NUMBER = _RIGHT.value  # at every move Python looks it up in several steps

_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_POINTS_IN_TURN = (
    QEventPoint.State.Released, QEventPoint.State.Updated, QEventPoint.State.Pressed,
)
"""Who lifts makes room for who lands in the same moment."""


class Hand:
    """What the user draws and erases with, on the sketch, one pointer at a time.

    A stroke whose pointer is lost (another window, a dialog, a popup, out of the tablet's reach)
    is complete as far as it came. to_image: from a place of the widget to pixels of the image.
    """

    def __init__(
        self, sketch: Sketch, to_image: Callable[[QPointF], tuple[float, float]]
    ) -> None:
        self._sketch = sketch
        self._to_image = to_image
        self._owner = PointerOwner()
        self._touching: set[Pointer] = set()  # pens, also one that is ignored
        self._rubs = False
        self.has_eraser = False
        """Whether the tool in the hand is the eraser: then every pointer erases."""
        self.hovers_to_erase = False
        """Whether the pen above the canvas would erase: it is turned round, or its button held."""

    @property
    def erases(self) -> bool:
        """Whether it erases, or would."""
        return self.has_eraser or self.hovers_to_erase or self._rubs

    def mouse(self, event: QMouseEvent) -> None:
        """Hear of a button. What was made of a pen or a finger is not heard again."""
        if is_copy(event):
            return
        self._down(event)
        if event.type() in _PRESSES and (button := event.button()) in (_LEFT, _RIGHT):
            mouse = Pointer(Kind.MOUSE, number=button.value)
            self._land(mouse, event, event.position(), 1.0, button == _RIGHT)

    def mouse_moves(self, event: QMouseEvent) -> None:
        """Likewise of a motion."""
        if self._owner.owner is None or is_copy(event):
            return
        mouse = self._down(event)
        if mouse is not None:
            self._move(mouse, event, event.position(), 1.0, mouse.number == _RIGHT_NUMBER)

    def _down(self, event: QMouseEvent) -> Pointer | None:
        """The mouse, where it draws and still holds its button; else it is lifted, whether this
        says so, or nothing has.
        """
        owner = self._owner.owner
        if owner is None or owner.kind is not Kind.MOUSE:
            return None
        if event.buttons().value & owner.number:
            return owner
        self._lift(owner)
        return None

    def pen(self, event: QTabletEvent) -> None:
        """Hear of a tablet's pen. Its other end erases, and so does the button at its barrel."""
        pen = Pointer(Kind.PEN, event.device().systemId())
        pressure = LIGHTEST + (1 - LIGHTEST) * event.pressure()
        rubs = (event.pointerType() == QPointingDevice.PointerType.Eraser
                or bool(event.buttons() & _RIGHT))
        if not touches(event):
            self._touching.discard(pen)
            self._lift(pen)
            self.hovers_to_erase = rubs
        elif pen in self._touching and not comes_down(event):
            self._move(pen, event, event.position(), pressure, rubs)
        else:
            self._touching.add(pen)
            self.hovers_to_erase = False
            self._land(pen, event, event.position(), pressure, rubs)

    def pen_is_gone(self, device: int) -> None:
        """A pen has left the tablet's reach."""
        pen = Pointer(Kind.PEN, device)
        self._touching.discard(pen)
        self.hovers_to_erase = False
        self._lift(pen)

    def fingers(self, event: QTouchEvent) -> None:
        """Hear of fingers. What the system takes for itself, a palm or a gesture, was not drawn."""
        device, kind = event.device().systemId(), event.type()
        if kind == QEvent.Type.TouchCancel:
            if self._owner.lift_fingers(device):
                self._take_back()
            return
        if kind == QEvent.Type.TouchBegin:  # none was down: an end that was not heard of
            self._lift_fingers(device)
        for state in _POINTS_IN_TURN:
            for point in event.points():
                if point.state() != state:
                    continue
                finger = Pointer(Kind.FINGER, device, point.id())
                if state == QEventPoint.State.Released:
                    self._lift(finger)
                elif state == QEventPoint.State.Updated:
                    self._move(finger, event, point.position(), 1.0, rubs=False)
                else:
                    self._land(finger, event, point.position(), 1.0, rubs=False)
        if kind == QEvent.Type.TouchEnd:
            self._lift_fingers(device)

    # the pen that the keyboard moves; at: in pixels of the image

    @property
    def is_lowered(self) -> bool:
        """Whether it draws: what it drew may have been undone or cleared meanwhile."""
        return self._owner.owner == _KEYS and self._sketch.is_acting

    def lower(self, at: tuple[float, float], time: float | None) -> None:
        """A stroke begins, where nothing else draws."""
        if self._owner.land(_KEYS, at) is Landing.BEGINS:
            self._begin(at, 1.0, time, self.has_eraser)

    def carry(self, at: tuple[float, float], time: float | None) -> None:
        """It is elsewhere; the stroke goes on there if it is down."""
        if self._owner.move(_KEYS, at):
            self._go_on(at, 1.0, time, self.has_eraser)

    def lift(self) -> None:
        """Its stroke is complete."""
        self._lift(_KEYS)

    def lose(self) -> None:
        """No more will be heard of what draws: the stroke is complete."""
        if self._owner.lose():
            self._finish()

    def take_back(self) -> None:
        """The stroke that is being drawn was not meant; the pointer has to be lifted."""
        self._owner.lose()
        self._take_back()

    def _lift(self, pointer: Pointer) -> None:
        if self._owner.lift(pointer):
            self._finish()

    def _lift_fingers(self, device: int) -> None:
        if self._owner.lift_fingers(device):
            self._finish()

    def _finish(self) -> None:
        self._rubs = False
        self._sketch.lift()

    def _take_back(self) -> None:
        self._rubs = False
        self._sketch.abandon()

    def _land(
        self, pointer: Pointer, event: QPointerEvent, place: QPointF, pressure: float, rubs: bool
    ) -> None:
        at = self._to_image(place)
        landing = self._owner.land(pointer, at)
        if landing in (Landing.TAKES_OVER, Landing.IS_GESTURE):
            self._take_back()
        if landing in (Landing.TAKES_OVER, Landing.BEGINS):
            self._begin(at, pressure, time_of(event), rubs or self.has_eraser)

    def _begin(
        self, at: tuple[float, float], pressure: float, time: float | None, rubs: bool
    ) -> None:
        self._finish()
        self._rubs = rubs
        if rubs:
            self._sketch.erase(*at, ERASER_RADIUS)
        else:
            self._sketch.press(*at, pressure, time)

    def _move(
        self, pointer: Pointer, event: QPointerEvent, place: QPointF, pressure: float, rubs: bool
    ) -> None:
        at = self._to_image(place)
        if self._owner.move(pointer, at):
            self._go_on(at, pressure, time_of(event), rubs or self.has_eraser)

    def _go_on(
        self, at: tuple[float, float], pressure: float, time: float | None, rubs: bool
    ) -> None:
        if not self._sketch.is_acting:  # it was undone, or the canvas cleared
            self.lose()
        elif rubs != self._rubs:  # the barrel's button, or another tool, in the middle of it
            self._begin(at, pressure, time, rubs)
        elif rubs:
            self._sketch.erase(*at, ERASER_RADIUS)
        else:
            self._sketch.move(*at, pressure, time)
