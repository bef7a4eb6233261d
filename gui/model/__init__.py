"""What there is behind the window and what happens to it: drawings, training, predictions, facts.

QtCore only: no widget and no plot, and nothing that says where anything stands on the screen.
"""
