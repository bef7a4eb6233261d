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
    (rb"MATLAB [57]\.\d MAT-file", Text("a file of MATLAB's variables (.mat)")),
    (rb"ARROW1|FEA1", Text("a table as Arrow and Feather keep it")),
    (rb"\$FL[23]@\(#\)|<stata_dta>", Text("a table of SPSS or Stata")),
    (rb"SIMPLE  = ", Text("a FITS file")),
    (rb"X\n\0\0\0[\x02\x03]|RDX[23]\n", Text("a file of R's objects (.rds, .RData)")),
    (rb"\x80[\x02-\x05][\x95}\](c]", Text("a file of Python's objects (pickle)")),
    (rb".{5}\0\0\0\{\s*\"", Text("a file of tensors (safetensors)")),
)

_OF_LINES: tuple[tuple[bytes, Text], ...] = (
    (rb"(\xef\xbb\xbf)?\s*<(!doctype html|html|head|body|div|table)\b", Text("a web page")),
    (rb"(\xef\xbb\xbf)?\s*<\?xml", Text("an XML file")),
    (rb"(\xef\xbb\xbf)?\s*(\[\s*)?\{\s*\"", Text("a JSON file")),
    (rb"(\xef\xbb\xbf)?\s*@relation\b", Text("an ARFF file")),
    (rb"(\xef\xbb\xbf)?\s*\[\s*\[", Text("a file of lists in brackets")),
    (rb"%%MatrixMarket", Text("a Matrix Market file")),
    (rb"(\xef\xbb\xbf)?\s*(\+[-=+]{3,}\s*\n|[^\n]*\|[^\n]*\n[ |:+-]*--[ |:+-]*\r?\n)",
     Text("a table drawn with lines, as Markdown and databases print it")),
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
