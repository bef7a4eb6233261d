"""The small convolutional network: what it is, its sums for training, its layers by hand."""
