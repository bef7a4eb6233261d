"""Files that are none, files in other codings, and files that would grow without end."""

import gzip
import json
import os
import socket
import struct
from collections.abc import Callable
from pathlib import Path
from time import process_time

import numpy as np
import pytest
from measures.matrices import as_linear
from safetensors.numpy import save

from engine.bounded_reading import Unpacked, read_at_most
from engine.data.dataset_files import read_idx
from engine.data.image_folders import read_folder
from engine.drawings import stroke_file
from engine.drawings.stroke_file import read_drawings
from engine.errors import LONGEST_FIELD, InputError, brief
from engine.figures.published import read_published
from engine.models.weights_file import read_weights
from gui.course.stops.stop_reader import read_stop
from gui.settings import Settings, read_settings

READERS: dict[str, Callable[[Path], object]] = {
    "drawings": read_drawings, "weights": read_weights, "figures": read_published,
    "images": lambda path: read_idx(path, path), "stop": lambda path: read_stop(path, ()),
}
LINE = '{"label": 7, "strokes": [[[0, 0], [1, 0.5]]]}'
needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes in folders")


def refused(read: Callable[[Path], object], path: Path) -> str:
    with pytest.raises(InputError) as caught:
        read(path)
    return str(caught.value)


@needs_pipes
@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_what_is_no_file_is_refused_in_one_sentence_and_never_waited_for(
    tmp_path: Path, read: Callable[[Path], object],
) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zeros").symlink_to("/dev/zero")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with socket.socket(socket.AF_UNIX) as end:
        here = Path.cwd()
        os.chdir(tmp_path)  # a socket's path may be a hundred characters long
        try:
            end.bind("socket")
        finally:
            os.chdir(here)
        for name, why in (("pipe", "ordinary file"), ("zeros", "ordinary file"),
                          ("socket", "ordinary file"), ("", "a folder"), ("missing", "no such"),
                          ("loop", "circle"), ("x" * 300, "too long"), ("a\0b", "no such"),
                          ("a\ud800b", "no such")):
            assert why in refused(read, tmp_path / name)


