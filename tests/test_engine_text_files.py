"""Text files: whole, or the one that was there."""

from pathlib import Path

import pytest

from engine.errors import InputError
from engine.text_files import write_text


def test_a_file_is_written_and_nothing_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "code.py"
    for text in ("eins\n", "하나\r\n"):
        write_text(path, text)
        assert path.read_bytes() == text.encode()
    assert list(tmp_path.iterdir()) == [path]


def test_what_was_there_is_kept_when_the_new_cannot_be_written(tmp_path: Path) -> None:
    path = tmp_path / "code.py"
    path.write_text("kept")
    (tmp_path / "code.py.part").mkdir()  # where the new file would be drafted
    with pytest.raises(InputError, match="cannot be written"):
        write_text(path, "new")
    assert path.read_text() == "kept"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_what_was_there_is_kept_when_the_disk_is_full(tmp_path: Path) -> None:
    path = tmp_path / "code.py"
    path.write_text("kept")
    (tmp_path / "code.py.part").symlink_to("/dev/full")
    with pytest.raises(InputError, match="No space left"):
        write_text(path, "new")
    assert path.read_text() == "kept" and list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("name", "text"), [("\ud800.py", "x = 1"), ("code.py", "'\udce9'")])
def test_letters_that_utf_8_does_not_have_are_told(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(InputError, match="cannot be written") as refusal:
        write_text(tmp_path / name, text)
    assert str(refusal.value).encode()
    assert list(tmp_path.iterdir()) == []
