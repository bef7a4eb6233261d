"""A text on the Data page: its letters beside their one-hot rows, its words and how often.

Not here: how a text becomes numbers (engine.tensors.kinds.text).
"""
