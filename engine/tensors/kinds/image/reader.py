"""Pictures as tensors: the reader of their files, and the usual steps after it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from os.path import isdir
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from engine.bounded_reading import list_folder
from engine.data.pictures import NOT_READ
from engine.data.progress import Cancelled, Report, no_report, not_cancelled
from engine.errors import InputError, brief
from engine.image_opening import READ
from engine.system_reasons import reason
from engine.tensors.elements import Index
from engine.tensors.kinds.image.decoding import MOST_VALUES, Decoded, decode
from engine.tensors.kinds.image.reading_code import Plan, code_of, code_of_values
from engine.tensors.operations.arranging import Permute, Stack
from engine.tensors.operations.operation import Operation
from engine.tensors.operations.values import Convert, Divide, Normalise
from engine.tensors.source import Found, Part, Source
from engine.text import Text, written

AXES = ("height", "width", "channel")
MOST_FILES = 1000
MOST_IN_FOLDER = 10_000
MOST_NOTES = 40
_WRITTEN_OUT = 4096
"""Values of a picture without a file that the code has in it."""

ENDINGS = (*READ, ".avif")

_WORDS = {"grey": Text("gray"), "red": Text("red"), "green": Text("green"), "blue": Text("blue"),
          "alpha": Text("alpha")}


@dataclass(frozen=True, slots=True)
class ImageOptions:
    """turn: as the EXIF says; None is yes. alpha: with the transparency as a channel; None is yes,
    unless only some of the files have one.
    """

    turn: bool | None = None
    alpha: bool | None = None


def read(paths: tuple[Path, ...], options: ImageOptions = ImageOptions(),
         report: Report = no_report, cancelled: Callable[[], bool] = not_cancelled) -> Source:
    """A part for each file: (height, width, channels) of uint8; of int32 where a pixel has 16 bits
    or more, of float32 where it is a float. A folder stands for the images in it, by name.

    Raises InputError naming the file, and Cancelled.
    """
    files, left_out = _files(paths)
    pictures: list[Decoded] = []
    room = MOST_VALUES
    for number, path in enumerate(files):
        if cancelled():
            raise Cancelled
        pictures.append(decode(path, options.turn is not False, room))
        room -= pictures[-1].values.size
        report(number + 1, len(files))
    has_alpha = [each.channels[-1] == "alpha" for each in pictures]
    is_mixed = options.alpha is None and len(set(has_alpha)) > 1
    if options.alpha is False or is_mixed:
        pictures = [_without_alpha(each) for each in pictures]
    found = _found(files, pictures)
    if left_out:
        found.append(Found(Text("Left out"), Text(
            "files of the folder that are no images, or of a kind that is not read here, such as "
            "HEIC: {count}", count=left_out)))
    if is_mixed:
        found.append(Found(Text("Alpha"), Text(
            "left out, because only {some} of {count} images have it",
            some=sum(has_alpha), count=len(files))))
    elif options.alpha is False and any(has_alpha):
        found.append(Found(Text("Alpha"), Text("left out, as you chose")))
    names = tuple(path.name for path in files)
    return _source(names, pictures, code_of(tuple(each.plan for each in pictures)), found)


def of_array(array: NDArray[np.uint8], title: str) -> Source:
    """A picture that is in no file, such as the clipboard's: (h, w) or (h, w, 1 to 4) bytes."""
    values = np.ascontiguousarray(array)
    is_flat = values.ndim == 2
    if is_flat:
        values = values[:, :, None]
    modes: dict[int, tuple[str, ...]] = {
        1: ("grey",), 2: ("grey", "alpha"), 3: ("red", "green", "blue"),
        4: ("red", "green", "blue", "alpha"),
    }
    if values.ndim != 3 or values.shape[2] not in modes or values.dtype != np.uint8:
        raise InputError("This is no image of bytes with 1 to 4 channels. Choose another one.")
    if not values.size:
        raise InputError("The image has no pixels. Choose another one.")
    if values.size > MOST_VALUES:
        raise InputError(
            "The image has {count} million values; at most {most} million are taken here. "
            "Scale it down.", count=values.size // 10**6, most=MOST_VALUES // 10**6,
        )
    plan = Plan(is_flat=values.shape[2] == 1)
    code = code_of_values(values.tolist()) if values.size <= _WRITTEN_OUT else \
        "# Save the picture as picture.png first.\n" + \
        code_of((plan,)).replace("{path!r}", "'picture.png'")
    found = [Found(Text("Format"), Text(
        "no file; {width}×{height} pixels, channels: {count}", width=values.shape[1],
        height=values.shape[0], count=values.shape[2],
    ))]
    picture = Decoded(values.copy(), modes[values.shape[2]], plan, ())
    return _source((title,), [picture], code, found)


def usual_steps(source: Source) -> tuple[Operation, ...]:
    """As the tutorial has them: a batch if there are several, channels first, 0 … 1, normalised."""
    most = max(_most(each.raw, each.most) or 0 for each in source.parts)
    scale: tuple[Operation, ...] = (Divide(most),) if most else ()
    if len(source.parts) > 1:
        return (Stack(), Permute((0, 3, 1, 2)), Convert("float"), *scale, Normalise((0, 2, 3)))
    return (Permute((2, 0, 1)), Convert("float"), *scale, Normalise((1, 2)))


