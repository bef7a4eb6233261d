"""What is covered or dimmed while a lesson asks.

Which parts those are, the lesson says.
"""
