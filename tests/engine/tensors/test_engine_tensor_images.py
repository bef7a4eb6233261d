"""Pictures of any kind as tensors: the numbers that are in the file, or what is wrong with it."""

import struct
from pathlib import Path

import numpy as np
import pytest
import torch
from material.engine_material import TUTORIAL_FILES, needs_tutorial_files
from numpy.typing import NDArray
from PIL import Image
from sample_files.tensor_images import Make, noise, png, ramp, turned_jpeg, webp, written

from engine.data.progress import Cancelled
from engine.tensors.kinds.image.reader import ImageOptions, of_array, read, usual_steps
from engine.tensors.operations.operation import Element
from engine.tensors.pipeline import follow, run, trace
from engine.tensors.source import Source

CATS = TUTORIAL_FILES / "image-cats"


def notes(source: Source) -> str:
    return "\n".join(f"{each.name.say()}: {each.value.say()}" for each in source.found)


def values(path: Path) -> list[object]:
    source = read((path,))
    assert source.parts[0].raw.dim() == 3
    found: list[object] = source.parts[0].raw.tolist()
    return found


RGB = ramp(2, 2, 3)


def _palette(folder: Path, clear: bool) -> Path:
    picture = Image.new("P", (2, 1))
    picture.putpalette([10, 20, 30, 40, 50, 60])
    picture.putdata([1, 0])
    options = {"transparency": 0} if clear else {}
    return written(folder / "palette.png", picture, **options)


def _grey16(folder: Path) -> Path:
    return png(folder / "deep.png", (2, 1), 16, 0, b"\0" + struct.pack(">2H", 300, 65535))


READ: tuple[tuple[str, Make, object, str], ...] = (
    ("RGB as PNG", lambda at: written(at / "a.png", Image.fromarray(RGB)), RGB.tolist(),
     "mode RGB"),
    ("1 bit", lambda at: written(at / "a.png", Image.fromarray(np.array([[True, False]]))),
     [[[255], [0]]], "1 bit per pixel: 0 stays 0, 1 becomes 255"),
    ("grey", lambda at: written(at / "a.PNG", Image.fromarray(ramp(2, 2))),
     [[[0], [1]], [[2], [3]]], "mode L"),
    ("grey with alpha", lambda at: written(at / "a.png", Image.new("LA", (1, 1), (7, 99))),
     [[[7, 99]]], "mode LA"),
    ("colour with alpha", lambda at: written(
        at / "a.png", Image.new("RGBA", (1, 1), (1, 2, 3, 255))),
     [[[1, 2, 3, 255]]], "opaque, everywhere"),
    ("a palette", lambda at: _palette(at, clear=False), [[[40, 50, 60], [10, 20, 30]]],
     "a palette: each pixel is a number of a color"),
    ("a palette with a clear colour", lambda at: _palette(at, clear=True),
     [[[40, 50, 60, 255], [10, 20, 30, 0]]], "alpha"),
    ("16 bits of grey", _grey16, [[[300], [65535]]], "mode I;16"),
    ("16 bits a colour", lambda at: png(at / "a.png", (1, 1), 16, 2,
                                        b"\0" + struct.pack(">3H", 256, 511, 65535)),
     [[[256, 511, 65535]]], "16 bits a channel: 0 … 65535"),
    ("32 bits of grey", lambda at: written(at / "a.tif", Image.fromarray(
        np.array([[-5, 70000]], np.int32))), [[[-5], [70000]]], "mode I"),
    ("floats", lambda at: written(at / "a.tif", Image.fromarray(np.array([[0.5, -2]], np.float32))),
     [[[0.5], [-2.0]]], "mode F"),
    ("printing inks", lambda at: written(at / "a.jpg", Image.new("CMYK", (1, 1), (0, 0, 0, 0))),
     [[[255, 255, 255]]], "printing inks (CMYK)"),
    ("BMP", lambda at: written(at / "a.bmp", Image.fromarray(RGB)), RGB.tolist(), "BMP"),
    ("animated WebP", lambda at: webp(at / "a.webp", 3), [[[0, 0, 0]] * 4] * 3,
     "the first of several frames"),
    ("TIFF of two pages", lambda at: written(
        at / "a.tiff", Image.fromarray(ramp(1, 2)), save_all=True,
        append_images=[Image.fromarray(ramp(1, 2))]), [[[0], [1]]], "choose Volume"),
    ("a name without an ending", lambda at: written(at / "photo", Image.fromarray(RGB),
                                                    format="PNG"), RGB.tolist(), "PNG"),
    ("an ending that is not its own", lambda at: written(at / "a.jpg", Image.fromarray(RGB),
                                                         format="PNG"), RGB.tolist(), "PNG"),
    ("ink in the alpha channel alone", lambda at: written(
        at / "a.png", Image.fromarray(np.array([[[0, 0, 0, 0], [0, 0, 0, 255]]], np.uint8))),
     [[[0, 0, 0, 0], [0, 0, 0, 255]]], "in the alpha channel alone"),
    ("a clear colour of grey", lambda at: written(at / "a.png", Image.fromarray(ramp(1, 2)),
                                                  transparency=1), [[[0, 255], [1, 0]]],
     "one value stands for transparent"),
    ("16 bits, of which small ones are bright", lambda at: written(
        at / "a.tif", Image.fromarray(np.array([[0, 9]], np.uint16)), tiffinfo={262: 0}),
     [[[0], [9]]], "small values are bright"),
    ("a float that is none", lambda at: written(at / "a.tif", Image.fromarray(
        np.array([[np.inf]], np.float32))), [[[np.inf]]], "1 of the values are NaN or infinite"),
)


