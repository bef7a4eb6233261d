"""Texts of any encoding as numbers, and the way of every number back to its letter or word."""

import codecs
import gzip
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from sample_files.tensor_texts import KOREAN, letters, said, source, written

from engine.data.progress import Cancelled
from engine.errors import InputError
from engine.tensors.kinds.text.file_bytes import LARGEST
from engine.tensors.kinds.text.reader import TextOptions, read
from engine.tensors.kinds.text.spots import Level

FRENCH = "L’été où je suis né, le café était déjà fermé. Voilà."

# Each row: what it is, its bytes, the letters of all its lines, and what is said of it.
READ: tuple[tuple[str, bytes, str, str], ...] = (
    ("UTF-8", KOREAN.encode(), KOREAN, "utf-8-sig: all bytes fit together"),
    ("ASCII", b"one two three", "one two three", "all bytes are ASCII"),
    ("UTF-8 with a mark", codecs.BOM_UTF8 + KOREAN.encode(), KOREAN, "Byte order mark: left out"),
    ("UTF-16 little endian with a mark", KOREAN.encode("utf-16"), KOREAN, "utf-16: it begins"),
    ("UTF-16 big endian with a mark", codecs.BOM_UTF16_BE + KOREAN.encode("utf-16-be"), KOREAN,
     "utf-16: it begins"),
    ("UTF-16 little endian without", KOREAN.encode("utf-16-le"), KOREAN, "utf-16-le: every other"),
    ("UTF-16 big endian without", FRENCH.encode("utf-16-be"), FRENCH, "utf-16-be: every other"),
    ("UTF-32", KOREAN.encode("utf-32"), KOREAN, "utf-32: it begins"),
    ("CP949", KOREAN.encode("cp949"), KOREAN, "cp949: it is no UTF-8, and as CP949"),
    ("EUC-KR with English", f"Kim said: {KOREAN}".encode("euc_kr"), f"Kim said: {KOREAN}", "cp949"),
    ("CP949 with a rare syllable", f"똠방각하 {KOREAN}".encode("cp949"), f"똠방각하 {KOREAN}",
     "cp949"),
    ("CP1252", FRENCH.encode("cp1252"), FRENCH, "cp1252: it is neither UTF-8 nor Korean"),
    ("Latin-1", "Ägypten ist groß. \x81".encode("latin-1"), "Ägypten ist groß. \x81", "latin-1: "),
    ("one wrong byte in UTF-8", KOREAN.encode() + b"\n\xff!", f"{KOREAN}\n\ufffd!",
     "Wrong bytes: no letters of utf-8-sig, shown as �: in the lines 2, counted from 0"),
    ("cut within a letter", KOREAN.encode()[:-2], KOREAN[:-2] + "\ufffd", "in the lines 1, count"),
    ("a wrong byte in CP949", KOREAN.encode("cp949") + b"\n\xff", f"{KOREAN}\n\ufffd",
     "Wrong bytes: no letters of cp949"),
    ("lines ended as in Windows", b"one\r\ntwo\r\n", "one\ntwo\n", "lines: 3, letters: 8"),
    ("lines ended as in old Macs", b"one\rtwo", "one\ntwo", "lines: 2"),
    ("a page's end and a separator", "a\fb\u2028c\x85d".encode(), "a\fb\u2028c\x85d", "lines: 1"),
    ("beyond the first plane", "a 🐇 b".encode(), "a 🐇 b", "letters: 5"),
    ("one line without an end", b"x" * 100_000, "x" * 100_000, "lines: 1, letters: 100,000"),
    ("a little of controls", b"a\x0cb" * 100 + b"\x1b", "a\x0cb" * 100 + "\x1b", "lines: 1"),
)


@pytest.mark.parametrize(("content", "text", "told"), [row[1:] for row in READ],
                         ids=[row[0] for row in READ])
def test_any_encoding_is_found_out_and_told(
    tmp_path: Path, content: bytes, text: str, told: str
) -> None:
    count = text.count("\n") + 1
    path = written(tmp_path, content)
    found = source(path, TextOptions(start=0, stop=count))
    assert letters(found) == text
    assert told in said(found)
    assert found.parts[0].raw.dtype == torch.int64
    names: dict[str, object] = {}
    exec(found.code.replace("{path!r}", repr(str(path))), names)
    made = names["x"]
    assert isinstance(made, torch.Tensor) and torch.equal(made, found.parts[0].raw)


TALE = b"The quick brown fox jumps over the lazy dog and runs away.\n"

# Each row: what it is, its bytes, what is said.
REFUSED: tuple[tuple[str, bytes, str], ...] = (
    ("empty", b"", "is empty. Choose a file with text in it."),
    ("a mark alone", codecs.BOM_UTF8, "is empty."),
    ("a UTF-16 mark alone", codecs.BOM_UTF16_LE, "is empty."),
    ("blank lines", b" \n\t\r\n\n", "is empty."),
    ("a zero byte", b"one\ntwo \0 three", "in line 1 (counted from 0) there is a zero"),
    ("a zero byte among many letters", (TALE * 9)[:100] + b"\0" + (TALE * 9)[101:400],
     "there is a zero"),
    ("a zero byte at an odd place", (TALE * 9)[:101] + b"\0" + (TALE * 9)[102:400],
     "there is a zero"),
    ("zeros", bytes(1000), "there is a zero, which no text has"),
    ("a picture", b"\x89PNG\r\n\x1a\n" + bytes(20), "is a picture, not plain text."),
    ("a PDF", b"%PDF-1.7\n%abc", "is a PDF, not plain text. Save what is in it"),
    ("a Word or Hangul file", b"PK\x03\x04" + bytes(30), ".docx, .hwpx or .zip, not plain text"),
    ("an old Hangul file", b"\xd0\xcf\x11\xe0" + bytes(30), ".doc or .hwp, not plain text"),
    ("packed twice", gzip.compress(gzip.compress(b"one")), "a file that is packed twice, not"),
    ("packed and damaged", b"\x1f\x8b\x08" + bytes(30), "is cut short or damaged"),
    ("packed and cut", gzip.compress(FRENCH.encode() * 99)[:-12], "is cut short or damaged"),
    ("packed zeros", gzip.compress(bytes(100)), "there is a zero, which no text has"),
    ("a packed picture", gzip.compress(b"\x89PNG\r\n\x1a\n"), "is a picture, not plain text."),
    ("formatted", b"{\\rtf1 hello}", "a text with formats (.rtf), not plain text"),
    ("chance", bytes(range(1, 256)) * 20, "letters are control characters"),
)


