"""The pages as the window has them: the switch, what stands beside each, those made late.

What is on a page has a room of its own.
"""
