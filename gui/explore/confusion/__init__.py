"""Confusion matrix: which digit is taken for which, how often, and the images of a cell."""
