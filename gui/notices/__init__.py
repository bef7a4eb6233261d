"""The line at the foot: what to do next, what has happened, what goes wrong and a button for it.

A notice as a record is gui/model/notices.py's.
"""
