"""Who draws, when pen, finger and mouse are there at once.

The pointer that began a stroke owns it until it is lifted. What happens to another that lands
meanwhile:

    owner     a pen lands             a finger lands            a mouse button is pressed
    pen       ignored                 ignored (the palm)        ignored
    finger    takes over (palm):      ignored; a gesture if     ignored
              the finger's mark       the first has drawn but
              is taken back           a little: no mark
    mouse     ignored                 ignored                   ignored (another button)
    keys      begins                  begins                    begins: the keys' stroke is complete

The keyboard's pen lands only where nobody owns a stroke.

Who was ignored, or lost the stroke, has to be lifted first: whatever it does until then draws
nothing, also when the owner is lifted before it. Who lands when nobody owns a stroke begins one,
however many rest there that were ignored; only after a gesture all fingers have to be lifted before
a finger draws again. Who was down before is the owner: so "before" is the table read the other way.
"""

import math
from enum import Enum, auto
from typing import NamedTuple

LITTLE = 2.0
"""Pixels of the image from where a finger landed, within which it may yet become a gesture."""


class Kind(Enum):
    """What draws."""

    PEN = auto()
    FINGER = auto()
    MOUSE = auto()
    KEYS = auto()
    """The pen that the keyboard moves."""


class Pointer(NamedTuple):
    """One that can own a stroke: a pen, a finger, a button of the mouse.

    number: which finger of the device, which button.
    """

    kind: Kind
    device: int = 0
    number: int = 0


class Landing(Enum):
    """What follows when a pointer lands."""

    BEGINS = auto()
    """It begins a stroke; one of its own, whose end was never heard of, is complete."""
    TAKES_OVER = auto()
    """What the owner drew is taken back, and the pointer begins a stroke."""
    IS_GESTURE = auto()
    """What the owner drew is taken back, and nobody draws."""
    IS_IGNORED = auto()


class PointerOwner:
    """Which pointer owns the stroke that is being drawn, if any. Places: in pixels of the image."""

    def __init__(self) -> None:
        self._owner: Pointer | None = None
        self._landed_at = (0.0, 0.0)
        self._way = 0.0  # the farthest that the owner has been from there
        self._fingers: set[Pointer] = set()
        self._is_gesture = False

    @property
    def owner(self) -> Pointer | None:
        return self._owner

    def land(self, pointer: Pointer, place: tuple[float, float]) -> Landing:
        """A pointer touches down: from now on it owns the stroke, or it does not count."""
        owner, is_finger = self._owner, pointer.kind is Kind.FINGER
        if is_finger:
            self._fingers.add(pointer)
        if owner is None or owner == pointer or owner.kind is Kind.KEYS:
            if is_finger and self._is_gesture:
                return Landing.IS_IGNORED
            landing = Landing.BEGINS
        elif owner.kind is Kind.FINGER and pointer.kind is Kind.PEN:
            landing = Landing.TAKES_OVER
        elif owner.kind is Kind.FINGER and is_finger and self._way <= LITTLE:
            self._owner, self._is_gesture = None, True
            return Landing.IS_GESTURE
        else:
            return Landing.IS_IGNORED
        self._owner, self._landed_at, self._way = pointer, place, 0.0
        return landing

    def move(self, pointer: Pointer, place: tuple[float, float]) -> bool:
        """Whether the stroke goes on there: whether the pointer owns it."""
        if pointer != self._owner:
            return False
        self._way = max(self._way, math.dist(place, self._landed_at))
        return True

    def lift(self, pointer: Pointer) -> bool:
        """Whether the stroke is complete: whether the pointer owned it."""
        self._fingers.discard(pointer)
        if not self._fingers:
            self._is_gesture = False
        return pointer == self._owner and self.lose()

    def lift_fingers(self, device: int) -> bool:
        """No finger of a device is down any more; whether one of them owned the stroke."""
        gone = [finger for finger in self._fingers if finger.device == device]
        return any([self.lift(finger) for finger in gone])

    def lose(self) -> bool:
        """No more will be heard of the owner; whether there was one."""
        owner, self._owner = self._owner, None
        return owner is not None