@pytest.mark.parametrize(("make", "expected", "said"), [row[1:] for row in READ],
                         ids=[row[0] for row in READ])
def test_an_odd_image_gives_its_numbers_and_says_what_was_done(
    tmp_path: Path, make: Make, expected: object, said: str
) -> None:
    path = make(tmp_path)
    assert values(path) == expected
    assert said in notes(read((path,)))


@pytest.mark.parametrize(("orientation", "dark"), [(6, "top"), (8, "bottom"), (3, "right")])
def test_a_photo_is_turned_as_its_exif_says(tmp_path: Path, orientation: int, dark: str) -> None:
    source = read((turned_jpeg(tmp_path / "a.jpg", orientation),))
    raw = source.parts[0].raw.float()
    height, width, _ = raw.shape
    assert (height, width) == ((8, 16) if dark == "right" else (16, 8))
    at = {"top": raw[0], "bottom": raw[-1], "right": raw[:, -1]}[dark]
    assert at.max() < 50
    assert f"orientation {orientation}" in notes(source)


def test_it_stays_as_it_is_stored_where_that_is_wanted(tmp_path: Path) -> None:
    source = read((turned_jpeg(tmp_path / "a.jpg", 6),), ImageOptions(turn=False))
    assert tuple(source.parts[0].raw.shape) == (8, 16, 3)
    assert "no, though its EXIF says orientation 6" in notes(source)


def test_several_files_are_several_parts_and_the_usual_steps_make_a_batch(tmp_path: Path) -> None:
    paths = tuple(written(tmp_path / f"{name}.png", noise(8)) for name in "ab")
    source = read(paths)
    steps = run(source, usual_steps(source))
    assert tuple(steps[-1].values[0].shape) == (2, 3, 8, 8)
    assert steps[-1].axes == ("image", "channel", "height", "width")
    crossings, places = trace(source, steps, len(steps) - 1, Element(0, (1, 2, 5, 6)))
    value = source.parts[1].raw[5, 6, 2].item()
    assert crossings[-1].value == value
    assert places[0].say() == (
        f"pixel row 5, column 6, channel blue of b.png (value {value} of 0 … 255)"
    )
    assert follow(steps, len(steps) - 1, Element(1, (5, 6, 2))) == (Element(0, (1, 2, 5, 6)),)


def test_images_of_two_sizes_are_read_and_the_batch_says_why_not(tmp_path: Path) -> None:
    paths = (written(tmp_path / "a.png", noise(8)), written(tmp_path / "b.png", noise(9)))
    source = read(paths)
    assert "2, of 2 sizes" in notes(source)
    refusal = run(source, usual_steps(source))[1].refusal
    assert refusal is not None and "equal size" in refusal.words


def test_alpha_is_left_out_of_a_batch_where_not_all_have_it(tmp_path: Path) -> None:
    paths = (written(tmp_path / "a.png", Image.new("RGBA", (2, 2), (1, 2, 3, 4))),
             written(tmp_path / "b.png", Image.fromarray(RGB)))
    source = read(paths)
    assert [tuple(each.raw.shape) for each in source.parts] == [(2, 2, 3), (2, 2, 3)]
    assert "only 1 of 2 images have it" in notes(source)
    kept = read(paths, ImageOptions(alpha=True))
    assert [each.raw.shape[2] for each in kept.parts] == [4, 3]


