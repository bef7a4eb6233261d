"""The code of a file's way to a tensor: how it is read, and each step with what there is then."""

import re
from collections.abc import Sequence
from os.path import isdir, isfile
from pathlib import Path
from textwrap import indent

from engine.code.cells import Cell
from engine.tensors.operations.arranging import Stack
from engine.tensors.operations.operation import Element
from engine.tensors.pipeline import TensorStep
from engine.tensors.refusals import Refusal
from engine.tensors.source import Source
from engine.text import Text

SHOWN = 6
"""Values that are printed of each tensor: the first of its first row."""

_SHOW = f'''

def show(x):
    """What it is, and its first {SHOWN} values."""
    print(list(x.shape), x.stride(), x.dtype)
    print(x[(0,) * (x.dim() - 1)][:{SHOWN}].tolist())
'''

_PACKAGES = {"PIL": "pillow"}
"""Whose name differs from that of its module."""

_STANDARD = frozenset((
    "pathlib", "csv", "gzip", "unicodedata", "datetime", "io", "re", "math", "zipfile", "itertools",
))


def tensor_cells(
    source: Source, paths: Sequence[Path], steps: Sequence[TensorStep],
    element: Element | None = None,
) -> tuple[Cell, ...]:
    """From the files to the last step that can be done, every one printing what it gives.

    steps: what engine.tensors.pipeline.run made of the source. element: of the last one that is
    done, to be printed as well. What the code prints is what the steps hold.
    """
    is_list = len(source.parts) > 1
    cells = [_reading(source, paths, steps[0], is_list)]
    for number, step in enumerate(steps[1:], 1):
        if step.refusal is not None:
            return (*cells, _refused(number, step, step.refusal))
        joins = isinstance(step.operation, Stack)
        cells.append(_step(number, step, is_list, joins))
        is_list = is_list and not joins
    if element is not None:
        cells.append(_element(element, is_list))
    return tuple(cells)


def _reading(source: Source, paths: Sequence[Path], step: TensorStep, is_list: bool) -> Cell:
    if source.kind == "image":
        paths = _images(source, paths)
    code = source.code.replace("{paths!r}", repr([str(path) for path in paths]))
    if paths:
        code = code.replace("{path!r}", repr(str(paths[0])))
    begin, rest = _imports(code)
    packages = Text("This runs alone, with: {packages}.", packages=", ".join(_packages(begin)))
    return Cell(
        Text("{title} as a tensor", title=source.title),
        (packages, *(Text("{name}: {value}", name=each.name, value=each.value)
                  for each in source.found), _facts(step)),
        f"{begin}\n{_SHOW}\n\n{rest.strip()}\n{_showing(is_list)}",
    )


def _images(source: Source, paths: Sequence[Path]) -> list[Path]:
    """The file of each part: a folder that was opened stands for the images in it, by name."""
    names = [part.name for part in source.parts]
    files: list[Path] = []
    for path in paths:
        if not isdir(path):
            files.append(path)
            continue
        last = ""
        while len(files) < len(names) and last < names[len(files)] and (
                isfile(path / names[len(files)])):
            last = names[len(files)]
            files.append(path / last)
    return files


def _imports(code: str) -> tuple[str, str]:
    """The lines before the first that imports nothing, and the rest."""
    lines = code.split("\n")
    last = max((number for number, line in enumerate(lines)
                if line.startswith(("import ", "from "))), default=-1)
    return "\n".join(lines[: last + 1]), "\n".join(lines[last + 1 :])


def _packages(imports: str) -> list[str]:
    """What has to be installed for it."""
    modules = re.findall(r"^(?:import|from) (\w+)", imports, re.MULTILINE)
    return sorted({_PACKAGES.get(each, each) for each in modules if each not in _STANDARD})


def _step(number: int, step: TensorStep, is_list: bool, joins: bool) -> Cell:
    assert step.operation is not None
    code = step.operation.code()
    if joins and not is_list:
        code = f"xs = [x]\n{code}"
    elif is_list and not joins:
        code = f"for number, x in enumerate(xs):\n{indent(code, '    ')}\n    xs[number] = x"
    return Cell(
        Text("Step {number}: {line}", number=number, line=step.operation.typed()),
        (_facts(step), Text("It is a view: no number was copied.") if step.is_view
         else Text("It is a copy.")),
        f"{code}\n{_showing(is_list and not joins)}",
    )


def _showing(is_list: bool) -> str:
    return "for x in xs:\n    show(x)" if is_list else "show(x)"


def _facts(step: TensorStep) -> Text:
    tensor = step.values[0]
    return Text(
        "Afterwards: shape {shape}, stride {stride}, {dtype}.", shape=str(list(tensor.shape)),
        stride=str(tensor.stride()), dtype=str(tensor.dtype).removeprefix("torch."),
    )


def _refused(number: int, step: TensorStep, why: Refusal) -> Cell:
    """The step as a comment, for the file is to run."""
    assert step.operation is not None
    title = Text("Step {number}: {line}", number=number, line=step.operation.typed())
    told = (Text("torch says: {words}", words=why.words),) if why.words else ()
    return Cell(
        title,
        (*told, why.explanation,
         Text("This step and those after it are left out.")),
        indent(step.operation.code(), "# "),
    )


def _element(element: Element, is_list: bool) -> Cell:
    index = ", ".join(map(str, element.index))
    x = f"xs[{element.part}]" if is_list else "x"
    code = f"x = {x}\n" if is_list else ""
    return Cell(
        Text("The element that is looked at"),
        (Text("Its place in the storage is the sum of index × stride."),),
        f"{code}index = ({index},)\n"
        "offset = x.storage_offset() + sum(i * s for i, s in zip(index, x.stride()))\n"
        "print(x[index].item(), offset)",
    )
