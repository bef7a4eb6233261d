"""Fields to be filled in: numbers in any way that people type them, and what the wheel may turn.

Which bounds a setting has is said in the engine.
"""
