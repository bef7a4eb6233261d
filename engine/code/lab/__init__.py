"""The code of a run of the lab.

That of digits is one room up.
"""
