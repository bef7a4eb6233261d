"""Runs beside the user's own: with other rates, weights, data. One run is training's.

Nothing here is told to the window while it works but by the function it is handed.
"""
