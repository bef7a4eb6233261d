"""A table on the Data page: its cells, its columns, thresholds, and what can be learned of it."""
