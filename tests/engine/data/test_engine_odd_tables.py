"""A table: MNIST as CSV the way odd programs write it, and what is read, or the sentence."""

import gzip
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from sample_files.odd_images import INK, TWO, Bytes, put

from engine.data.mnist_csv import read_csv
from engine.errors import InputError

PIXELS = [INK.reshape(-1).tolist(), np.roll(INK, 5, axis=0).reshape(-1).tolist()]
LABELS = [3, 7]
NAMES = [f"pixel{index}" for index in range(784)]


def _table(
    write: Callable[[int], object] = str, *, between: str = ",", end: str = "\n",
    last: bool = False, names: Sequence[str] = (), pixels: Sequence[Sequence[int]] = PIXELS,
) -> str:
    """Two images, every number as `write` has it."""
    rows = [[*row, label] if last else [label, *row]
            for label, row in zip(LABELS, pixels, strict=True)]
    lines = [list(names)] if names else []
    lines += [[str(write(value)) for value in row] for row in rows]
    return "".join(between.join(line) + end for line in lines)


def _shares(form: str) -> str:
    """A row of shares: the labels are as they are."""
    rows = [",".join([str(label), *(form % (value / 255) for value in row)])
            for label, row in zip(LABELS, PIXELS, strict=True)]
    return "\n".join(rows)


_WHITE = [[255 - value for value in row] for row in PIXELS]
_BITS = [[int(value > 0) for value in row] for row in PIXELS]

READ: dict[str, tuple[str | bytes, Bytes]] = {
    "label first": (_table(), INK),
    "label first, named": (_table(names=["label", *NAMES]), INK),
    "label last": (_table(last=True), INK),
    "label last, named class": (_table(last=True, names=[*NAMES, "class"]), INK),
    "label last, named Target": (_table(last=True, names=[*NAMES, "Target"]), INK),
    "label last, named otherwise": (_table(last=True, names=[*NAMES, "what"]), INK),
    "label last, light paper": (_table(last=True, pixels=_WHITE), 255 - INK),
    "label first, light paper": (_table(pixels=_WHITE), 255 - INK),
    "semicolons": (_table(between=";"), INK),
    "tabs": (_table(between="\t"), INK),
    "blanks": (_table(between=" "), INK),
    "several blanks": (_table(between="   "), INK),
    "CRLF": (_table(end="\r\n"), INK),
    "CR": (_table(end="\r"), INK),
    "blank lines at the end": (_table() + "\n\n\r\n", INK),
    "no end of the last line": (_table().rstrip(), INK),
    "quotes": (_table(lambda value: f'"{value}"'), INK),
    "single quotes": (_table(lambda value: f"'{value}'"), INK),
    "spaces after commas": (_table(between=", "), INK),
    "decimals": (_table(lambda value: f"{value}.0"), INK),
    "numpy.savetxt": (_table(lambda value: f"{value:.18e}", between=" "), INK),
    "decimal commas": (_table(lambda value: f"{value},00", between=";"), INK),
    "a mark of UTF-8": (_table(names=["label", *NAMES]).encode("utf-8-sig"), INK),
    "UTF-16": (_table(names=["label", *NAMES]).encode("utf-16"), INK),
    "UTF-16 without a mark": (_table().encode("utf-16-be"), INK),
    "packed": (gzip.compress(_table().encode()), INK),
    "shares": (_shares("%.6f"), INK),
    "shares of few figures": (_shares("%.3g"), INK),
    "shares with exponents": (_shares("%.8e"), INK),
    "pixels of 0 and 1": (_table(pixels=_BITS), TWO // 255),  # 255-fold where all of a set are so
}


@pytest.mark.parametrize(("content", "image"), READ.values(), ids=READ)
def test_an_odd_table_is_read(tmp_path: Path, content: str | bytes, image: Bytes) -> None:
    path = put(tmp_path / "a.csv", content if isinstance(content, bytes) else content.encode())
    found = read_csv(path)
    assert found.labels.tolist() == LABELS
    assert np.array_equal(found.images, [image, np.roll(image, 5, axis=0)])


def _with(row: int, column: int, text: str) -> str:
    lines = [line.split(",") for line in _table().splitlines()]
    lines[row][column] = text
    return "\n".join(",".join(line) for line in lines)


_AGAIN = "Correct that line, or choose another file; nothing was loaded."
_BETWEEN = "a pixel is a whole number from 0 to 255, or all are from 0 to 1. " + _AGAIN

REFUSED: dict[str, tuple[str | bytes, str]] = {
    "empty": (b"", "has no images in it. Choose a CSV file with a label and 784 pixels a line."),
    "names alone": (",".join(["label", *NAMES]), "has no images in it."),
    "no label": (
        "\n".join(line.split(",", 1)[1] for line in _table().splitlines()),
        "line 1 has 784 columns: the pixels, and no label. Choose a file in which each line has "
        "its label, too."),
    "ragged": (_table() + "3,0,0\n", "line 3: the number of columns is 3; 785 are needed, a label "
               "and 784 pixels. " + _AGAIN),
    "a column too many": (_table(end=",0\n"), "line 1: the number of columns is 786; 785"),
    "over 255": (_with(1, 4, "256"), f"line 2: pixel 3 is “256”; {_BETWEEN}"),
    "under 0": (_with(0, 784, "-1"), f"line 1: pixel 783 is “-1”; {_BETWEEN}"),
    "normalised": (_with(0, 3, "-0.4242"), f"line 1: pixel 2 is “-0.4242”; {_BETWEEN}"),
    "shares and bytes": (_with(0, 3, "0.5"), f"line 1: pixel 174 is “102”; {_BETWEEN}"),
    "a gap": (_with(0, 3, ""), f"line 1: pixel 2 is “”; {_BETWEEN}"),
    "not a number": (_with(1, 3, "NaN"), f"line 2: pixel 2 is “NaN”; {_BETWEEN}"),
    "a letter": (_with(0, 0, "A"), "line 1: the label is “A”; labels are digits, 0 to 9. "),
    "a label over 9": (_with(1, 0, "12"), "line 2: the label is “12”; labels are digits, 0 to 9. "),
    "a label of a half": (_with(0, 0, "3.5"), "line 1: the label is “3.5”; labels are digits"),
    "an image": (b"\x89PNG\r\n\x1a\n" + bytes(99), "is no text, and no IDX file either. Choose a "
                 "CSV file with a label and 784 pixels a line, or an IDX file of images."),
    "a zip": (b"PK\3\4" + bytes(99), "is no text, and no IDX file either."),
}


@pytest.mark.parametrize(("content", "said"), REFUSED.values(), ids=REFUSED)
def test_what_is_wrong_with_a_table_is_said(
    tmp_path: Path, content: str | bytes, said: str,
) -> None:
    path = put(tmp_path / "a.csv", content if isinstance(content, bytes) else content.encode())
    with pytest.raises(InputError) as caught:
        read_csv(path)
    assert str(caught.value).startswith(str(path)) and said in str(caught.value)
