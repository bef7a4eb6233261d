"""How well the model does on the user's own drawings and on MNIST: by weight, and step by step."""
