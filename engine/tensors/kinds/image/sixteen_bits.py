"""Colours of 16 bits a channel, of which Pillow unpacks one byte: it is asked for each of the two.

Pillow has an unpacker for either order of the two bytes, and both keep the upper one: told the
other order it keeps the lower one. Of grey with alpha (PNG) it is told that they are bytes of four
channels. A TIFF may have a plane for each colour, and an order for each.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine.image_opening import bits_of, has_planes

if TYPE_CHECKING:
    from PIL import Image

_OTHER = {"B": "L", "L": "B", "N": "B" if sys.byteorder == "little" else "L"}

Read = Callable[[str], NDArray[Any]]
"""The file's pixels, unpacked in that order."""


@dataclass(frozen=True, slots=True)
class Wide:
    """orders: Pillow's names of how to unpack: the upper bytes and the lower ones, or both at once.

    channels: their names. has_more: whether Pillow is told more than the order. is_planes: whether
    the order stands after a plane's letter.
    """

    orders: tuple[str, ...]
    channels: tuple[str, ...]
    has_more: bool
    is_planes: bool = False

    def tell(self, picture: "Image.Image", order: str) -> None:
        """picture: of which nothing is unpacked yet."""
        from PIL import ImageFile

        assert isinstance(picture, ImageFile.ImageFile)
        tiles: list[Any] = picture.tile
        first = [each.args[0][0] + order if self.is_planes else order for each in tiles]
        picture.tile = [each._replace(args=(told, *each.args[1:]) if self.has_more else told)
                        for each, told in zip(tiles, first, strict=True)]

    def values(self, read: Read) -> NDArray[np.int32]:
        """(height, width, channels) from 0 to 65535."""
        found = [read(order).astype(np.int32) for order in self.orders]
        if len(found) == 1:
            return np.asarray(256 * found[0][:, :, ::2] + found[0][:, :, 1::2], np.int32)
        return np.asarray(256 * found[0] + found[1], np.int32)

    def code(self, file: str, picture: str, name: str) -> list[str]:
        """The same in Python. picture: an expression of `picture`."""
        told = "tile.args[0] + order" if self.is_planes else "order"
        told = f"({told}, *tile.args[1:])" if self.has_more else told
        both = "256 * found[0] + found[1]" if len(self.orders) == 2 else \
            "256 * found[0][:, :, ::2] + found[0][:, :, 1::2]"
        why = "the upper byte of each value, then the lower" if len(self.orders) == 2 else \
            "each byte of a value as a channel"
        orders = ", ".join(f'"{each}"' for each in self.orders)
        return [
            "found = []",
            f"for order in [{orders}]:  # {why}",
            f"    with Image.open({file}) as picture:",
            f"        picture.tile = [tile._replace(args={told}) for tile in picture.tile]",
            f"        found.append(np.array({picture}).astype(np.int32))",
            f"{name} = {both}",
        ]


def scales_planes(picture: "Image.Image") -> bool:
    """Whether Pillow leaves planes of 16 bits to libtiff, which makes bytes of them."""
    from PIL import ImageFile

    return isinstance(picture, ImageFile.ImageFile) and has_planes(picture) and (
        bits_of(picture) == 16) and any(each.codec_name == "libtiff" for each in picture.tile)


def wide_of(picture: "Image.Image") -> Wide | None:
    """None where the values have not 16 bits a channel, or are of a kind that is not read whole:
    inks, or alpha that the colours are multiplied by.

    picture: of which nothing is unpacked yet.
    """
    from PIL import ImageFile

    tiles = picture.tile if isinstance(picture, ImageFile.ImageFile) else []
    if not tiles or picture.format not in ("PNG", "TIFF") or scales_planes(picture):
        return None
    args: Any = tiles[0].args
    order = args[0] if isinstance(args, tuple) else args
    has_more = isinstance(args, tuple)
    if order == "LA;16B" and picture.mode == "RGBA":
        return Wide(("RGBA",), ("grey", "alpha"), has_more)
    kind, _, bytes_ = str(order).partition(";16")
    is_planes = kind == "R" and has_more
    if bytes_ not in _OTHER or picture.mode not in ("RGB", "RGBA") or (
            kind != picture.mode and not is_planes):
        return None
    name = "" if is_planes else kind
    return Wide((f"{name};16{bytes_}", f"{name};16{_OTHER[bytes_]}"),
                ("red", "green", "blue", "alpha")[: len(picture.mode)], has_more, is_planes)
