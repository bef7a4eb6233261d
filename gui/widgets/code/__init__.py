"""Python code to be read: coloured, marked where it changed, copied and saved.

What the code says is made in engine/code.
"""
