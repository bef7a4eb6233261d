"""For keys and screen readers: the way of Tab, and what is spoken.

What one widget says of itself stays with it.
"""
