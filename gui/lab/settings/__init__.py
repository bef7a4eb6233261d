"""How the lab's problem is gone about: the fields of its recipe.

Their bounds are said in engine/lab/recipe.py.
"""
