"""What a file is by how it begins, where it is not what it was taken for."""

import re

from engine.text import Text

_SIGNS: tuple[tuple[bytes, Text], ...] = (
    (b"%PDF", Text("a PDF")),
    (rb"PK(\x03\x04|\x05\x06)", Text("a packed file, such as .xlsx, .docx, .hwpx or .zip")),
    (rb"\xd0\xcf\x11\xe0", Text("an old office file, such as .xls, .doc or .hwp")),
    (rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|BM....\0\0\0\0|II[*+]\0|MM\0[*+]|8BPS"
     rb"|....ftyp(hei|hev|mif1|msf1|avif)", Text("a picture")),
    (rb"ID3|OggS|fLaC|RIFF....(WAVE|AVI )|\x1a\x45\xdf\xa3|....ftyp", Text("a film or a sound")),
    (rb"\x1f\x8b", Text("a file that is packed twice")),
    (rb"7z\xbc\xaf|Rar!\x1a|BZh[1-9]1AY|\xfd7zXZ\0|\x28\xb5\x2f\xfd",
     Text("a packed file (.7z, .rar, .bz2, .xz or .zst)")),
    (rb"\{\\rtf", Text("a text with formats (.rtf)")),
    (rb"SQLite format 3\0", Text("a database (SQLite)")),
    (rb"\x93NUMPY", Text("an array that numpy has saved (.npy)")),
    (rb"PAR1", Text("a table as Parquet keeps it")),
    (rb"\x89HDF", Text("an HDF5 file")),
    (rb".{128}DICM", Text("a DICOM file")),
    (rb".{344}(n\+1|ni1)\0", Text("a scan as NIfTI keeps it (.nii)")),
    (rb"NRRD000", Text("a scan as NRRD keeps it")),
    (rb"\x7fELF|MZ.\0", Text("a program")),
)

_OF_LINES: tuple[tuple[bytes, Text], ...] = (
    (rb"(\xef\xbb\xbf)?\s*<(!doctype html|html)\b", Text("a web page")),
    (rb"(\xef\xbb\xbf)?\s*<\?xml", Text("an XML file")),
    (rb"(\xef\xbb\xbf)?\s*(\[\s*)?\{\s*\"", Text("a JSON file")),
    (rb"(\xef\xbb\xbf)?\s*@relation\b", Text("an ARFF file")),
    (rb"version https://git-lfs", Text(
        "a note of Git LFS that stands for a file which was not fetched")),
)
"""Those that are texts."""


def sign_of(content: bytes, is_table: bool = False) -> Text | None:
    """What it is; None where it may be a text, or a table where that was looked for.

    content: the beginning, unpacked, of 350 bytes at least where there are as many.
    """
    for begin, what in (*_SIGNS, *(_OF_LINES if is_table else ())):
        if re.match(begin, content[:512], re.DOTALL | re.IGNORECASE):
            return what
    return None
