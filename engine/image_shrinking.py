"""A very large picture made smaller band by band, so that no second one of its size is needed."""

from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

_AS = {"1": "L", "L": "L", "P": "RGB", "RGB": "RGB", "RGBX": "RGB", "CMYK": "RGB", "YCbCr": "RGB",
       "HSV": "RGB", "LA": "RGBA", "La": "RGBA", "PA": "RGBA", "RGBA": "RGBA", "RGBa": "RGBA"}
"""How the mean of such pixels is written; those of other modes are numbers of more than a byte."""

_BAND = 2**20
"""Pixels that are looked at at once, about."""


def no_larger(picture: "Image.Image", most_pixels: int) -> "Image.Image":
    """The same picture where it has no more, or is of another depth; else each pixel is the mean of
    a square block. EXIF goes with it.
    """
    mode = _AS.get(picture.mode)
    width, height = picture.size
    if mode is None or width * height <= most_pixels:
        return picture
    from PIL import Image  # here: it takes a while, and few need it

    if "transparency" in picture.info:
        mode = "RGBA"
    block = ceil((width * height / most_pixels) ** 0.5)
    rows = max(1, _BAND // (width * block)) * block
    small = Image.new(mode, (-(-width // block), -(-height // block)))
    for top in range(0, height, rows):
        band = picture.crop((0, top, width, min(height, top + rows))).convert(mode)
        small.paste(band.reduce(block), (0, top // block))
    small.info["exif"] = picture.getexif().tobytes()
    return small
