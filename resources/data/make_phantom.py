"""A head made of ellipsoids, written as DICOM slices: python -m resources.data.make_phantom FOLDER.

After the manner of Shepp and Logan, "The Fourier reconstruction of a head section" (1974), with
rough Hounsfield units in place of theirs. Nobody was ever scanned for it. The same bytes each time.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

DEPTH, HEIGHT, WIDTH = 24, 64, 64
SPACING = (7.5, 3.5, 3.5)
"""mm between slices, rows and columns."""
INTERCEPT = -1024
"""Stored values are Hounsfield units minus that."""

_FINE = 2
"""Points along each side of a voxel at which the formula is asked; their mean is its value."""
_ROOT = "2.25.37037"


@dataclass(frozen=True)
class Ellipsoid:
    """centre, half_axes: (z, y, x), of a cube from -1 to 1. value: Hounsfield units inside."""

    centre: tuple[float, float, float]
    half_axes: tuple[float, float, float]
    value: float


HEAD = (  # later ones lie over earlier ones
    Ellipsoid((0.0, 0.0, 0.0), (0.93, 0.9, 0.72), 40),  # skin
    Ellipsoid((0.0, 0.0, 0.0), (0.89, 0.86, 0.68), 900),  # skull
    Ellipsoid((0.0, 0.0, 0.0), (0.82, 0.79, 0.61), 35),  # brain
    Ellipsoid((0.1, 0.08, -0.16), (0.3, 0.36, 0.09), 8),  # ventricles
    Ellipsoid((0.1, 0.08, 0.16), (0.26, 0.32, 0.08), 8),
    Ellipsoid((-0.25, -0.66, -0.27), (0.12, 0.13, 0.13), 15),  # eyes
    Ellipsoid((-0.25, -0.66, 0.27), (0.12, 0.13, 0.13), 15),
    Ellipsoid((-0.5, -0.62, 0.0), (0.16, 0.12, 0.1), -950),  # air in the nose
    Ellipsoid((0.3, 0.4, 0.3), (0.13, 0.14, 0.12), 80),  # what one looks for: on one side only
)


def values() -> NDArray[np.int16]:
    """(DEPTH, HEIGHT, WIDTH), as stored; z upwards, y to the back, x to the left of the head."""
    z, y, x = np.meshgrid(*(
        (np.arange(size * _FINE) + 0.5) / (size * _FINE) * 2 - 1 for size in (DEPTH, HEIGHT, WIDTH)
    ), indexing="ij")
    fine = np.full(z.shape, -1000.0)
    for each in HEAD:
        square = sum(
            ((along - centre) / half) ** 2
            for along, centre, half in zip((z, y, x), each.centre, each.half_axes, strict=True)
        )
        fine[square <= 1] = each.value
    blocks = fine.reshape(DEPTH, _FINE, HEIGHT, _FINE, WIDTH, _FINE).mean(axis=(1, 3, 5))
    stored: NDArray[np.int16] = np.rint(blocks - INTERCEPT).astype(np.int16)
    return stored


def write(folder: Path) -> None:
    """A file for each slice, named in another order than they lie in."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, pixels in enumerate(values()):
        _slice(number, pixels).save_as(
            folder / f"IM{(number * 7 + 5) % DEPTH:04d}.dcm", enforce_file_format=True
        )


def _slice(number: int, pixels: NDArray[np.int16]) -> Any:
    from pydicom.dataset import Dataset, FileMetaDataset
    from pydicom.uid import UID, CTImageStorage, ExplicitVRLittleEndian

    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = CTImageStorage
    meta.MediaStorageSOPInstanceUID = UID(f"{_ROOT}.3.{number + 1}")
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    meta.ImplementationClassUID = UID(f"{_ROOT}.9")
    meta.ImplementationVersionName = "PHANTOM"
    found = Dataset()
    found.file_meta = meta
    found.SOPClassUID = CTImageStorage
    found.SOPInstanceUID = meta.MediaStorageSOPInstanceUID
    found.StudyInstanceUID = f"{_ROOT}.1"
    found.SeriesInstanceUID = f"{_ROOT}.2"
    found.FrameOfReferenceUID = f"{_ROOT}.4"
    found.Modality = "CT"
    found.SeriesDescription = "Head phantom"
    found.PatientName, found.PatientID = "Phantom", "phantom"
    found.SeriesNumber, found.InstanceNumber = 1, number + 1
    found.ImageType = ["DERIVED", "SECONDARY", "AXIAL"]
    between, down, across = SPACING
    found.PixelSpacing, found.SliceThickness = [down, across], between
    found.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    found.ImagePositionPatient = [
        (1 - WIDTH) / 2 * across, (1 - HEIGHT) / 2 * down, (number + (1 - DEPTH) / 2) * between,
    ]
    found.SamplesPerPixel, found.PhotometricInterpretation = 1, "MONOCHROME2"
    found.Rows, found.Columns = HEIGHT, WIDTH
    found.BitsAllocated, found.BitsStored, found.HighBit = 16, 16, 15
    found.PixelRepresentation = 1
    found.RescaleIntercept, found.RescaleSlope, found.RescaleType = INTERCEPT, 1, "HU"
    found.PixelData = pixels.astype("<i2").tobytes()
    return found


if __name__ == "__main__":
    write(Path(sys.argv[1]))
