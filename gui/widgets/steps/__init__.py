"""Buttons and keys that go on by a step: those of training, and those of travel in time.

What a step is they are told.
"""
