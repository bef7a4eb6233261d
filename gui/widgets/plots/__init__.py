"""Plots by pyqtgraph: their colours, thinned curves, points, and travel along the steps.

A plot that only one view has stands beside that view.
"""
