"""Change its mind: the fewest pixels that turn a prediction over."""
