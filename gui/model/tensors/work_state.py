"""What the Data page works on, to be kept aside and taken up again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gui.model.tensors.step_lines import Lines
from gui.model.tensors.tensor_thread import Read, ReadFiles

if TYPE_CHECKING:
    from pathlib import Path

    from engine.tensors.operations.operation import Element
    from engine.tensors.pipeline import TensorStep
    from engine.tensors.source import Kind

    Asked = tuple[Kind, tuple[Path, ...], Any]
    """What was opened last: the kind, the files, what the reader was told."""


@dataclass(frozen=True, slots=True, eq=False)
class TensorState:
    """files: None where nothing has been opened. lists: every state of the list, and which it is.

    element: that is looked at; raw: what it was made of. asked: what was opened last. reading: how
    the file is read that was being read, if one was; it is read from its beginning. is_behind: the
    steps are still to be done.
    """

    files: ReadFiles | None
    steps: tuple[TensorStep, ...]
    lists: tuple[tuple[Lines, ...], int]
    at: int
    element: Element | None
    raw: Element | None
    asked: Asked | None = None
    reading: Read | None = None
    is_behind: bool = False


def first_element(step: TensorStep, kind: Kind) -> Element | None:
    """The first one, but of a scan the middle one: at its edges there is air; and of a time series
    the last column, for what is counted by the hour stands behind the hour.
    """
    from engine.tensors.operations.operation import Element

    tensor = step.values[0]
    if not tensor.numel():
        return None
    index = tuple(size // 2 for size in tensor.shape) if kind == "volume" else (0,) * tensor.dim()
    return Element(0, (*index[:-1], tensor.shape[-1] - 1) if kind == "series" else index)
