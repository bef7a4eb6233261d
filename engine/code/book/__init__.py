"""A model's code as the book writes it.

As this program does it, it is one room up.
"""
