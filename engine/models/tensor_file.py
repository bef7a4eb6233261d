"""Safetensors files: a stranger's tensors, of whatever kind of number, and the bytes of our own.

The format: github.com/huggingface/safetensors, eight bytes of the header's length, a JSON header,
the numbers. The library checks that the header and the numbers go together.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, deserialize
from safetensors.numpy import save

from engine.errors import brief
from engine.json_reading import NotJson, parsed
from engine.text import Text


class NotTensors(Exception):
    """why: what is wrong with the file."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.say())
        self.why = why


_FLOATS = {"F16": "<f2", "F32": "<f4", "F64": "<f8"}


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
    try:
        found = deserialize(content)  # type: ignore[no-untyped-call]
    except (SafetensorError, ValueError) as error:
        raise NotTensors(
            Text("it is not a safetensors file ({reason})", reason=brief(error, 120))
        ) from error
    try:
        header = parsed(content[8 : 8 + int.from_bytes(content[:8], "little")].decode())
    except (NotJson, UnicodeDecodeError) as error:
        why = error.why if isinstance(error, NotJson) else Text("it is not UTF-8 text")
        raise NotTensors(why) from error
    metadata = header.get("__metadata__") or {}
    tensors = {
        name: Tensor(name, each["dtype"], tuple(each["shape"]), bytes(each["data"]))
        for name, each in found
    }
    return metadata, tensors


def tensor_bytes(
    tensors: Mapping[str, NDArray[np.floating]], metadata: Mapping[str, str]
) -> bytes:
    """A file of these; the same ones give the same bytes. metadata: what it says of itself.

    The library writes the metadata in whatever order: here they are sorted. metadata: ASCII.
    """
    content = save({name: np.ascontiguousarray(each) for name, each in tensors.items()},
                   dict(metadata))
    length = int.from_bytes(content[:8], "little")
    header = json.loads(content[8 : 8 + length])
    header["__metadata__"] = dict(sorted(metadata.items()))
    written = json.dumps(header, separators=(",", ":")).encode().ljust(length)
    return content[:8] + written + content[8 + length :]
