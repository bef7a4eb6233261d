"""Runs beside the user's own, each on a thread of its own, with their progress.

The sums are engine.experiments'; the run that the user trains is in gui.model.training.
"""
