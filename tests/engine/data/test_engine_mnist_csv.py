"""MNIST as CSV: it comes back to the bit, others' files are read, and wrong ones named."""

import codecs
import csv
import gzip
import re
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from time import process_time

import numpy as np
import pytest
from material.engine_material import TEN, made_up, mnist
from sample_files.full_disk import full_disk

from engine.data import mnist_csv, progress
from engine.data.datasets import Dataset
from engine.data.mnist_csv import HEADER, LONGEST_LINE, MOST_BLANK, read_csv, write_csv
from engine.data.progress import Cancelled
from engine.errors import InputError


@pytest.fixture(params=[1 << 15, 300], autouse=True)
def block(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Characters read at once: the program's, and so few that a short file has blocks."""
    monkeypatch.setattr(mnist_csv, "BLOCK", request.param)
    return int(request.param)


def same(one: Dataset, other: Dataset) -> bool:
    return np.array_equal(one.images, other.images) and np.array_equal(one.labels, other.labels)


def row(label: object = 7, **pixels: object) -> str:
    """A line of zeros, but for pixels given as p5=… and the label."""
    cells: list[object] = [label, *[0] * 784]
    for name, value in pixels.items():
        cells[1 + int(name[1:])] = value
    return ",".join(map(str, cells))


def refusal(path: Path, content: str | bytes) -> str:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(InputError) as caught:
        read_csv(path)
    assert str(path) in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("name", ["mine.csv", "한글 이름.csv.gz"])
def test_what_is_written_comes_back_to_the_bit(tmp_path: Path, name: str) -> None:
    data = mnist(TEN).valid
    data = Dataset(data.images[:300], data.labels[:300])
    write_csv(tmp_path / name, data)
    assert same(read_csv(tmp_path / name), data)
    before = (tmp_path / name).read_bytes()
    write_csv(tmp_path / name, data)
    assert (tmp_path / name).read_bytes() == before


def test_it_is_a_csv_that_others_read(tmp_path: Path) -> None:
    """ASCII without a mark is the same text in every coding that a system may be set to."""
    data = made_up(TEN, 20, seed=1)
    write_csv(tmp_path / "a.csv", data)
    content = (tmp_path / "a.csv").read_bytes()
    assert content.isascii() and content.decode("cp949") == content.decode("utf-8")
    assert content.count(b"\r\n") == content.count(b"\n") == 21
    with (tmp_path / "a.csv").open(newline="") as file:
        names, *rows = csv.reader(file)
    assert names == ["label", *(f"pixel{index}" for index in range(784))]
    table = np.array(rows, np.uint8)
    np.testing.assert_array_equal(table[:, 0], data.labels)
    np.testing.assert_array_equal(table[:, 1:].reshape(-1, 28, 28), data.images)
    loaded = np.loadtxt(tmp_path / "a.csv", np.uint8, delimiter=",", skiprows=1)
    np.testing.assert_array_equal(loaded, table)


@pytest.mark.parametrize(("name", "change"), [
    ("without names", lambda text: text.split("\r\n", 1)[1]),
    ("other names", lambda text: re.sub(r"pixel(\d+)", r"\1x\1", text)),
    ("numbers as names", lambda text: text.replace(HEADER, ",".join(map(str, range(785))))),
    ("Korean names", lambda text: text.replace("label", "레이블").replace("pixel", "화소")),
    ("semicolons", lambda text: text.replace(",", ";")),
    ("tabs", lambda text: text.replace(",", "\t")),
    ("LF", lambda text: text.replace("\r\n", "\n")),
    ("CR", lambda text: text.replace("\r\n", "\r")),
    ("no end", lambda text: text.rstrip()),
    ("blank lines", lambda text: "\r\n\r\n" + text.replace("\r\n", "\r\n \r\n")),
    ("a blank end", lambda text: text + "\r\n" * 900),
    ("quotes", lambda text: re.sub(r"[^,\r\n]+", r'"\g<0>"', text)),
    ("spaces", lambda text: text.replace(",", " , ")),
    ("decimals", lambda text: re.sub(r",(\d+)\b", r",\1.0", text)),
    ("padded", lambda text: re.sub(r"\b(\d+)\b", r"00\1", text.split("\r\n", 1)[1])),
])
def test_a_table_is_read_however_a_program_has_written_it(
    tmp_path: Path, name: str, change: Callable[[str], str],
) -> None:
    data = made_up(TEN, 15, seed=2)
    path = tmp_path / "a.csv"
    write_csv(path, data)
    changed = change(path.read_bytes().decode())
    for coding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp949"):
        path.write_bytes(changed.encode(coding))
        if coding in ("utf-16-le", "utf-16-be") and name in ("Korean names", "blank lines"):
            continue  # without a mark it is told by the zeros between plain letters
        assert same(read_csv(path), data), coding


def test_the_label_may_be_the_last_column(tmp_path: Path) -> None:
    """As OpenML's mnist_784 has it."""
    data = made_up(TEN, 15, seed=2)
    names = ",".join([*(f"pixel{index + 1}" for index in range(784)), "class"])
    lines = [names] + [",".join(map(str, [*image.ravel().tolist(), label]))
                       for image, label in zip(data.images, data.labels.tolist(), strict=True)]
    (tmp_path / "a.csv").write_text("\n".join(lines))
    assert same(read_csv(tmp_path / "a.csv"), data)
    lines[3] = lines[3].rsplit(",", 1)[0] + ",12"
    assert "line 4: the label is “12”" in refusal(tmp_path / "a.csv", "\n".join(lines))


@pytest.mark.parametrize(("content", "said"), [
    ("", "no images"),
    ("\n\n", "no images"),
    (HEADER, "no images"),
    ("a,b,c\n1,2,3", "line 1: the number of columns is 3; 785 are needed"),
    ("time;loss", "line 1: the number of columns is 2"),
    (row().rsplit(",", 1)[0], "line 1 has 784 columns: the pixels, and no label"),
    (row() + "\n" + row().rsplit(",", 1)[0], "line 2: the number of columns is 784"),
    (row() + "\n\n" + row() + ",0", "line 3: the number of columns is 786"),
    (row(10), "line 1: the label is “10”"),
    (row(-1), "line 1: the label is “-1”"),
    (row("three"), "line 1: the label is “three”"),
    (row("3.5"), "line 1: the label is “3.5”"),
    (HEADER + "\n" + row("nan"), "line 2: the label is “nan”"),
    (row(p5="NaN"), "line 1: pixel 5 is “NaN”"),
    (row(p0=256), "line 1: pixel 0 is “256”"),
    (row(p783="-1"), "line 1: pixel 783 is “-1”"),
    (row(p3="0.4941", p4=2), "line 1: pixel 4 is “2”"),
    (row() + "\n" + row(p8=84) + "\n" + row(p3="0.4941"), "line 2: pixel 8 is “84”"),
    (row(p3="1.4941"), "line 1: pixel 3 is “1.4941”"),
    (row(p3="-0.4"), "line 1: pixel 3 is “-0.4”"),
    (row(p3="1e400"), "pixel 3 is “1e400”"),
    (row(p3="1_0"), "pixel 3 is “1_0”"),
    (row(p3="٣"), "pixel 3 is “٣”"),
    (row(p3=""), "pixel 3 is “”"),
    (row(p3="9" * 5000), "pixel 3 is “99999"),
    (row(p3="0\0"), "pixel 3 is “0�”"),
    ("x" * (LONGEST_LINE + 1), f"line 1 is longer than {LONGEST_LINE} characters"),
    (row() + "\n" + row().ljust(2 * LONGEST_LINE), "line 2 is longer than"),
    ("\n" * (MOST_BLANK + 1), "more than 1000 blank lines"),
    (b"\x89PNG\r\n\x1a\n" + bytes(3000), "no text"),
    (bytes(range(256)) * 40, "no text"),
    (b"PK\3\4" + bytes(range(128, 256)) * 20, "no text"),
    (codecs.BOM_UTF16_LE + row("NaN").encode("utf-16-le"), "line 1: the label is “NaN”"),
    (codecs.BOM_UTF32_LE + b"\xff" * 11, "no text"),
    (row(p3="\ufffd").encode("latin-1", "replace").replace(b"?", b"\xff"), "pixel 3 is “\ufffd”"),
    (gzip.compress(row().encode(), mtime=0)[:-9], "cut short or damaged"),
    (gzip.compress(b"\n" * 30_000_000, mtime=0), "blank lines"),
    (gzip.compress(b"0" * 30_000_000, mtime=0), "longer than"),
])
def test_what_is_wrong_is_said_with_the_line(
    tmp_path: Path, content: str | bytes, said: str,
) -> None:
    began = process_time()
    text = refusal(tmp_path / "a.csv", content)
    assert said in text and len(text) < 700 + len(str(tmp_path)) and "\n" not in text
    assert process_time() - began < 2


def test_no_more_images_are_taken_than_there_may_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mnist_csv, "MOST", 3)
    (tmp_path / "a.csv").write_text("\n".join([row()] * 3))
    assert len(read_csv(tmp_path / "a.csv")) == 3
    assert "more than 3 images" in refusal(tmp_path / "a.csv", "\n".join([row()] * 4))


