"""Scans as tensors: slices in the order in which they lie, or what is wrong with the folder."""

import os
from pathlib import Path

import pytest
import torch
from material.engine_material import TUTORIAL_FILES, needs_tutorial_files
from PIL import Image
from pydicom.uid import (
    ExplicitVRBigEndian,
    ImplicitVRLittleEndian,
)
from sample_files.dicom_slices import folder_of, layer, slice_file
from sample_files.tensor_images import Make
from sample_files.tensor_volumes import beside, grey, pages, two_series

import resources
from engine.data.progress import Cancelled
from engine.tensors.kinds.volume.reader import VolumeOptions, read, usual_steps
from engine.tensors.operations.operation import Element
from engine.tensors.pipeline import run, trace
from engine.tensors.source import Source
from resources.data.make_phantom import INTERCEPT, values, write

LUNG = TUTORIAL_FILES / "volumetric-dicom" / "2-LUNG 3.0  B70f-04083"


def notes(source: Source) -> str:
    return "\n".join(f"{each.name.say()}: {each.value.say()}" for each in source.found)


def depths(source: Source) -> list[float]:
    """The first value of each slice."""
    found: list[float] = source.parts[0].raw[:, 0, 0].tolist()
    return found


def _same_place(at: Path) -> Path:
    for number, place in enumerate((5, 0, 5, 0)):
        slice_file(at / f"{number}.dcm", layer(number), place, InstanceNumber=9 - number)
    return at


def _with_report(at: Path) -> Path:
    folder_of(at, (1, 0))
    slice_file(at / "report", layer(0), without=("PixelData", "Rows", "Columns"))
    return at


def _tilted(at: Path) -> Path:
    """Slices across the x axis: the normal, not the third number, says the order."""
    for number, place in enumerate((3.0, -1.0, 1.0)):
        slice_file(at / f"{number}.dcm", layer(number), 0, ImagePositionPatient=[place, 7, -place],
                   ImageOrientationPatient=[0, 1, 0, 0, 0, 1])
    return at


READ: tuple[tuple[str, Make, list[float], str], ...] = (
    ("names in another order", lambda at: folder_of(at, (4, -2, 1)), [1, 2, 0],
     "by position in space, from −2 to 4 mm; sorted by name it would be another"),
    ("names in the same order", lambda at: folder_of(at, (0, 1.5, 3)), [0, 1, 2],
     "1.5 mm between slices"),
    ("slices across another axis", _tilted, [1, 2, 0], "from −1 to 3 mm"),
    ("a slice is missing", lambda at: folder_of(at, (0, 1, 3)), [0, 1, 2],
     "uneven, from 1 to 2 mm"),
    ("two times of one scan", _same_place, [3, 1, 2, 0], "several slices lie at the same place"),
    ("two series", two_series, [10, 11, 12],
     "number 2: “scout”, CT, slices: 2, 2×2 pixels each"),
    ("no positions, but numbers", lambda at: slice_file(
        slice_file(at / "a.dcm", layer(1), InstanceNumber=20).parent / "b.dcm", layer(2),
        InstanceNumber=3).parent, [2, 1], "by their number in the series"),
    ("neither", lambda at: folder_of(at, (None, None)), [0, 1], "it may be wrong"),
    ("a position that is no number", lambda at: folder_of(
        at, (0, 1), without=("ImagePositionPatient",)), [0, 1], "it may be wrong"),
    ("names without endings, others beside", lambda at: beside(beside(
        folder_of(at, (1, 0)), "notes.txt"), ".hidden"), [1, 0], "files that are not DICOM: 1"),
    ("a report among them", _with_report, [1, 0], "DICOM files without an image in them: 1"),
    ("implicit types", lambda at: folder_of(at, (1, 0), syntax=ImplicitVRLittleEndian), [1, 0],
     "int16"),
    ("12 bits without a sign", lambda at: slice_file(slice_file(
        at / "a", layer(4095, "uint16"), 0).parent / "b", layer(7, "uint16"), 1).parent,
     [4095, 7], "7 … 4095, as stored (int16)"),
    ("16 bits without a sign", lambda at: slice_file(slice_file(
        at / "a", layer(5, "uint16"), 0).parent / "b", layer(65535, "uint16"), 1).parent,
     [5, 65535], "5 … 65535, as stored (int32)"),
    ("a slope and an intercept", lambda at: folder_of(
        at, (0, 1), RescaleSlope=2, RescaleIntercept=-1024), [0, 1],
     "value × 2 + (−1024) = Hounsfield units; not applied here"),
    ("each its own slope", lambda at: slice_file(slice_file(
        at / "a", layer(1), 0, RescaleSlope=1, RescaleIntercept=0).parent / "b", layer(2), 1,
        RescaleSlope=3, RescaleIntercept=0).parent, [1, 2], "cannot be compared"),
    ("bright and dark exchanged", lambda at: folder_of(
        at, (0, 1), PhotometricInterpretation="MONOCHROME1"), [0, 1], "small values are bright"),
    ("a TIFF of pages", lambda at: pages(at / "a.tif", *grey(3, 1, 2)), [3, 1, 2],
     "3 of 3×2 pixels, mode L, in the order of the file"),
    ("a TIFF of 16 bits", lambda at: pages(at / "a.tiff", *grey(3, 60000, dtype="uint16")),
     [3, 60000], "int32"),
    ("a TIFF of floats", lambda at: pages(at / "a.tiff", *grey(3, 1, dtype="float32")), [3, 1],
     "float32"),
    ("a TIFF of bits", lambda at: pages(
        at / "a.tiff", *(Image.new("1", (3, 2), each) for each in (1, 0))), [255, 0], "mode 1"),
)


