"""How a step is made of a gradient: the optimizers, and what they remember."""
