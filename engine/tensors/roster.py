"""The kinds of data there are, and how each is read."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from engine.data.progress import Report
from engine.tensors.operations.operation import Operation
from engine.tensors.source import Kind, Source


class Reader(Protocol):
    """Reads files of a kind. Raises InputError, or Cancelled where `cancelled` says so."""

    def __call__(
        self, paths: tuple[Path, ...], options: Any, report: Report,
        cancelled: Callable[[], bool],
    ) -> Source: ...


@dataclass(frozen=True, slots=True)
class KindEntry:
    """options: what its reader can be told; made without arguments, or with some of its fields.

    usual: the tutorial's steps.
    """

    read: Reader
    options: Callable[..., Any]
    usual: Callable[[Source], tuple[Operation, ...]]


def entry_of(kind: Kind) -> KindEntry:
    """What is known of a kind; its reader's modules are loaded when it is first wanted."""
    return _ROSTER[kind]()


def _image() -> KindEntry:
    from engine.tensors.kinds.image.reader import ImageOptions, read, usual_steps

    return KindEntry(read, ImageOptions, usual_steps)


def _volume() -> KindEntry:
    from engine.tensors.kinds.volume.reader import VolumeOptions, read, usual_steps

    return KindEntry(read, VolumeOptions, usual_steps)


def _text() -> KindEntry:
    from engine.tensors.kinds.text.reader import TextOptions, read, usual_steps

    return KindEntry(read, TextOptions, usual_steps)


def _table() -> KindEntry:
    from engine.tensors.kinds import table

    return KindEntry(table.read, table.TableOptions, table.usual_steps)


def _series() -> KindEntry:
    from engine.tensors.kinds import series

    return KindEntry(series.read, series.SeriesOptions, series.usual_steps)


_ROSTER: dict[Kind, Callable[[], KindEntry]] = {
    "image": _image, "volume": _volume, "table": _table, "series": _series, "text": _text,
}
