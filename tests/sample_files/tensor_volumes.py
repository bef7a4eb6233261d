"""Scans and TIFF pages for the tests of volumes."""

from pathlib import Path

import numpy as np
from PIL import Image
from sample_files.dicom_slices import layer, slice_file
from sample_files.tensor_images import written


def pages(path: Path, *images: Image.Image, **options: object) -> Path:
    return written(path, images[0], save_all=True, append_images=list(images[1:]), **options)


def grey(*values: int, dtype: str = "uint8") -> list[Image.Image]:
    return [Image.fromarray(np.full((2, 3), each, dtype)) for each in values]


def beside(folder: Path, name: str, content: bytes = b"?") -> Path:
    (folder / name).write_bytes(content)
    return folder


def two_series(at: Path) -> Path:
    for number in range(3):
        slice_file(at / f"b{number}.dcm", layer(10 + number), number, SeriesDescription="long")
    for number in range(2):
        slice_file(at / f"a{number}.dcm", layer(number), number, series="9.9",
                   SeriesDescription="scout")
    return at
