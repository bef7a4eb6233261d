"""Tables that are read and pointed at: nothing in them is edited, and Tab goes on past them."""

from PySide6.QtWidgets import QAbstractItemView, QTableView


def make_read_only(table: QTableView) -> None:
    """Whole rows are chosen, one at a time; neither row numbers nor a grid."""
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 8)
