"""The machine learning of Three or Seven: drawings, images, classifiers, training.

Knows nothing of Qt, screens or the user's folders. What `drawings`, `data`,
`models` and `explain` hold loads without torch.
"""
