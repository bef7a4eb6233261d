"""Images with labels, and reading them: MNIST's IDX files, folders of PNG.

Drawings of the user's are engine/drawings'.
"""
