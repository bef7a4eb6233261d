"""The Python that reads pictures into the same numbers: Pillow, numpy and torch alone."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.tensors.kinds.image.clear_colour import Clear
from engine.tensors.kinds.image.sixteen_bits import Wide


@dataclass(frozen=True, slots=True)
class Plan:
    """What is done to a picture between its file and its numbers.

    converts: Pillow's modes that it is converted to, one after the other. as_int32: its numbers
    have 16 bits, which few of torch's operations take. is_flat: it has no dimension for channels.
    clear: the colour of which an alpha is made. is_whole: all of the file is read first, for of a
    TIFF that is to be turned and lies on the disk Pillow mixes up rows and columns. wide: how
    colours of 16 bits are unpacked; drops_alpha: their last channel is left out.
    """

    is_turned: bool = False
    converts: tuple[str, ...] = ()
    as_int32: bool = False
    is_flat: bool = False
    clear: Clear | None = None
    is_whole: bool = False
    wide: Wide | None = None
    drops_alpha: bool = False


def code_of(plans: tuple[Plan, ...]) -> str:
    """With {path!r} for the file, or {paths!r} for the files."""
    in_memory = any(each.is_whole for each in plans)
    imports = [*(["import io", "from pathlib import Path", ""] if in_memory else []),
               "import numpy as np", "import torch", _pillow(plans), ""]
    if len(plans) == 1:
        lines = _lines(plans[0], "{path!r}", "x")
    elif len(set(plans)) == 1:
        body = _lines(plans[0], "path", "x")
        lines = ["xs = []", "for path in {paths!r}:",
                 *(f"    {line}" for line in (*body, "xs.append(x)"))]
    else:
        lines = ["paths = {paths!r}", "xs = []"]
        for number, plan in enumerate(plans):
            lines += [*_lines(plan, f"paths[{number}]", "x"), "xs.append(x)"]
    return "\n".join([*imports, *lines])


def code_of_values(rows: Iterable[Iterable[Iterable[int]]]) -> str:
    """Of a picture that is in no file: its numbers."""
    listed = ",\n".join(f"    {list(map(list, row))}" for row in rows)
    return f"import torch\n\nx = torch.tensor([\n{listed},\n], dtype=torch.uint8)"


def _pillow(plans: tuple[Plan, ...]) -> str:
    turns = any(each.is_turned and not each.is_whole for each in plans)
    return f"from PIL import Image{', ImageOps' if turns else ''}"


def _lines(plan: Plan, path: str, name: str) -> list[str]:
    is_turned_here = plan.is_turned and not plan.is_whole
    picture = "ImageOps.exif_transpose(picture)" if is_turned_here else "picture"
    picture += "".join(f'.convert("{mode}")' for mode in plan.converts)
    cast = ".astype(np.int32)" if plan.as_int32 else ""
    file = f"io.BytesIO(Path({path}).read_bytes())" if plan.is_whole else path
    if plan.wide is not None:
        lines = plan.wide.code(file, "picture" if plan.is_whole else picture, "values")
        if plan.drops_alpha:
            lines.append("values = values[:, :, :-1].copy()")
        lines += plan.clear.code("values") if plan.clear is not None else []
        return [*lines, f"{name} = torch.from_numpy(values)"]
    lines = [f"with Image.open({file}) as picture:"]
    if plan.is_whole:
        lines.append("    picture.load()  # which turns a TIFF as its EXIF says")
    if plan.clear is None:
        lines.append(f"    {name} = torch.from_numpy(np.array({picture}){cast})")
    else:
        lines += [f"    values = np.array({picture}){cast}", *plan.clear.code("values"),
                  f"{name} = torch.from_numpy(values)"]
    if plan.is_flat:
        lines.append(f"{name} = {name}.unsqueeze(2)  # gray: one channel")
    return lines
