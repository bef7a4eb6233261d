"""A text file: its encoding, its characters as code points or jamo, its words as numbers.

`reader` has what every kind has: TextOptions, read, usual_steps.
"""
