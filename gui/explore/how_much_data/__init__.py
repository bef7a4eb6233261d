"""Accuracy by the number of training images, for every model side by side."""
