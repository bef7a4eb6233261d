"""Samples for the page Data, and how those were made that a program made."""
