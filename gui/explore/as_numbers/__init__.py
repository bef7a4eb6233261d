"""As numbers: the drawing as the 28×28 numbers that it is."""