@needs_pipes
def test_settings_that_are_no_file_are_the_defaults(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero"), tmp_path, Path("a\0b")):
        assert read_settings(path) == Settings()


def test_a_file_without_a_size_is_read_up_to_the_limit() -> None:
    if not Path("/proc/self/maps").exists():
        pytest.skip("needs /proc")
    assert read_at_most(Path("/proc/self/maps"), 10) is None


CODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")


@pytest.mark.parametrize("coding", CODINGS)
def test_a_text_is_read_in_the_coding_that_it_is_in(tmp_path: Path, coding: str) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_bytes(f"{LINE}\r\n{LINE}\r\n".encode(coding))
    assert [each.label for each in read_drawings(path)] == [7, 7]
    path.write_bytes(json.dumps({"digits": [1, 2]}).encode(coding))
    assert read_settings(path).digits == (1, 2)


@pytest.mark.parametrize("content", [
    LINE.replace("}", ', "label": 3}'), LINE.replace("}", ', "writer": "\\ud800"}'),
    LINE.replace("0.5", "NaN"), LINE.replace("0.5", "1" + "0" * 400), LINE.replace("7", "7" * 5000),
    LINE.replace("0.5", "[" * 50_000), "9" * 100_000,
])
def test_json_that_says_something_twice_or_nothing_at_all_is_refused(
    tmp_path: Path, content: str,
) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text(content)
    said = refused(read_drawings, path)
    assert "line 1" in said and len(said) < 800


@pytest.mark.parametrize("field", ["frame", "pen"])
def test_null_is_as_if_nothing_had_been_said(tmp_path: Path, field: str) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text(LINE)
    (without,) = read_drawings(path)
    path.write_text(LINE.replace("}", f', "{field}": null}}'))
    assert read_drawings(path) == [without]


def test_a_refusal_is_short_however_long_what_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text(json.dumps({"label": "<h1>" * 250_000, "strokes": []}))
    assert len(refused(read_drawings, path)) < 500
    error = InputError("{a} {b} {c}", a="x" * 10**6, b=10**5000, c="one\ntwo\x00\u202ethree\ud800")
    assert len(str(error)) < 2 * LONGEST_FIELD and str(error).isprintable()
    assert brief("short") == "short"


# limits


def test_a_drawings_file_is_bounded_in_all_that_it_may_have(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text(f"{LINE}\n" * 3)
    assert len(read_drawings(path)) == 3
    for limit, least in (("MOST_DRAWINGS", 3), ("MOST_IN_ALL", 9)):
        with monkeypatch.context() as patch:
            patch.setattr(stroke_file, limit, least)
            assert len(read_drawings(path)) == 3
            patch.setattr(stroke_file, limit, least - 1)
            assert "Split it" in refused(read_drawings, path)
    monkeypatch.setattr(stroke_file, "LONGEST_LINE", len(LINE) - 1)
    assert "line 1" in refused(read_drawings, path)


def test_blank_lines_cost_nothing(tmp_path: Path) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text("\n \r\n" * 2_000_000 + LINE)
    begun = process_time()
    assert len(read_drawings(path)) == 1
    assert process_time() - begun < 10  # it was half a minute
    path.write_text("\n" * 1000 + "{")
    assert "line 1001" in refused(read_drawings, path)


def test_a_reading_can_be_followed_and_ended(tmp_path: Path) -> None:
    path, told = tmp_path / "mine.jsonl", list[float]()
    path.write_text(f"{LINE}\n" * 4)
    read_drawings(path, told.append)
    assert len(told) == 4 and told == sorted(told) and 0 < told[0] < told[-1] <= 1

    def enough(share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_drawings(path, enough)


def test_nothing_is_unpacked_that_the_header_does_not_promise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "images"
    zeros = bytes(2**24)
    for promised in (1, 2**22):
        with gzip.open(path, "wb", 1) as file:
            file.write(struct.pack(">IIII", 0x803, promised, 28, 28))
            for _ in range(8):
                file.write(zeros)
        assert str(path) in refused(READERS["images"], path)
    read: list[int] = []

    def noting(self: Unpacked, count: int) -> bytes:
        read.append(count)
        return bytes(count)

    monkeypatch.setattr(Unpacked, "read", noting)
    refused(READERS["images"], path)
    assert sum(read) < 2**10


# weights


def _tensors(dtype: str, size: int, name: str = "weights") -> bytes:
    header = json.dumps({
        "__metadata__": {"digits": "3,7"},
        "bias": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]},
        name: {"dtype": dtype, "shape": [1, 28, 28], "data_offsets": [4, 4 + 784 * size]},
    }).encode()
    return len(header).to_bytes(8, "little") + header + bytes(4 + 784 * size)


@pytest.mark.parametrize(("kind", "size"), [
    ("F8_E5M2", 1), ("F8_E4M3", 1), ("F8_E8M0", 1), ("C64", 8), ("BOOL", 1), ("I32", 4), ("U8", 1),
])
def test_weights_that_are_not_real_numbers_are_refused_by_their_kind(
    tmp_path: Path, kind: str, size: int,
) -> None:
    path = tmp_path / "mine.safetensors"
    path.write_bytes(_tensors(kind, size))
    assert kind in refused(read_weights, path) or "not a safetensors file" in refused(
        read_weights, path)


def test_weights_of_sixteen_bits_are_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.safetensors"
    content = bytearray(_tensors("BF16", 2))
    content[-2:] = b"\x80\x3f"  # one
    path.write_bytes(content)
    assert as_linear(read_weights(path)).weights[0, -1, -1] == 1.0
    tensors = {"weights": np.full((1, 28, 28), 0.5, np.float16), "bias": np.zeros(1, np.float16)}
    path.write_bytes(save(tensors, {"digits": "3,7"}))
    assert (as_linear(read_weights(path)).weights == 0.5).all()


def test_weights_of_a_plain_layer_are_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "mine.safetensors"
    path.write_bytes(save({"weight": np.zeros((1, 784), np.float32),
                           "bias": np.zeros(1, np.float32)}))
    assert "does not say which digits" in refused(read_weights, path)


def test_a_folder_is_refused_where_it_cannot_be_looked_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    for part in ("train", "valid"):
        (tmp_path / part / "3").mkdir(parents=True)
    listed = Path.iterdir

    def closed(path: Path) -> object:
        if path.name == "3":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", closed)
    assert "permission is denied" in refused(read_folder, tmp_path)
