"""How far back one can go: what is kept to be taken back has an end, too."""

MOST_ACTS = 200
"""Of the canvas, of a collection, of a list of steps. Nobody goes back so far; and in a long lesson
everything that was ever drawn and cleared would stay in memory.
"""
