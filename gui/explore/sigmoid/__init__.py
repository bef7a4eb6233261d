"""Sigmoid: how a sum of any size becomes a probability."""
