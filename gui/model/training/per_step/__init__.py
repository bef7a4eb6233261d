"""What is measured of the model after each step that is looked at: on another thread.

What is measured of the newest model alone is one room up.
"""
