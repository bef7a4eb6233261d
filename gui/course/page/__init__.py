"""The page of all stops, before one is chosen and after the last."""
