"""DICOM slices as scanners write them, and as they should not be."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import UID, CTImageStorage, ExplicitVRLittleEndian

SERIES = "1.2.3.4"


def slice_file(path: Path, pixels: NDArray[Any], at: float | None = None, *,
               series: str = SERIES, syntax: UID = ExplicitVRLittleEndian,
               without: Iterable[str] = (), **elements: Any) -> Path:
    """at: mm along the normal. without: elements that are left out again."""
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = CTImageStorage
    meta.MediaStorageSOPInstanceUID = UID("1.2.3.5")
    meta.TransferSyntaxUID = syntax
    found = Dataset()
    found.file_meta = meta
    found.SOPClassUID, found.SOPInstanceUID = CTImageStorage, UID("1.2.3.5")
    found.SeriesInstanceUID = series
    found.Modality, found.PatientName = "CT", "Secret^Name"
    if at is not None:
        found.ImagePositionPatient = [0, 0, at]
        found.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    found.SamplesPerPixel, found.PhotometricInterpretation = 1, "MONOCHROME2"
    found.Rows, found.Columns = pixels.shape[:2]
    bits = pixels.dtype.itemsize * 8
    found.BitsAllocated, found.BitsStored, found.HighBit = bits, bits, bits - 1
    found.PixelRepresentation = int(pixels.dtype.kind == "i")
    found.PixelData = pixels.tobytes() + b"\0" * (pixels.nbytes % 2)
    for name, value in elements.items():
        setattr(found, name, value)
    for name in without:
        delattr(found, name)
    found.save_as(path, enforce_file_format=True)
    return path


def frames_file(path: Path, frames: int, **elements: Any) -> Path:
    """One file with so many frames of 2 × 3 pixels, whose values are 0, 1, 2 …"""
    return slice_file(path, np.zeros((2, 3), np.int16), **{
        "NumberOfFrames": frames, "PixelSpacing": [0.5, 0.75],
        "PixelData": np.arange(frames * 6, dtype=np.int16).tobytes(), **elements,
    })


def layer(value: int, dtype: str = "int16", shape: tuple[int, ...] = (2, 2)) -> NDArray[Any]:
    return np.full(shape, value, dtype)


def folder_of(folder: Path, ats: Iterable[float | None], **elements: Any) -> Path:
    """A slice at each place, whose values are its number in this order; named so, too."""
    folder.mkdir(exist_ok=True)
    for number, at in enumerate(ats):
        slice_file(folder / f"{number}.dcm", layer(number), at, **elements)
    return folder
