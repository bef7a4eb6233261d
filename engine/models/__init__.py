"""What predicts: the protocol, the pixel-similarity baseline, the linear model, files.

How a model comes by its parameters is engine/training's.
"""
