"""Scans as tensors: depth × height × width, of a folder of DICOM slices or the pages of a TIFF."""
