"""A stop as data: the record, reading and writing its file, and the checks of what a file says.

No widget and no session: a stranger's file can only be data here.
"""
