"""How parts find room: below each other, scrolled, within the screen.

The divider that a user moves is gui.widgets.splitter.
"""
