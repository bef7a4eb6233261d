"""A scan on the Data page: three cuts through any step of it, and where its slices lie."""
