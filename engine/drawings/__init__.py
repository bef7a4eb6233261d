"""Strokes: the record, moving them, rendering them to 28×28 bytes, where ink lies; their files.

Photos that a drawing's image is made of, too. No labels but in the file.
"""
