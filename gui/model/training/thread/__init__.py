"""The thread that takes steps, and how they come to the window: as many as there is time for.

What becomes of them there is one room up.
"""
