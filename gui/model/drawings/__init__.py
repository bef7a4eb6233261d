"""What the user draws: the canvas with its undo, and the collection of labelled drawings.

Not how it is painted (gui/draw) nor how it becomes pixels (engine/drawings).
"""
