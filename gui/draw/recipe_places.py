"""Where each setting stands among the others: two in a line, or fewer where that is too narrow."""

from gui.draw.field_grid import Place

WIDE = {
    "model": Place(0, 0), "start": Place(0, 2), "hidden": Place(1, 0, 3), "rate": Place(2, 0, 3),
    "epochs": Place(3, 0), "batch_size": Place(3, 2), "loss": Place(4, 0), "seed": Place(4, 2),
}
NARROW = {
    "model": Place(0, 0, 3), "hidden": Place(1, 0, 3), "rate": Place(2, 0, 3),
    "batch_size": Place(3, 0), "epochs": Place(3, 2), "start": Place(4, 0), "seed": Place(4, 2),
    "loss": Place(5, 0, 3),
}
BELOW = 6
"""The row below both of them."""
