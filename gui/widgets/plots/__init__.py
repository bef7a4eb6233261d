"""Plots by pyqtgraph: their colours, thinned curves, points, and travel along the steps.

A plot that only one view has stands beside that view. How large one is is known without pyqtgraph.
"""

USUAL = 200, 110
"""Pixels that a plot would have, where there is room: width and height."""

LEAST_WIDTH, LEAST_HEIGHT = 120, 80
"""Pixels below which it is not made smaller."""
