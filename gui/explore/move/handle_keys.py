"""What the keys do to the handles around the strokes: Space takes the next, the arrows move it."""

from dataclasses import replace

from PySide6.QtCore import Qt

from engine.drawings.transforms import Move

HANDLES = ("shift", "size", "turn", "slant", "pen")
"""In the order in which Space goes."""

_SIZE, _TURN, _SLANT, _PEN, _SHIFT = 1.05, 5.0, 0.05, 0.25, 0.5  # a press of a key; turn: degrees
_WAYS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}


def pushed(move: Move, handle: str, key: Qt.Key) -> Move | None:
    """The move after an arrow key; None for any other key."""
    if key not in _WAYS:
        return None
    right, down = _WAYS[key]
    more = right - down  # up and to the right is more of everything else
    if handle == "shift":
        return replace(move, right=move.right + _SHIFT * right, down=move.down + _SHIFT * down)
    if handle == "size":
        return replace(move, size=move.size * _SIZE**more)
    if handle == "turn":
        return replace(move, turn=move.turn + _TURN * more)
    if handle == "slant":
        return replace(move, slant=move.slant + _SLANT * more)
    return replace(move, pen=move.pen + _PEN * more)
