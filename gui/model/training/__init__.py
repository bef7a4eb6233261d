"""The digits' training beside the window: the worker, the curve, its steps and runs, by hand.

Not the arithmetic, which is engine/training's, nor the plots of it.
"""
