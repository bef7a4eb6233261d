"""Variants of a drawing or an image, shown before training learns from such."""
