"""Networks with hidden layers: what they are, their sums for training, their layers by hand."""
