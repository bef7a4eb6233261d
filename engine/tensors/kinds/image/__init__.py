"""Photographs and other pictures as tensors: height × width × channel, one file or a batch."""
