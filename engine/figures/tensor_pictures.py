"""The figures on photographs and a scan as tensors, each computed by the page Data's own steps."""

from collections.abc import Callable
from pathlib import Path

from torch import Tensor

from engine.figures.record import Value
from engine.tensors.kinds.image import reader as image
from engine.tensors.kinds.volume import reader as volume
from engine.tensors.operations.arranging import Narrow, Permute, Stack, Unsqueeze
from engine.tensors.operations.operation import Operation
from engine.tensors.operations.values import Convert, Divide, Normalise
from engine.tensors.pipeline import run
from engine.tensors.source import Source

PHOTO = Path("image-dog", "bobby.jpg")
BATCH = Path("image-cats")
SCAN = Path("volumetric-dicom", "2-LUNG 3.0  B70f-04083")

_TO_BATCH: tuple[Operation, ...] = (Stack(), Permute((0, 3, 1, 2)), Narrow(1, 0, 3))


def picture_findings(data: Path) -> dict[str, Callable[[], Value]]:
    """By the figure's id, what computes it from the tutorial's files in the folder `data`.

    Each raises InputError, naming the file, where it is not there.
    """
    return {
        "tensors.image.read": lambda: _shape(_photo(data)),
        "tensors.image.permuted": lambda: _shape(_photo(data), Permute((2, 0, 1))),
        "tensors.image.batch": lambda: _shape(image.read((data / BATCH,)), *_TO_BATCH),
        "tensors.image.normalised": lambda: _normalised(image.read((data / BATCH,))),
        "tensors.volume.read": lambda: _shape(volume.read((data / SCAN,))),
        "tensors.volume.tensor": lambda: _shape(
            volume.read((data / SCAN,)), Unsqueeze(0, "channel")),
    }


def _photo(data: Path) -> Source:
    return image.read((data / PHOTO,))


def _last(source: Source, *operations: Operation) -> Tensor:
    return run(source, operations)[-1].values[0]


def _shape(source: Source, *operations: Operation) -> Value:
    return list(_last(source, *operations).shape)


def _normalised(source: Source) -> Value:
    """Mean and standard deviation afterwards, each of the channel that is farthest off."""
    steps = (*_TO_BATCH, Convert("float"), Divide(255), Normalise((0, 2, 3)))
    channels = _last(source, *steps).transpose(0, 1).flatten(1)
    means, spreads = channels.mean(dim=1), channels.std(dim=1)
    return [
        max(means.tolist(), key=abs), max(spreads.tolist(), key=lambda each: abs(each - 1)),
    ]
