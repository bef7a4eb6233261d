"""What the keyboard and a screen reader need of any widget: roles, words said aloud, focus rings.

What a page says of itself stands in the page.
"""
