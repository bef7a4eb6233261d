"""The steps between raw values and a tensor to learn from, each one line of PyTorch or a few."""
