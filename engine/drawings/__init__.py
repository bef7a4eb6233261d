"""Strokes: the record, moving them, rendering them to 28×28 bytes, where ink lies, their file.

Pure functions of vectors; no labels but in the file.
"""
