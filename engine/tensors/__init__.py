"""How any file becomes a tensor: raw values, the steps after them, where each element came from.

Readers of files are in kinds/, the steps in operations/. Not here: digits and their models.
"""