@pytest.mark.parametrize(("make", "expected", "said"), [row[1:] for row in READ],
                         ids=[row[0] for row in READ])
def test_an_odd_scan_gives_its_slices_as_they_lie_and_says_what_was_found(
    tmp_path: Path, make: Make, expected: list[float], said: str
) -> None:
    source = read((make(tmp_path),))
    assert source.parts[0].raw.dim() == 3
    assert depths(source) == expected
    assert said in notes(source)


@pytest.mark.parametrize("make", [row[1] for row in READ], ids=[row[0] for row in READ])
def test_its_code_reads_the_same_alone(tmp_path: Path, make: Make) -> None:
    path = make(tmp_path)
    source = read((path,))
    names: dict[str, object] = {}
    exec(source.code.format(path=str(path)), names)
    assert isinstance(names["x"], torch.Tensor)
    assert torch.equal(names["x"], source.parts[0].raw)
    assert names["x"].dtype == source.parts[0].raw.dtype


def test_a_pipe_in_the_folder_is_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert depths(read((folder_of(tmp_path, (1, 0)),))) == [1, 0]


@pytest.mark.parametrize("number", [1, 2])
def test_a_series_can_be_chosen_by_its_number(tmp_path: Path, number: int) -> None:
    path = two_series(tmp_path)
    source = read((path,), VolumeOptions(series=number))
    assert depths(source) == ([10, 11, 12] if number == 1 else [0, 1])
    names: dict[str, object] = {}
    exec(source.code.format(path=str(path)), names)
    assert isinstance(names["x"], torch.Tensor) and torch.equal(names["x"], source.parts[0].raw)


def test_several_files_can_be_chosen_instead_of_a_folder(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, (4, 1, 2, 3))
    chosen = tuple(folder / f"{each}.dcm" for each in (0, 1, 3))
    source = read(chosen)
    assert depths(source) == [1, 3, 0]
    names: dict[str, object] = {}
    exec(source.code.format(paths=[str(each) for each in chosen]), names)
    assert isinstance(names["x"], torch.Tensor) and torch.equal(names["x"], source.parts[0].raw)


