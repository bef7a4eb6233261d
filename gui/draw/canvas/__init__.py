"""The canvas, and the pens, fingers, mouse and keys that draw on it.

What is done with a drawing is one room up.
"""
