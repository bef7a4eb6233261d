"""All of a user's work as one file: the record, the archive, reading and writing it.

What its parts are belongs to the rooms below; what the window's settings mean is the window's.
"""
