"""The first page: canvas, the two predictions, training, the user's drawings.

What another page needs as well belongs to gui/widgets or gui/model.
"""
