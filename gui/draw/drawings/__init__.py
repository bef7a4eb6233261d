"""The user's labelled drawings on the first page: adding, seeing, counting, training on them."""
