"""Why a model predicts what it does, and how good it is: contributions, flips, neighbours, novelty.

It reads models and data, and trains nothing.
"""
