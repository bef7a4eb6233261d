"""Pixel by pixel: what each pixel adds to each prediction."""
