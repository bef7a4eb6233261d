"""Small problems, on which one can see gradient descent: two or three parameters, a few numbers."""
