"""TIFF files of colours in any depth and order, as Pillow does not write them."""

import struct
import zlib
from collections.abc import Sequence
from typing import Any, Literal

from numpy.typing import NDArray

_OFFSETS, _SHORT, _LONG = 273, 3, 4


def tiff(values: NDArray[Any], *, big: bool = False, planes: bool = False, packed: bool = False,
         turned: int = 1, inks: bool = False, alpha: int | None = None) -> bytes:
    """values: (height, width, channels). Format: TIFF 6.0, one strip, or one for each plane.

    alpha: what the fourth channel is: 0 anything, 1 alpha by which the colours are multiplied, 2
    alpha.
    """
    height, width, channels = values.shape
    order: Literal["<", ">"] = ">" if big else "<"
    parts = list(values.transpose(2, 0, 1)) if planes else [values]
    strips = [each.astype(values.dtype.newbyteorder(order)).tobytes() for each in parts]
    strips = [zlib.compress(each) for each in strips] if packed else strips
    kind = {"f": 3, "i": 2}.get(values.dtype.kind, 1)
    tags: dict[int, tuple[int, Sequence[int]]] = {
        256: (_LONG, [width]), 257: (_LONG, [height]),
        258: (_SHORT, [8 * values.dtype.itemsize] * channels), 259: (_SHORT, [8 if packed else 1]),
        262: (_SHORT, [5 if inks else 2 if channels > 2 else 1]),
        _OFFSETS: (_LONG, [0] * len(strips)),
        274: (_SHORT, [turned]), 277: (_SHORT, [channels]), 278: (_LONG, [height]),
        279: (_LONG, list(map(len, strips))), 284: (_SHORT, [1 + planes]),
        **({338: (_SHORT, [alpha])} if alpha is not None else {}), 339: (_SHORT, [kind] * channels),
    }
    def filled(each: tuple[int, Sequence[int]]) -> bytes:
        return struct.pack(f"{order}{len(each[1])}{'HI'[each[0] == _LONG]}", *each[1])

    at = 8 + 2 + 12 * len(tags) + 4
    begin = at + sum(len(filled(each)) for each in tags.values() if len(filled(each)) > 4)
    tags[_OFFSETS] = _LONG, [begin + sum(map(len, strips[:each])) for each in range(len(strips))]
    entries, behind = b"", b""
    for number, each in tags.items():
        content = filled(each)
        entries += struct.pack(f"{order}HHI", number, each[0], len(each[1]))
        entries += content.ljust(4, b"\0") if len(content) <= 4 else struct.pack(
            f"{order}I", at + len(behind))
        behind += content if len(content) > 4 else b""
    head = (b"MM\0*" if big else b"II*\0") + struct.pack(f"{order}IH", 8, len(tags))
    return head + entries + bytes(4) + behind + b"".join(strips)
