"""Images of a digit as people have them: of any depth, with alpha, dark on light, with company."""

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from material.engine_material import made_up
from numpy.typing import NDArray
from PIL import Image

from engine.data.image_folders import read_folder
from engine.data.pictures import read_picture
from engine.errors import InputError

Grey = NDArray[np.uint8]


@pytest.fixture(scope="module")
def ink() -> Grey:
    """A ring, light on black, with soft edges."""
    y, x = np.mgrid[:28, :28] - 13.5
    ring: Grey = np.clip(255 - 60 * np.abs(np.hypot(x, y) - 7), 0, 255).astype(np.uint8)
    return ring


def _coloured(colour: int, alpha: Grey) -> Image.Image:
    flat = np.full_like(alpha, colour)
    return Image.fromarray(np.stack([flat, flat, flat, alpha], axis=-1), "RGBA")


AS: dict[str, tuple[Callable[[Grey], Image.Image], int]] = {
    "8 bits": (Image.fromarray, 0),
    "16 bits": (lambda ink: Image.fromarray(ink.astype(np.uint16) * 257), 0),
    "colour": (lambda ink: Image.fromarray(ink).convert("RGB"), 0),
    "palette": (lambda ink: Image.fromarray(ink).convert("P"), 0),
    "opaque alpha": (lambda ink: Image.fromarray(ink).convert("LA"), 0),
    "black on transparent": (lambda ink: _coloured(0, ink), 0),
    "white on transparent": (lambda ink: _coloured(255, ink), 0),
    "grey on transparent": (lambda ink: _coloured(128, ink), 0),
    "grey and alpha": (lambda ink: Image.merge(
        "LA", (Image.fromarray(255 - ink), Image.fromarray(np.where(ink > 0, 255, 0).astype("u1")))
    ), 0),
}


@pytest.mark.parametrize(("make", "off"), AS.values(), ids=AS)
def test_the_same_ink_is_read_however_it_is_kept(
    tmp_path: Path, ink: Grey, make: Callable[[Grey], Image.Image], off: int,
) -> None:
    path = tmp_path / "a.png"
    make(ink).save(path)
    assert np.abs(read_picture(path).astype(int) - ink).max() <= off


def test_a_jpeg_is_read_nearly_so(tmp_path: Path, ink: Grey) -> None:
    Image.fromarray(ink).save(tmp_path / "a.jpg", quality=95)
    assert np.abs(read_picture(tmp_path / "a.jpg").astype(int) - ink).mean() < 4


def test_a_two_coloured_picture_keeps_its_ink(tmp_path: Path, ink: Grey) -> None:
    path = tmp_path / "a.png"
    Image.fromarray(np.where(ink > 127, 255, 0).astype(np.uint8)).convert("1").save(path)
    assert np.array_equal(read_picture(path) > 127, ink > 127)


def test_one_transparent_grey_is_paper(tmp_path: Path, ink: Grey) -> None:
    path = tmp_path / "a.png"
    Image.fromarray(ink.astype(np.uint16) * 257).save(path, transparency=0)
    assert np.abs(read_picture(path).astype(int) - ink).max() <= 255
    assert read_picture(path)[ink == 0].max() == 0 and read_picture(path).max() > 200


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    images = made_up((3, 7), 2, seed=0).images // 2  # darker: the rims are noise as well
    for part in ("train", "valid"):
        for digit in (3, 7):
            place = tmp_path / part / str(digit)
            place.mkdir(parents=True)
            Image.fromarray(images[0]).save(place / "a.png")
    return tmp_path


def refused(folder: Path) -> str:
    with pytest.raises(InputError) as caught:
        read_folder(folder)
    return str(caught.value)


def test_endings_in_any_case_and_names_without_one_are_read(folder: Path) -> None:
    place = folder / "train" / "3"
    content = (place / "a.png").read_bytes()
    for name in ("b.PNG", "c.Png", "d"):
        (place / name).write_bytes(content)
    Image.fromarray(np.zeros((28, 28), np.uint8)).save(place / "e.JPEG", "JPEG")
    assert len(read_folder(folder).train) == 6


@pytest.mark.parametrize("name", [
    "._a.png", ".DS_Store", ".hidden.png", "Thumbs.db", "desktop.ini", "Icon\r", "notes.txt",
    "labels.csv",
])
def test_what_lies_beside_the_images_is_not_taken_for_one(folder: Path, name: str) -> None:
    for place in (folder / "train" / "3", folder / "train"):
        (place / name).write_bytes(b"\x00\x05\x16\x07")
    (folder / "train" / "__MACOSX").mkdir()
    (folder / "train" / "3" / "__MACOSX").mkdir()
    assert len(read_folder(folder).train) == 2


@pytest.mark.parametrize("name", ["b.avif", "b.svg", "b.PSD", "b.heic"])
def test_an_image_that_is_not_read_is_said_to_be_there(folder: Path, name: str) -> None:
    (folder / "train" / "3" / name).write_bytes(b"GIF89a")
    assert name in refused(folder)


def test_an_image_in_no_digits_folder_is_said_to_be_there(folder: Path) -> None:
    (folder / "train" / "loose.png").write_bytes((folder / "train/3/a.png").read_bytes())
    assert "loose.png" in refused(folder)


def test_a_pipe_among_the_images_is_named(folder: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("needs pipes in folders")
    os.mkfifo(folder / "train" / "3" / "b.png")
    assert "b.png" in refused(folder) and "ordinary" in refused(folder)
    (folder / "train" / "3" / "b.png").unlink()
    (folder / "train" / "5").write_text("no folder")
    assert str(folder / "train" / "5") in refused(folder)


def test_a_folder_among_the_images_is_named(folder: Path) -> None:
    (folder / "train" / "3" / "more").mkdir()
    assert "more" in refused(folder)


def test_a_picture_of_many_bytes_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    with path.open("wb") as file:
        file.truncate(2**23)
    with pytest.raises(InputError, match="too large"):
        read_picture(path)
