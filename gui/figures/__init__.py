"""Help → Check the published figures: the list, and the experiment behind each figure.

The figures are computed in engine/figures, on the worker of gui/model/figure_check.py.
"""
