"""The second page: the views in docks that explain the predictions; the catalogue lists them.

A view of several files has a package of its own; its `view` module holds the view.
"""
