"""Who goes first where the window, the pen and what goes on beside them share a processor."""
