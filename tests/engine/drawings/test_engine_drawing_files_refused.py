"""Files of drawings that cannot be read: which it is, is said."""

from collections.abc import Callable
from pathlib import Path

import pytest

from engine.drawings import stroke_file
from engine.drawings.stroke_file import read_drawings
from engine.errors import InputError

GOOD = '{"label": 7, "strokes": [[[0, 0], [1, 0], [0.4, 1]]], "frame": [0.25, 0.2, 0.5]}'


def _missing(path: Path) -> None:
    pass


def _folder(path: Path) -> None:
    path.mkdir()


def _loop(path: Path) -> None:
    path.symlink_to(path)


def _binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 4)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _blank_lines(path: Path) -> None:
    path.write_text("\n \n\n")


@pytest.mark.parametrize("make", [_missing, _folder, _loop, _binary, _empty, _blank_lines])
def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, make: Callable[[Path], object],
) -> None:
    path = tmp_path / "mine.jsonl"
    make(path)
    with pytest.raises(InputError) as caught:
        read_drawings(path)
    assert str(path) in str(caught.value)


def test_a_file_too_large_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text(GOOD)
    monkeypatch.setattr(stroke_file, "LARGEST_FILE", len(GOOD) - 1)
    with pytest.raises(InputError, match=r"mine\.jsonl is larger"):
        read_drawings(path)
