"""What is said of feature maps."""

from PySide6.QtCore import QCoreApplication

from engine.explain.cells import Cell, CellSum, Field
from gui.widgets.numbers import signed
from gui.widgets.sums import told_apart

translate = QCoreApplication.translate


def layer_in_words(layer: int, maps: int, side: int) -> str:
    """One of the choices."""
    return translate("maps", "Layer {n}: {maps} maps, {side} × {side}").format(
        n=layer + 1, maps=maps, side=side)


def cell_in_words(cell: Cell, value: float) -> str:
    """Which cell it is, and what it is on this drawing."""
    return translate("maps", "Map {map}, row {row}, column {column} = {value}").format(
        map=cell.number + 1, row=cell.row, column=cell.column, value=signed(value))


def field_in_words(field: Field) -> str:
    """How much of the drawing a cell sees."""
    return translate("maps", "Receptive field:\n{rows} × {columns} pixels").format(
        rows=field.bottom - field.top, columns=field.right - field.left)


def sum_in_words(found: CellSum) -> str:
    """From the terms in the table to the cell."""
    made = (translate("maps", "The sum is above 0, so ReLU keeps it.") if found.total > 0
            else translate("maps", "The sum is not above 0, so ReLU makes it 0."))
    sums = told_apart(found.sums.tolist(), found.largest, signed)
    return translate(
        "maps", "{terms} terms and the bias add up to {total}: the largest of four neighboring "
                "sums ({sums}), so pooling keeps it. {made}"
    ).format(terms=found.terms.size, total=sums[found.largest],
             sums=", ".join(sums), made=made)
