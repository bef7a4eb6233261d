"""Which dimensions of a step are the picture's rows and columns, its channels, the batch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from torch import Tensor

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Dimensions:
    """The places of dimensions in an index, of so many; None for one that there is not."""

    count: int
    height: int
    width: int
    channel: int | None
    image: int | None

    def index(self, image: int, channel: int, row: int, column: int) -> tuple[int, ...]:
        """The element's; 0 along what is of size 1."""
        found = [0] * self.count
        for place, value in ((self.image, image), (self.channel, channel), (self.height, row),
                             (self.width, column)):
            if place is not None:
                found[place] = value
        return tuple(found)

    def of_index(self, index: tuple[int, ...]) -> tuple[int, int, int, int]:
        """Image, channel, row and column of an element."""
        image = 0 if self.image is None else index[self.image]
        channel = 0 if self.channel is None else index[self.channel]
        return image, channel, index[self.height], index[self.width]

    def channels(self, tensor: Tensor, image: int) -> Tensor:
        """(channels, height, width) of one image, without a copy."""
        kept = {self.height, self.width, self.channel, self.image} - {None}
        order = [each for each in (self.image, self.channel, self.height, self.width)
                 if each is not None]
        found = tensor.permute(
            *(each for each in range(self.count) if each not in kept), *order
        ).flatten(0, self.count - len(order)) if self.count > len(order) else tensor.permute(order)
        if self.image is not None:
            found = found[image]
        return found if self.channel is not None else found.unsqueeze(0)


def dimensions_of(axes: tuple[str, ...], shape: tuple[int, ...]) -> Dimensions | None:
    """None where a step's numbers are no picture any more: rows and columns have been mixed."""
    if axes.count("height") != 1 or axes.count("width") != 1:
        return None
    others = [place for place, name in enumerate(axes) if name not in ("height", "width")
              and not (name in ("channel", "image") and axes.count(name) == 1)]
    if any(shape[each] != 1 for each in others) or 0 in shape:
        return None
    place = {name: axes.index(name) for name in ("channel", "image") if axes.count(name) == 1}
    return Dimensions(len(axes), axes.index("height"), axes.index("width"),
                      place.get("channel"), place.get("image"))


def channel_titles(count: int, of_file: int) -> tuple[str, ...]:
    """Of so many channels; in words only where all those of the file are still there."""
    names = {
        1: (translate("Channels", "gray"),),
        2: (translate("Channels", "gray"), translate("Channels", "alpha")),
        3: (translate("Channels", "red"), translate("Channels", "green"),
            translate("Channels", "blue")),
        4: (translate("Channels", "red"), translate("Channels", "green"),
            translate("Channels", "blue"), translate("Channels", "alpha")),
    }.get(count) if count == of_file else None
    if names is None:
        return tuple(translate("Channels", "channel {number}").format(number=number)
                     for number in range(count))
    return tuple(translate("Channels", "channel {number}: {name}").format(number=number, name=name)
                 for number, name in enumerate(names))
