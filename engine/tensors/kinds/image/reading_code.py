"""The Python that reads pictures into the same numbers: Pillow, numpy and torch alone."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """What is done to a picture between its file and its numbers.

    converts: Pillow's modes that it is converted to, one after the other. as_int32: its numbers
    have 16 bits, which few of torch's operations take. is_flat: it has no dimension for channels.
    """

    is_turned: bool = False
    converts: tuple[str, ...] = ()
    as_int32: bool = False
    is_flat: bool = False


def code_of(plans: tuple[Plan, ...]) -> str:
    """With {path!r} for the file, or {paths!r} for the files."""
    imports = ["import numpy as np", "import torch", _pillow(plans), ""]
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
    return "from PIL import Image, ImageOps" if any(each.is_turned for each in plans) else \
        "from PIL import Image"


def _lines(plan: Plan, path: str, name: str) -> list[str]:
    picture = "ImageOps.exif_transpose(picture)" if plan.is_turned else "picture"
    picture += "".join(f'.convert("{mode}")' for mode in plan.converts)
    cast = ".astype(np.int32)" if plan.as_int32 else ""
    lines = [f"with Image.open({path}) as picture:",
             f"    {name} = torch.from_numpy(np.array({picture}){cast})"]
    if plan.is_flat:
        lines.append(f"{name} = {name}.unsqueeze(2)  # grey: one channel")
    return lines
