"""Spoilt files for every reader: `make fuzz`, and a few thousand of them in `make test`.

A new reader is one more entry of READERS in readers.py.
"""
