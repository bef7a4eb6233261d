"""The lab: a page on which small problems show gradient descent whole."""
