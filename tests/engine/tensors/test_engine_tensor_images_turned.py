"""Pictures that their EXIF turns: of every orientation, in every format and mode that has one."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from sample_files.odd_images import INK, put, saved, turned

from engine.tensors.kinds.image.reader import ImageOptions, read

WIDE = INK[:, :20]

UPRIGHT: dict[int, Callable[[NDArray[np.generic]], NDArray[np.generic]]] = {
    1: lambda x: x, 2: lambda x: x[:, ::-1], 3: lambda x: x[::-1, ::-1], 4: lambda x: x[::-1],
    5: lambda x: x.swapaxes(0, 1), 6: lambda x: np.rot90(x, -1),
    7: lambda x: np.rot90(x, 2).swapaxes(0, 1), 8: np.rot90,
}
"""What undoes each, by hand (the EXIF standard's table of orientations)."""

MODES: dict[str, NDArray[np.generic]] = {
    "gray": WIDE, "color": np.stack([WIDE] * 3, -1), "with alpha": np.stack([WIDE] * 4, -1),
    "16 bits": WIDE.astype(np.uint16) * 200, "floats": WIDE.astype(np.float32) / 9,
}


@pytest.mark.parametrize("orientation", UPRIGHT)
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("options", [{}, {"compression": "tiff_lzw"}], ids=["plain", "packed"])
def test_a_tiff_is_turned_and_so_by_its_code(
    tmp_path: Path, orientation: int, mode: str, options: dict[str, str]
) -> None:
    content = saved(MODES[mode], "TIFF", exif=turned(orientation), **options)
    path = put(tmp_path / "a.tif", content)
    raw = read((path,)).parts[0].raw
    expected = UPRIGHT[orientation](MODES[mode])
    assert torch.equal(raw.squeeze(2), torch.from_numpy(expected.astype(
        np.int32 if mode == "16 bits" else expected.dtype)))
    assert_code(path, ImageOptions())
    assert_code(path, ImageOptions(turn=False))


@pytest.mark.parametrize("orientation", UPRIGHT)
@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_other_formats_are_turned_unless_that_is_not_wanted(
    tmp_path: Path, orientation: int, kind: str
) -> None:
    picture = MODES["color"]
    path = put(tmp_path / "a", saved(picture, kind, exif=turned(orientation), **(
        {"lossless": True} if kind == "WEBP" else {})))
    raw = read((path,)).parts[0].raw.numpy()
    assert np.array_equal(raw, UPRIGHT[orientation](picture))
    as_stored = read((path,), ImageOptions(turn=False)).parts[0].raw.numpy()
    assert np.array_equal(as_stored, picture)
    assert_code(path, ImageOptions())


def assert_code(path: Path, options: ImageOptions) -> None:
    """That it reads the same alone, strides included."""
    source = read((path,), options)
    names: dict[str, object] = {}
    exec(source.code.replace("{path!r}", repr(str(path))), names)
    x, raw = names["x"], source.parts[0].raw
    assert isinstance(x, torch.Tensor)
    assert torch.equal(x, raw) and x.stride() == raw.contiguous().stride()
