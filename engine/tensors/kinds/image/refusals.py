"""Sentences for what is no image, or one that is not read."""

import re
from pathlib import Path

from engine.errors import InputError
from engine.image_opening import TooManyPixels
from engine.text import Text


def too_many_pixels(path: Path, error: TooManyPixels, most: int) -> InputError:
    """most: pixels that are read."""
    if not error.width:
        return InputError(
            "{path} has far more than {most} million pixels, the most that is read here. "
            "Scale it down.", path=path, most=most // 10**6,
        )
    return InputError(
        "{path} has {width}×{height} pixels; at most {most} million are read here. "
        "Scale it down.", path=path, width=error.width, height=error.height, most=most // 10**6,
    )


_SORTS: tuple[tuple[bytes, Text], ...] = (
    (rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?(<!DOCTYPE svg[^>]*>\s*)?<svg\b",
     Text("a drawing of lines (SVG)")),
    (rb"\s*<(!doctype html|html)\b", Text("a web page and not the image on it")),
    (b"%PDF", Text("a PDF")), (b"8BPS", Text("a Photoshop file (PSD)")),
    (rb"\0\0\0\x0cjP  |\xff\x4f\xff\x51", Text("a JPEG 2000 image")),
    (rb"\0\0\0\x0cJXL |\xff\x0a", Text("a JPEG XL image")),
    (rb"....ftypcrx ", Text("a raw photo, as cameras keep it")),
    (rb"....ftyp(isom|iso2|mp4|M4V|qt  |avc1)|\x1a\x45\xdf\xa3", Text("a film")),
)
"""How files begin that people take for images."""

_HEIC = rb"....ftyp(hei[csmx]|hev[csmx]|mif1|msf1)"


_READ = rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|....ftypavif"
"""How images begin that are read, if they are whole."""


def damaged(path: Path) -> InputError:
    """For one that ends early, or has something else in its middle."""
    return InputError(
        "{path} is damaged: the image in it cannot be read to its end. "
        "Copy it again, or save it anew in the program that made it.", path=path,
    )


def unknown(path: Path, content: bytes) -> InputError:
    """For a file that Pillow knows not, by how it begins."""
    if re.match(_READ, content, re.DOTALL):
        return damaged(path)
    if content[128:132] == b"DICM":
        return InputError(
            "{path} is a DICOM file: a slice of a scan. Choose Volume, and the folder with all "
            "slices of the scan.", path=path)
    if re.match(_HEIC, content, re.DOTALL):
        return InputError(
            "{path} is a HEIC photo, as phones make them, which is not read here. "
            "Export it as JPEG or PNG.", path=path,
        )
    for begin, what in _SORTS:
        if re.match(begin, content[:1024], re.DOTALL | re.IGNORECASE):
            return InputError(
                "{path} is {what}, which is not read here. Save or export it as PNG.",
                path=path, what=what,
            )
    if content[4:11] == b"ftypavi":
        return InputError(
            "{path} is damaged: the image in it cannot be read to its end. "
            "Copy it again, or save it anew in the program that made it.", path=path,
        )
    if content.startswith((b"II*\0", b"MM\0*")):
        return InputError(
            "{path} is a TIFF file of a sort that is not read here, such as several channels of "
            "floats. Save it as PNG, or as TIFF with 8 bits a channel.", path=path,
        )
    return InputError(
        "{path} is no image that is read here: it is none of PNG, JPEG, WebP, TIFF, BMP, GIF, PPM "
        "and AVIF inside. Save it as PNG.", path=path,
    )