def test_a_folder_stands_for_the_images_in_it_by_name(tmp_path: Path) -> None:
    for name in ("b.png", "a.JPG", "c.txt", ".hidden.png"):
        written(tmp_path / name, noise(8), format="PNG")
    source = read((tmp_path,))
    assert [each.name for each in source.parts] == ["a.JPG", "b.png"]
    assert "such as HEIC: 1" in notes(source)


def test_reading_a_batch_tells_how_far_it_is_and_can_be_cancelled(tmp_path: Path) -> None:
    paths = tuple(written(tmp_path / f"{name}.png", noise(8)) for name in "abc")
    told: list[tuple[int, int]] = []
    read(paths, report=lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]
    told.clear()
    with pytest.raises(Cancelled):
        read(paths, report=lambda done, of: told.append((done, of)),
             cancelled=lambda: len(told) == 2)
    assert len(told) == 2


@pytest.mark.parametrize("make", [row[1] for row in READ], ids=[row[0] for row in READ])
def test_its_code_reads_the_same_alone(tmp_path: Path, make: Make) -> None:
    path = make(tmp_path)
    source = read((path,))
    assert torch.equal(_x(source.code.format(path=str(path))), source.parts[0].raw)


def _x(code: str) -> torch.Tensor:
    names: dict[str, object] = {}
    exec(code, names)
    made = names["x"]
    assert isinstance(made, torch.Tensor)
    return made


@pytest.mark.parametrize("options", [ImageOptions(), ImageOptions(turn=False, alpha=False)])
def test_the_code_of_a_batch_reads_the_same(tmp_path: Path, options: ImageOptions) -> None:
    paths = (turned_jpeg(tmp_path / "a.jpg", 6), _palette(tmp_path, clear=True), _grey16(tmp_path),
             written(tmp_path / "d.png", Image.new("LA", (2, 2), (5, 6))))
    for some in (paths, (paths[0], paths[0])):
        source = read(some, options)
        names: dict[str, object] = {}
        exec(source.code.format(paths=[str(each) for each in some]), names)
        made = names["xs"]
        assert isinstance(made, list) and len(made) == len(some)
        for one, part in zip(made, source.parts, strict=True):
            assert torch.equal(one, part.raw)


@pytest.mark.parametrize("array", [ramp(28, 28) // 4, ramp(3, 4, 3), ramp(5, 4, 4)])
def test_a_picture_of_no_file_is_read_as_it_is(array: NDArray[np.uint8]) -> None:
    source = of_array(array, "My drawing")
    raw = source.parts[0].raw
    assert torch.equal(raw.squeeze(2), torch.from_numpy(array))
    assert torch.equal(_x(source.code), raw)
    assert "of My drawing" in source.place(0, (2, 3, 0)).say()


def test_a_picture_changed_afterwards_does_not_change_the_tensor() -> None:
    array = ramp(4, 4)
    source = of_array(array, "clipboard")
    array[:] = 0
    assert source.parts[0].raw.max() == 15


@pytest.mark.parametrize(("make", "greatest"), [(READ[0][1], 255), (_grey16, 65535)])
def test_it_is_divided_by_the_greatest_value_that_a_pixel_can_have(
    tmp_path: Path, make: Make, greatest: int
) -> None:
    source = read((make(tmp_path),))
    steps = run(source, usual_steps(source))
    torch.testing.assert_close(
        steps[3].values[0], source.parts[0].raw.permute(2, 0, 1) / greatest
    )


def test_floats_are_only_normalised(tmp_path: Path) -> None:
    path = written(tmp_path / "a.tif", Image.fromarray(np.array([[1, 3]], np.float32)))
    source = read((path,))
    steps = run(source, usual_steps(source))
    torch.testing.assert_close(steps[-1].values[0].flatten(), torch.tensor([-1.0, 1.0]) / 2**0.5)


@needs_tutorial_files
def test_the_tutorials_batch_is_normalised() -> None:
    source = read((CATS,))
    last = run(source, usual_steps(source))[-1].values[0]
    assert tuple(last.shape) == (3, 3, 256, 256)
    torch.testing.assert_close(last.mean(dim=(0, 2, 3)), torch.zeros(3), atol=1e-4, rtol=0)
    torch.testing.assert_close(last.std(dim=(0, 2, 3)), torch.ones(3), atol=1e-4, rtol=0)
