"""A DICOM file with many frames is a volume, and says what is not known of its place in space."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate
from pydicom.sequence import Sequence
from pydicom.uid import JPEG2000Lossless, JPEGLSLossless, RLELossless
from sample_files.dicom_slices import folder_of, frames_file, layer, slice_file

from engine.errors import InputError
from engine.tensors.kinds.volume.dicom_header import LARGEST_FILE, LARGEST_OF_FRAMES
from engine.tensors.kinds.volume.reader import VolumeOptions, read
from engine.tensors.kinds.volume.source import VolumeSource

WHOLE = torch.arange(24, dtype=torch.int16).reshape(4, 2, 3)


def notes(source: VolumeSource) -> str:
    return "\n".join(f"{each.name.say()}: {each.value.say()}" for each in source.found)


def same_by_its_code(source: VolumeSource, **given: object) -> bool:
    names: dict[str, Any] = {}
    exec(source.code.format(**given), names)
    return torch.equal(names["x"], source.parts[0].raw)


@pytest.mark.parametrize("spacing", [2.5, None])
def test_its_frames_are_the_slices_in_the_order_of_the_file(
    tmp_path: Path, spacing: float | None
) -> None:
    elements = {} if spacing is None else {"SpacingBetweenSlices": spacing}
    path = frames_file(tmp_path / "a {1}.dcm", 4, **elements)
    source = read((path,))
    assert torch.equal(source.parts[0].raw, WHOLE) and same_by_its_code(source, path=str(path))
    assert "Frames: 4 in one file, in the order of the file" in notes(source)
    assert "slices: 4, 2×3 pixels each" in notes(source)
    if spacing is None:
        assert source.spacing is None
        assert "the file does not say how far apart the frames lie" in notes(source)
    else:
        assert source.spacing == (2.5, 0.5, 0.75)
        assert "Distance: 2.5 mm between frames" in notes(source)
    assert source.place(0, (3, 1, 2)).say() == "row 1, column 2 of frame 3 of a {1}.dcm (value 23)"


def test_the_newer_form_has_its_spacing_apart(tmp_path: Path) -> None:
    measures, shared = Dataset(), Dataset()
    measures.PixelSpacing, measures.SpacingBetweenSlices = [1, 2], 3
    shared.PixelMeasuresSequence = Sequence([measures])
    path = frames_file(tmp_path / "a.dcm", 4, SharedFunctionalGroupsSequence=Sequence([shared]))
    assert read((path,)).spacing == (3, 1, 2)


def test_it_is_found_in_a_folder_beside_another_series(tmp_path: Path) -> None:
    folder_of(tmp_path, (0, 1), series="1.2.9")
    frames_file(tmp_path / "many {x}.dcm", 4)
    source = read((tmp_path,))
    assert torch.equal(source.parts[0].raw, WHOLE)
    assert same_by_its_code(source, path=str(tmp_path))
    assert [each.say().split(":")[0] for each in source.series] == ["number 1", "number 2"]
    assert read((tmp_path,), VolumeOptions(series=2)).parts[0].raw.shape == (2, 2, 2)
    paths = tuple(sorted(tmp_path.iterdir()))
    assert same_by_its_code(read(paths), paths=[str(each) for each in paths])


def _compressed(at: Path, syntax: Any) -> Path:
    return frames_file(at / "a.dcm", 4, syntax=syntax, PixelData=encapsulate([bytes(64)] * 4))


def _beside_a_slice(at: Path) -> Path:
    slice_file(at / "b.dcm", layer(0, shape=(2, 3)))
    frames_file(at / "a.dcm", 4)
    return at


def _large(at: Path, size: int, frames: int) -> Path:
    path = frames_file(at / "a.dcm", frames)
    with open(path, "ab") as file:
        file.truncate(size)
    return path


REFUSED: tuple[tuple[str, Callable[[Path], Path], str], ...] = (
    ("RLE", lambda at: _compressed(at, RLELossless), "4 frames in one file, compressed (RLE Lossl"),
    ("JPEG 2000", lambda at: _compressed(at, JPEG2000Lossless), "compressed (JPEG 2000"),
    ("JPEG-LS", lambda at: _compressed(at, JPEGLSLossless), "Export it uncompressed"),
    ("beside another file of its series", _beside_a_slice, "4 frames in one file, and is not"),
    ("more frames than there are pixels", lambda at: frames_file(
        at / "a.dcm", 9, PixelData=bytes(48)), "is a damaged DICOM file"),
    ("too many frames", lambda at: frames_file(at / "a.dcm", 4, NumberOfFrames=10**9),
     "more than 134 million values"),
    ("in color", lambda at: frames_file(at / "a.dcm", 4, PhotometricInterpretation="RGB"),
     "is in color"),
    ("too many bytes", lambda at: _large(at, LARGEST_OF_FRAMES + 1, 4), "more than 256 MB"),
    ("one frame, and too many bytes", lambda at: _large(at, LARGEST_FILE + 1, 1).parent,
     "more than 64 MB"),
)


@pytest.mark.parametrize(("make", "said"), [row[1:] for row in REFUSED],
                         ids=[row[0] for row in REFUSED])
def test_what_is_not_read_is_said(
    tmp_path: Path, make: Callable[[Path], Path], said: str
) -> None:
    with pytest.raises(InputError) as refused:
        read((make(tmp_path),))
    assert said in str(refused.value)
