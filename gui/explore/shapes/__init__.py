"""Rank and shape: how images stack, and how one mean meets all of them."""
