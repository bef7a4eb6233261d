"""Readers: an image, a volume, a table, a time series, a text, each as a Source of raw values."""
