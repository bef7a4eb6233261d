"""Tables that are read and pointed at, and the dialog that shows any panel's numbers as one.

What stands in a table is its caller's matter.
"""