def test_big_endian_slices_have_the_same_values(tmp_path: Path) -> None:
    swapped = layer(258, ">i2")
    for number in (0, 1):
        slice_file(tmp_path / f"{number}", swapped, number, syntax=ExplicitVRBigEndian)
    assert depths(read((tmp_path,))) == [258, 258]


def test_the_name_of_a_patient_is_shown_nowhere(tmp_path: Path) -> None:
    source = read((folder_of(tmp_path, (0, 1)),))
    shown = notes(source) + source.title + source.code + source.place(0, (0, 0, 0)).say()
    assert "Secret" not in shown


def test_a_voxel_leads_back_to_its_slice(tmp_path: Path) -> None:
    source = read((folder_of(tmp_path, (4, -2, 1)),))
    steps = run(source, usual_steps(source))
    assert steps[-1].axes == ("image", "channel", "depth", "height", "width")
    assert tuple(steps[-1].values[0].shape) == (1, 1, 3, 2, 2)
    crossings, places = trace(source, steps, len(steps) - 1, Element(0, (0, 0, 2, 1, 0)))
    assert crossings[-1].element.index == (2, 1, 0)
    assert places[0].say() == "row 1, column 0 of 0.dcm, slice 2 at 4.00 mm (value 0)"


def test_normalised_it_has_mean_0_and_standard_deviation_1() -> None:
    source = read((resources.PHANTOM,))
    last = run(source, usual_steps(source))[-1].values[0]
    assert last.mean().item() == pytest.approx(0, abs=1e-5)
    assert last.std().item() == pytest.approx(1, abs=1e-5)


def test_the_phantom_is_read_as_the_formula_gives_it() -> None:
    source = read((resources.PHANTOM,))
    assert torch.equal(source.parts[0].raw, torch.from_numpy(values()))
    assert source.spacing == (7.5, 3.5, 3.5)
    assert source.positions == tuple(7.5 * each - 86.25 for each in range(24))
    assert "sorted by name it would be another" in notes(source)
    # the centre of the head is brain, its corner air
    assert source.parts[0].raw[12, 32, 32] + INTERCEPT == 35
    assert source.parts[0].raw[0, 0, 0] + INTERCEPT == -1000


def test_the_shipped_phantom_is_what_the_script_writes(tmp_path: Path) -> None:
    write(tmp_path)
    made = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
    shipped = {each.name: each.read_bytes() for each in resources.PHANTOM.iterdir()}
    assert made == shipped
    assert sum(map(len, shipped.values())) < 300_000


def test_reading_tells_how_far_it_is(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, (0, 1, 2))
    told: list[tuple[int, int]] = []
    read((folder,), report=lambda done, of: told.append((done, of)))
    assert told == [(each, 6) for each in range(1, 7)]


@pytest.mark.parametrize("most", [2, 5])
def test_reading_can_be_cancelled_among_headers_and_among_pixels(
    tmp_path: Path, most: int
) -> None:
    told: list[int] = []
    with pytest.raises(Cancelled):
        read((folder_of(tmp_path, (0, 1, 2)),), report=lambda done, of: told.append(done),
             cancelled=lambda: len(told) == most)
    assert len(told) == most


def test_reading_of_pages_can_be_cancelled(tmp_path: Path) -> None:
    path = pages(tmp_path / "a.tif", *grey(1, 2, 3))
    with pytest.raises(Cancelled):
        read((path,), cancelled=lambda: True)


@needs_tutorial_files
def test_the_tutorials_scan_lies_in_space_as_its_headers_say() -> None:
    told: list[tuple[int, int]] = []
    source = read((LUNG,), report=lambda done, of: told.append((done, of)))
    assert tuple(source.parts[0].raw.shape) == (99, 512, 512)
    assert told[-1] == (198, 198)
    assert list(source.positions) == [-288 + 3.0 * each for each in range(99)]
    assert "another" in notes(source)
