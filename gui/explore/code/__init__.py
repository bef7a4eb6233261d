"""Code: the plain PyTorch of the digits' training, as the controls stand."""
