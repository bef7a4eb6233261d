"""Map: every validation image of two digits as a point, and the drawing as a star."""
