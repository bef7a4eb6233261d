"""Seven steps by hand: one press, one of the seven steps of SGD, with its numbers."""
