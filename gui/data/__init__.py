"""The fifth page: how any file becomes a tensor. A kind's own pictures are in a room of its name.

Not here: reading files and doing steps (engine.tensors), and what is looked at (gui.model.tensors).
"""
