"""28×28 pictures: one, one a digit, many in a mosaic; and how strokes are painted.

Not the canvas, which is gui/draw's.
"""
