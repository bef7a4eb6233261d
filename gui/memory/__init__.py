"""What the window remembers: through a crash, and from one start to the next.

Its settings as a file says them are in gui/settings.py, for every room reads them.
"""
