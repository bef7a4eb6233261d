"""What a tensor is, in a line: shape, stride, type, bytes, and whether a number was copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.engine_words import say as say  # for who imports words of the page's facts

if TYPE_CHECKING:
    from torch import Tensor

    from engine.tensors.pipeline import TensorStep

translate = QCoreApplication.translate


def shape_words(step: TensorStep) -> str:
    """The sizes with what they count: 3 channels × 720 heights would be clumsy, so by name."""
    from engine.tensors.axes import AXES

    names = [say(AXES[each]) for each in step.axes]
    return " × ".join(
        f"{name} {size}" for name, size in zip(names, step.values[0].shape, strict=True)
    )


def facts(step: TensorStep) -> str:
    """Shape, stride, dtype, bytes; for several tensors those of the first, and how many."""
    tensor = step.values[0]
    words = translate("TensorFacts", "shape {shape} · stride {stride} · {dtype} · {size}").format(
        shape=list(tensor.shape), stride=tensor.stride(),
        dtype=str(tensor.dtype).removeprefix("torch."), size=size_words(tensor),
    )
    if len(step.values) > 1:
        words = translate("TensorFacts", "{count} tensors, the first: {facts}").format(
            count=len(step.values), facts=words
        )
    if step.operation is None:
        return words
    kind = (translate("TensorFacts", "view: nothing copied") if step.is_view
            else translate("TensorFacts", "copy"))
    return f"{words} · {kind}"


def size_words(tensor: Tensor) -> str:
    """The bytes that its elements take."""
    size = tensor.numel() * tensor.element_size()
    if size < 10_000:
        return translate("TensorFacts", "{size} bytes").format(size=f"{size:,}")
    if size < 10_000_000:
        return translate("TensorFacts", "{size} kB").format(size=f"{size / 1000:z,.1f}")
    return translate("TensorFacts", "{size} MB").format(size=f"{size / 1_000_000:z,.1f}")
