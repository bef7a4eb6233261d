"""What the Data page works on: a file's raw values, the steps after them, the element looked at.

Not here: how a file is read and what a step does, which is engine.tensors'.
"""
