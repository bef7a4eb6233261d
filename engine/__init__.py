"""The machine learning of Three or Seven: drawings, images, classifiers, training.

Knows nothing of Qt, screens or the user's folders. What `drawings`, `data`,
`models` and `explain` hold loads without torch.
"""

__version__ = "0.1.0"
"""Of the program; pyproject.toml and the window take it from here."""
