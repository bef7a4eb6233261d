"""What the views of the second page stand in: docks, their dividers, their room, those that float.

What a view shows is not here.
"""
