"""Images as odd programs write them: PNG chunk by chunk, and what Pillow writes into memory."""

import struct
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Bytes = NDArray[np.uint8]

INK: Bytes = np.zeros((28, 28), np.uint8)
INK[6:22, 12:16] = 255
INK[6:10, 6:20] = 102  # 0.4 of white, which has a value of its own in every depth from 4 bits on
"""A digit, light on black, of three brightnesses: 0, 102 and 255."""

TWO: Bytes = np.where(INK > 0, 255, 0).astype(np.uint8)
"""The same of two."""


def png(depth: int, colour: int, rows: list[bytes], *, clear: bytes = b"", palette: bytes = b"",
        interlaced: bool = False) -> bytes:
    """A PNG of 28×28 pixels, of unfiltered rows. Format: www.w3.org/TR/png."""
    def chunk(name: bytes, content: bytes) -> bytes:
        sum_ = struct.pack(">I", zlib.crc32(name + content))
        return struct.pack(">I", len(content)) + name + content + sum_

    head = struct.pack(">IIBBBBB", 28, 28, depth, colour, 0, 0, interlaced)
    return b"".join([
        b"\x89PNG\r\n\x1a\n", chunk(b"IHDR", head),
        chunk(b"PLTE", palette) if palette else b"", chunk(b"tRNS", clear) if clear else b"",
        chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows))), chunk(b"IEND", b""),
    ])


def packed(values: NDArray[np.integer], depth: int) -> list[bytes]:
    """Rows of values of so few bits, several a byte."""
    bits = (values[:, :, None] >> np.arange(depth - 1, -1, -1)) & 1
    return [np.packbits(row.reshape(-1)).tobytes() for row in bits.astype(np.uint8)]


def adam7(values: Bytes) -> list[bytes]:
    """Rows in the seven passes of an interlaced PNG."""
    passes = ((0, 8, 0, 8), (0, 8, 4, 8), (4, 8, 0, 4), (0, 4, 2, 4), (2, 4, 0, 2), (0, 2, 1, 2),
              (1, 2, 0, 1))
    return [row.tobytes() for top, down, left, right in passes
            for row in values[top::down, left::right]]


def wide(*channels: Bytes) -> list[bytes]:
    """Rows of 16 bits, each byte twice, so that 255 becomes 65535."""
    whole = np.stack(channels, axis=-1).astype(np.uint16) * 257
    return [row.astype(">u2").tobytes() for row in whole]


def saved(picture: Image.Image | NDArray[Any], kind: str, **options: Any) -> bytes:
    """What Pillow writes."""
    buffer = BytesIO()
    picture = picture if isinstance(picture, Image.Image) else Image.fromarray(picture)
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


def turned(orientation: int) -> Image.Exif:
    """EXIF that says how the camera was held."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif


def put(path: Path, content: bytes = b"") -> Path:
    """A file, with the folders to it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path
