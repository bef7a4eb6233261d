"""The feature maps of a convolutional network on this drawing, and the sum that each cell is."""
