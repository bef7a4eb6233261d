"""The user's labelled drawings on disk: one SQLite database, safe from the moment they are added.

What is drawn belongs into drawings, files to hand on into drawings and data. Nothing here knows of
a window, or where the user's folders are.
"""
