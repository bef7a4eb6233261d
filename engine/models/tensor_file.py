"""Safetensors files: a stranger's tensors, of whatever kind of number, and the bytes of our own.

The format: github.com/huggingface/safetensors, eight bytes of the header's length, a JSON header,
the numbers, one tensor behind the other. The library writes them; what somebody else has written is
checked here, where it can be said what is wrong.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save

from engine.json_reading import NotJson, parsed
from engine.text import Text


class NotTensors(Exception):
    """why: what is wrong with the file."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.say())
        self.why = why


_FLOATS = {"F16": "<f2", "F32": "<f4", "F64": "<f8"}
_BYTES = {
    "BOOL": 1, "U8": 1, "I8": 1, "F8_E4M3": 1, "F8_E5M2": 1, "F8_E8M0": 1,
    "U16": 2, "I16": 2, "F16": 2, "BF16": 2, "U32": 4, "I32": 4, "F32": 4,
    "U64": 8, "I64": 8, "F64": 8, "C64": 8,
}
"""Of a number of each kind; there are others, of less than a byte."""

_LONGEST_HEADER = 2**20
"""Bytes; one of ten thousand tensors is shorter."""

_MOST_AXES = 32


@dataclass(frozen=True, slots=True, eq=False)
class Tensor:
    """kind: as the file calls it: F32, BF16, C64 …"""

    name: str
    kind: str
    shape: tuple[int, ...]
    content: bytes

    def numbers(self) -> NDArray[np.floating]:
        """Raises NotTensors for a kind that is not a real number of 16 bits or more."""
        if self.kind == "BF16":  # the upper half of a float32
            halves = np.frombuffer(self.content, "<u2").astype("<u4") << 16
            return halves.view("<f4").reshape(self.shape)
        if self.kind not in _FLOATS:
            raise NotTensors(Text(
                "“{name}” has the data type {kind}, not F16, BF16, F32 or F64",
                name=self.name, kind=self.kind,
            ))
        return np.frombuffer(self.content, _FLOATS[self.kind]).reshape(self.shape)

    def check_shape(self, shape: tuple[int, ...]) -> None:
        """Raises NotTensors for another one."""
        if self.shape != shape:
            raise NotTensors(Text(
                "“{name}” has the shape {shape}, not {needed}",
                name=self.name, shape=_written(self.shape), needed=_written(shape),
            ))


def _written(shape: tuple[int, ...]) -> str:
    return "×".join(map(str, shape[:8])) + ("×…" if len(shape) > 8 else "") or "()"


def read_tensors(content: bytes) -> tuple[dict[str, str], dict[str, Tensor]]:
    """What the file says of itself, and its tensors by name. Raises NotTensors."""
    header, numbers = _header(content)
    metadata = header.pop("__metadata__", None) or {}
    if not isinstance(metadata, dict) or not all(
        isinstance(each, str) for each in metadata.values()
    ):
        raise NotTensors(Text("what it says of itself (__metadata__) are not texts"))
    tensors, end = {}, 0
    for name in sorted(header, key=lambda name: _place(name, header[name])):
        begin, stop = _place(name, header[name])
        if begin != end or stop > len(numbers):
            raise NotTensors(Text(
                "the numbers of “{name}” do not lie where its header says", name=name
            ))
        tensors[name] = _tensor(name, header[name], numbers[begin:stop])
        end = stop
    if end != len(numbers):
        raise NotTensors(Text("it goes on behind its last tensor"))
    return metadata, tensors


def _header(content: bytes) -> tuple[dict[str, Any], bytes]:
    """And what is behind it."""
    end = 8 + int.from_bytes(content[:8], "little")
    if len(content) <= 8 or end > len(content):
        raise NotTensors(Text("it is no safetensors file, or was cut short"))
    if end > _LONGEST_HEADER:
        raise NotTensors(Text("its header is too long"))
    try:
        header = parsed(content[8:end].decode())
    except NotJson as error:
        raise NotTensors(Text("its header is not JSON: {why}", why=error.why)) from error
    except UnicodeDecodeError as error:
        raise NotTensors(Text("its header is not UTF-8 text")) from error
    if not isinstance(header, dict):
        raise NotTensors(Text("its header is not a JSON object"))
    return header, content[end:]


def _place(name: str, about: Any) -> tuple[int, int]:
    offsets = about.get("data_offsets") if isinstance(about, dict) else None
    if not _are_counts(offsets) or len(offsets) != 2 or offsets[0] > offsets[1]:
        raise _not_said_rightly(name)
    return offsets[0], offsets[1]


def _tensor(name: str, about: dict[str, Any], content: bytes) -> Tensor:
    kind, shape = about.get("dtype"), about.get("shape")
    if not isinstance(kind, str) or not _are_counts(shape) or len(shape) > _MOST_AXES:
        raise _not_said_rightly(name)
    if math.prod(each or 1 for each in shape) > 2**59:  # more than numpy counts, also of nothing
        raise _not_said_rightly(name)
    if kind in _BYTES and math.prod(shape) * _BYTES[kind] != len(content):
        raise NotTensors(Text(
            "“{name}” has {bytes} bytes, which are not {shape} numbers of the data type {kind}",
            name=name, bytes=len(content), shape=_written(tuple(shape)), kind=kind,
        ))
    return Tensor(name, kind, tuple(shape), content)


def _are_counts(numbers: Any) -> TypeGuard[list[int]]:
    return isinstance(numbers, list) and all(
        type(each) is int and each >= 0 for each in numbers
    )


def _not_said_rightly(name: str) -> NotTensors:
    return NotTensors(Text(
        "what its header says of “{name}” is not as safetensors writes it", name=name
    ))


def tensor_bytes(
    tensors: Mapping[str, NDArray[np.floating]], metadata: Mapping[str, str]
) -> bytes:
    """A file of these; the same ones give the same bytes. metadata: what it says of itself.

    The library writes the metadata in whatever order: here they are sorted. metadata: ASCII.
    """
    content = save({name: np.asarray(each, order="C") for name, each in tensors.items()},
                   dict(metadata))
    length = int.from_bytes(content[:8], "little")
    header = json.loads(content[8 : 8 + length])
    header["__metadata__"] = dict(sorted(metadata.items()))
    written = json.dumps(header, separators=(",", ":")).encode().ljust(length)
    return content[:8] + written + content[8 + length :]