def _most(raw: torch.Tensor, said: int | None) -> int | None:
    """The greatest value that a pixel can have; None where nothing says it. said: by the file."""
    if said is not None:
        return said
    if raw.dtype == torch.uint8:
        return 255
    if raw.dtype == torch.int32 and raw.min() >= 0 and raw.max() <= 65535:
        return 65535
    return None


def _files(paths: tuple[Path, ...]) -> tuple[tuple[Path, ...], int]:
    """The images, and how many other files a folder among them has."""
    files: list[Path] = []
    left_out = 0
    for path in paths:
        if not isdir(path):
            files.append(path)
            continue
        images, others = _in_folder(path)
        files += images
        left_out += others
    if not files:
        raise InputError("No image was chosen. Choose one or more image files.")
    if len(files) > MOST_FILES:
        raise InputError(
            "These are {count} images; at most {most} are read into a batch here. Choose fewer.",
            count=len(files), most=MOST_FILES,
        )
    return tuple(files), left_out


def _in_folder(path: Path) -> tuple[list[Path], int]:
    try:
        content = [each for each in list_folder(path, MOST_IN_FOLDER)
                   if not each.name.startswith(".") and not isdir(each)]
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}. Choose another folder.", path=path,
            reason=reason(error),
        ) from error
    images = [each for each in content if each.suffix.lower() in ENDINGS]
    not_read = [each for each in content if each.suffix.lower() in NOT_READ]
    if not images and not_read:
        raise InputError(
            "{path} is an image of a kind that is not read. Save it as PNG, or remove it.",
            path=not_read[0],
        )
    if not images:
        raise InputError(
            "There are no images in the folder {path}. Choose image files, or a folder with "
            "images in it.", path=path,
        )
    return images, len(content) - len(images)


def _without_alpha(picture: Decoded) -> Decoded:
    if picture.channels[-1] != "alpha":
        return picture
    values = np.ascontiguousarray(picture.values[:, :, :-1])
    is_grey = values.shape[2] == 1
    if picture.plan.clear is not None:
        plan = replace(picture.plan, clear=None, is_flat=is_grey)
        return replace(picture, values=values, channels=picture.channels[:-1], plan=plan)
    if picture.plan.wide is not None:
        return replace(picture, values=values, channels=picture.channels[:-1],
                       plan=replace(picture.plan, drops_alpha=True))
    converts = (*picture.plan.converts, "L" if is_grey else "RGB")
    plan = replace(picture.plan, converts=converts, is_flat=is_grey)
    return replace(picture, values=values, channels=picture.channels[:-1], plan=plan)


def _found(files: tuple[Path, ...], pictures: list[Decoded]) -> list[Found]:
    if len(files) == 1:
        return list(pictures[0].notes)
    sizes = Counter(each.values.shape for each in pictures)
    (height, width, channels), same = sizes.most_common(1)[0]
    found = [Found(Text("Images"), Text(
        "{count}, all of {width}×{height} pixels and {channels} channels", count=len(files),
        width=width, height=height, channels=channels,
    ) if len(sizes) == 1 else Text(
        "{count}, of {sizes} sizes; {same} have {width}×{height} pixels and {channels} channels",
        count=len(files), sizes=len(sizes), same=same, width=width, height=height,
        channels=channels,
    ))]
    notes = [
        Found(Text("{file}: {name}", file=brief(path.name), name=note.name), note.value)
        for path, each in zip(files, pictures, strict=True) for note in each.notes
    ]
    if len(notes) > MOST_NOTES:
        rest = len(notes) - MOST_NOTES
        notes = [*notes[:MOST_NOTES], Found(Text("And"), Text("more notes: {count}", count=rest))]
    return found + notes


def _source(names: tuple[str, ...], pictures: list[Decoded], code: str, found: list[Found]
            ) -> Source:
    parts = tuple(
        Part(name, torch.from_numpy(each.values), AXES, each.most)
        for name, each in zip(names, pictures, strict=True)
    )
    channels = tuple(each.channels for each in pictures)
    greatest = tuple(_most(each.raw, each.most) for each in parts)

    def place(part: int, index: Index) -> Text:
        return _place(parts[part], channels[part], greatest[part], index)

    title = names[0] if len(names) == 1 else f"{names[0]} … {names[-1]}"
    return Source("image", brief(title), parts, place, code, tuple(found))


def _place(part: Part, channels: tuple[str, ...], most: int | None, index: Index) -> Text:
    row, column, channel = index
    value: Any = part.raw[index].item()
    fields: dict[str, object] = {
        "row": row, "column": column, "channel": _WORDS[channels[channel]],
        "file": brief(part.name), "value": written(value, ".7g"),
    }
    if most is None:
        return Text("pixel row {row}, column {column}, channel {channel} of {file} "
                    "(value {value})", **fields)
    return Text("pixel row {row}, column {column}, channel {channel} of {file} "
                "(value {value} of 0 … {most})", most=most, **fields)
