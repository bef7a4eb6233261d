"""A colour of a PNG that stands for transparent, in depths of which Pillow does not see to it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine.tensors.source import Found
from engine.text import Text

if TYPE_CHECKING:
    from PIL import Image


@dataclass(frozen=True, slots=True)
class Clear:
    """colour: a value a channel, as the pixels are read. white: what is opaque."""

    colour: tuple[int, ...]
    white: int

    def applied(self, values: NDArray[Any]) -> NDArray[Any]:
        """(height, width, channels + 1): the alpha is 0 where the colour is, else white."""
        values = values.reshape(*values.shape[:2], -1)
        is_clear = (values == np.array(self.colour)).all(axis=2, keepdims=True)
        alpha = np.where(is_clear, 0, self.white).astype(values.dtype)
        return np.concatenate([values, alpha], axis=2)

    def code(self, values: str) -> list[str]:
        """The same in numpy, of a variable (height, width) or (height, width, channels)."""
        colour = self.colour[0] if len(self.colour) == 1 else list(self.colour)
        is_clear = f"{values} == {colour}"
        if len(self.colour) > 1:
            is_clear = f"({is_clear}).all(axis=2)"
        return [
            f"alpha = np.where({is_clear}, 0, {self.white}).astype({values}.dtype)",
            f"{values} = np.dstack([{values}, alpha])",
        ]

    def note(self) -> Found:
        return Found(Text("Transparency"), Text(
            "the file calls one color transparent, {color}: it gets an alpha of 0, all others of "
            "{white}", color=", ".join(map(str, self.colour)), white=self.white,
        ))


def clear_of(picture: "Image.Image", depth: int) -> Clear | None:
    """depth: bits of a channel in the PNG. None where Pillow itself makes an alpha of it, or no
    colour is transparent.

    Pillow keeps the colour in the file's depth, but gives pixels of 2 and 4 bits as bytes.
    """
    said = picture.info.get("transparency")
    if said is None or isinstance(said, bytes) or depth in (1, 8):
        return None
    colour = (said,) if isinstance(said, int) else tuple(said)
    if picture.mode.startswith("I"):
        return Clear(colour, 65535)
    if picture.mode == "L":
        return Clear(tuple(each * (255 // (2**depth - 1)) for each in colour), 255)
    if picture.mode == "RGB" and depth == 16:
        return Clear(colour, 65535)
    return None