@pytest.mark.parametrize("is_label_last", [False, True])
@pytest.mark.parametrize("write", ["{:.4f}", "{:g}", "{:e}"])
def test_shares_are_read_as_the_bytes_that_they_were(
    tmp_path: Path, write: str, is_label_last: bool
) -> None:
    """The first line has nothing but 0 and 1, so that it might be bytes; corners have ink."""
    data = made_up(TEN, 30, seed=3)
    data.images[:, 0, 0], data.images[:, -1, -1] = 51, 204
    data.images[0] = np.where(data.images[0] > 100, 255, 0)
    lines = []
    for image, label in zip(data.images, data.labels.tolist(), strict=True):
        pixels = [write.format(byte / 255) for byte in image.ravel()]
        lines.append(",".join([*pixels, str(label)] if is_label_last else [str(label), *pixels]))
    for separator, decimal in ((",", "."), (";", ",")):
        text = "\n".join(lines).replace(",", separator).replace(".", decimal)
        (tmp_path / "a.csv").write_text(text)
        assert same(read_csv(tmp_path / "a.csv"), data)


@pytest.mark.parametrize("most", [1, 255])
def test_reading_holds_less_than_three_times_what_is_read(tmp_path: Path, most: int) -> None:
    """Bytes, and shares, of which a line takes eight times as much as numbers."""
    data = made_up(TEN, 1000, seed=3)
    path = tmp_path / "a.csv"
    table = data.images.reshape(-1, 784) * (most / 255)
    np.savetxt(path, np.column_stack([data.labels, table]), "%.5g", ",")
    tracemalloc.start()
    try:
        found = read_csv(path)
        assert tracemalloc.get_traced_memory()[1] < 3 * found.images.nbytes
    finally:
        tracemalloc.stop()
    assert same(found, data)


