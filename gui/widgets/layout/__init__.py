"""How parts find room: below each other, scrolled, divided by the user, within the screen.

What the parts hold is not here.
"""
