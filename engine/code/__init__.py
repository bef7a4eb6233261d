"""The plain PyTorch that does what the window does, written out for a learner to read and run."""