def test_a_file_that_is_none_is_named(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.csv", tmp_path / "a\0b"):
        with pytest.raises(InputError, match=r"cannot be read"):
            read_csv(path)


def test_both_ways_tell_how_far_they_are_and_can_be_cancelled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "EVERY", 10)
    monkeypatch.setattr(mnist_csv, "BLOCK", 20_000)  # characters
    data, told = made_up(TEN, 34, seed=0), list[tuple[int, int]]()
    path = tmp_path / "a.csv"
    asked = iter([False] * 20 + [True])
    with pytest.raises(Cancelled):
        write_csv(path, data, is_cancelled=lambda: next(asked))
    assert not list(tmp_path.iterdir())
    write_csv(path, data, lambda *now: told.append(now))
    assert told == [(10, 34), (20, 34), (30, 34), (34, 34)]
    told.clear()
    read_csv(path, lambda *now: told.append(now))
    size = path.stat().st_size
    assert len(told) > 3 and told == sorted(told) and {of for _, of in told} == {size}
    asked = iter([False, False, True])
    with pytest.raises(Cancelled):
        read_csv(path, is_cancelled=lambda: next(asked))


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")
    with full_disk(), pytest.raises(InputError, match=r"a\.csv cannot be written"):
        write_csv(path, made_up(TEN, 30, seed=0))
    assert path.read_text() == "old" and list(tmp_path.iterdir()) == [path]
    with pytest.raises(InputError, match="no images"):
        write_csv(path, made_up(TEN, 4, seed=0).only((9,)))