@pytest.mark.parametrize(("content", "told"), [row[1:] for row in REFUSED],
                         ids=[row[0] for row in REFUSED])
def test_what_is_no_text_is_refused_in_a_sentence(
    tmp_path: Path, content: bytes, told: str
) -> None:
    path = written(tmp_path, content)
    with pytest.raises(InputError) as caught:
        read((path,))
    assert told in str(caught.value)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize("level", ["character", "jamo", "word"])
def test_a_packed_text_is_read_as_the_plain_one_and_so_is_its_code(
    tmp_path: Path, level: Level
) -> None:
    plain = read((written(tmp_path, KOREAN.encode("cp949")),), TextOptions(level=level))
    path = tmp_path / "packed.txt.gz"
    path.write_bytes(gzip.compress(KOREAN.encode("cp949")))
    packed = read((path,), TextOptions(level=level))
    assert torch.equal(packed.parts[0].raw, plain.parts[0].raw)
    names: dict[str, object] = {}
    exec(packed.code.replace("{path!r}", repr(str(path))), names)
    made = names["x"]
    assert isinstance(made, torch.Tensor) and torch.equal(made, packed.parts[0].raw)


def test_of_a_packed_file_no_more_is_unpacked_than_is_read(tmp_path: Path) -> None:
    """A quarter of a gigabyte takes a megabyte."""
    path = tmp_path / "bomb.txt.gz"
    with gzip.open(path, "wb", compresslevel=1) as file:
        for _ in range(64):
            file.write(b"a" * 2**22)
    tracemalloc.start()
    try:
        with pytest.raises(InputError, match="at most 32 MB is read here"):
            read((path,))
        assert tracemalloc.get_traced_memory()[1] < 3 * LARGEST
    finally:
        tracemalloc.stop()


def test_folders_and_what_is_not_there_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"it is a folder\. Choose a text file"):
        read((tmp_path,))
    with pytest.raises(InputError, match="there is no such file"):
        read((tmp_path / "nothing.txt",))
    with pytest.raises(InputError, match="not an ordinary file"):
        read((Path("/dev/zero"),))
    with pytest.raises(InputError, match="Choose one text; 2 files were chosen"):
        read((tmp_path, tmp_path))


def test_a_text_beyond_the_limit_is_refused_with_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "endless.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(InputError, match="a text of at most 32 MB is read here"):
        read((path,))


@pytest.mark.parametrize(("options", "told"), [
    (TextOptions(start=2), "The text has the lines 0 to 1."),
    (TextOptions(start=1, stop=1), "The text has the lines 0 to 1."),
    (TextOptions(start=-1), "The text has the lines 0 to 1."),
    (TextOptions(encoding="klingon"), "The encoding klingon is not known here. Choose one of: "),
])
def test_what_cannot_be_chosen_is_said(tmp_path: Path, options: TextOptions, told: str) -> None:
    with pytest.raises(InputError) as caught:
        read((written(tmp_path, KOREAN.encode()),), options)
    assert told in str(caught.value)


def test_blank_lines_have_no_letters_and_no_words(tmp_path: Path) -> None:
    path = written(tmp_path, b"one\n\n  \n")
    with pytest.raises(InputError, match="no letter in the lines 1 to 1"):
        read((path,), TextOptions(start=1))
    with pytest.raises(InputError, match="no word in the lines 1 to 2"):
        read((path,), TextOptions(start=1, stop=3, level="word"))


def test_a_wrong_guess_can_be_corrected(tmp_path: Path) -> None:
    russian = "Все счастливые семьи похожи друг на друга."
    path = written(tmp_path, russian.encode("cp1251"))
    assert letters(source(path)) != russian
    assert letters(source(path, TextOptions(encoding="cp1251"))) == russian
    assert "no letters of utf-8" in said(source(path, TextOptions(encoding="utf-8")))


def test_it_can_be_cancelled_and_tells_how_far_it_is(tmp_path: Path) -> None:
    path = written(tmp_path, b"a line of it\n" * 200_000)
    told: list[tuple[int, int]] = []
    read((path,), report=lambda done, of: told.append((done, of)))
    assert len(told) > 10 and all(0 <= done <= of for done, of in told)
    asked = [0]

    def after(count: int) -> Callable[[], bool]:
        def cancelled() -> bool:
            asked[0] += 1
            return asked[0] > count
        return cancelled
    for count in (0, 5):  # while it is read, and while its words are counted
        asked[0] = 0
        with pytest.raises(Cancelled):
            read((path,), cancelled=after(count))
