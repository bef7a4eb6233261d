"""The window of Three or Seven."""
