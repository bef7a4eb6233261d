"""Runs: every run so far, compared."""
