"""What is no image, and what is too large, is refused alike by all who read one."""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.data.pictures import read_picture
from engine.drawings.picture_files import read_photo
from engine.errors import InputError
from engine.image_opening import DamagedImage, TooManyPixels, UnknownImage, open_image
from engine.tensors.kinds.image.reader import read as read_tensor

READERS = pytest.mark.parametrize("reader", [
    read_picture, read_photo, lambda path: read_tensor((path,)),
], ids=["training image", "photo", "tensor"])


def png(width: int, height: int) -> bytes:
    """A header that promises so many pixels, and none of them."""
    parts = (b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0),
             b"IDAT" + zlib.compress(b"\0"), b"IEND")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part))
        for part in parts)


@READERS
@pytest.mark.parametrize(("content", "said"), [
    (png(60_000, 60_000), ("far more", "too large")), (png(12_000, 12_000), ("12000×12000",)),
    (png(28, 28), ("damaged",)), (b"nothing of the kind", ("none of", "no image", "no PNG")),
    (b"", ("empty",)),
])
def test_every_reader_says_what_is_wrong(
    tmp_path: Path, reader: Callable[[Path], object], content: bytes, said: tuple[str, ...]
) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        reader(path)
    assert any(each in str(caught.value) for each in said) and str(path) in str(caught.value)


def test_what_is_wrong_is_known_by_its_kind() -> None:
    for content, kind in ((png(9, 9), DamagedImage), (png(99, 99), TooManyPixels),
                          (b"text", UnknownImage)):
        with pytest.raises(kind), open_image(content, 100) as picture:
            picture.load()
    with pytest.raises(InputError, match="mine"), open_image(png(9, 9), 100):
        raise InputError("mine")
