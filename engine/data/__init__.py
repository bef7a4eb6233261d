"""Images with labels, read and written: MNIST's IDX files, folders of PNG.

Drawings of the user's are engine/drawings'.
"""
