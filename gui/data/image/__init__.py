"""A picture on the Data page: each step of it as a picture, and its channels in numbers."""
