"""What is read on other threads: the images that are chosen, and torch itself.

What is done with it belongs to the rooms that hear of it.
"""
