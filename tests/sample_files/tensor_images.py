"""Images of odd kinds, written by hand or by Pillow."""

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Make = Callable[[Path], Path]
"""What makes a file in a folder, and says which it is."""


def written(path: Path, picture: Image.Image, **options: Any) -> Path:
    picture.save(path, **options)
    return path


def png(path: Path, size: tuple[int, int], depth: int, colour_type: int, rows: bytes) -> Path:
    """rows: each with its filter's byte in front. Pillow writes few of these itself."""
    header = struct.pack(">IIBBBBB", *size, depth, colour_type, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header)
                     + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b""))
    return path


def _chunk(kind: bytes, content: bytes) -> bytes:
    return (struct.pack(">I", len(content)) + kind + content
            + struct.pack(">I", zlib.crc32(kind + content)))


def ramp(height: int, width: int, channels: int = 0) -> NDArray[np.uint8]:
    """Bytes, the next one greater by one each."""
    shape = (height, width, channels) if channels else (height, width)
    return np.arange(np.prod(shape), dtype=np.uint8).reshape(shape)


def turned_jpeg(path: Path, orientation: int) -> Path:
    """A wide picture, dark on its left, that its EXIF says to turn."""
    dark_left = np.zeros((8, 16, 3), np.uint8)
    dark_left[:, 8:] = 255
    exif = Image.Exif()
    exif[0x0112] = orientation
    return written(path, Image.fromarray(dark_left), exif=exif, quality=95)


def cut(path: Path, share: float = 0.5) -> Path:
    """The rest of a file is missing."""
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    return path


def noise(size: int = 64) -> Image.Image:
    values = np.random.default_rng(0).integers(0, 256, (size, size, 3), np.uint8)
    return Image.fromarray(values)


def webp(path: Path, frames: int) -> Path:
    pictures = [Image.new("RGB", (4, 3), (each * 50, 0, 0)) for each in range(frames)]
    buffer = io.BytesIO()
    pictures[0].save(buffer, "WEBP", lossless=True, save_all=True, append_images=pictures[1:])
    path.write_bytes(buffer.getvalue())
    return path
