"""The machine learning of Three or Seven: drawings, images, classifiers, training.

Knows nothing of Qt, screens or the user's folders. Every module but `training`,
`sgd` and `devices` loads without torch.
"""
