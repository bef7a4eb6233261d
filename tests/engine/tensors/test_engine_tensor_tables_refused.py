"""Tables that cannot be read are refused in words, however they are spoilt."""

import gzip
import random
from pathlib import Path

import pytest
import torch
from sample_files.tensor_tables import made

from engine.errors import InputError
from engine.tensors.kinds import series, table
from engine.tensors.kinds.table import TableOptions
from engine.tensors.pipeline import run

REFUSED: tuple[tuple[str, str | bytes, str], ...] = (
    ("an empty file", "", "has nothing in it"),
    ("blank lines only", "\n\n \n", "has nothing in it"),
    ("a header and no row", "a,b\n", "no row"),
    ("a missing cell", "a,b\n1,2\n3,\n5,6\n,8\n",
     "line 3, column “b”: the cell has no value, and rows with such a cell: 2"),
    ("NA", "a,b\n1,2\nNA,4\n", "line 3, column “a”: the cell has no value"),
    ("a line too short", "a,b,c\n1,2,3\n4,5\n6,7,8\n",
     "line 3: the number of cells is 2, and the first line has 3"),
    ("a line too long", "a,b\n1,2\n3,4,5\n6,7\n8,9\n", "line 3: the number of cells is 3"),
    ("signs between thousands", 'a;b\n"1,234";2.5\n"5,678";3\n', "“1,234” has a sign between"),
    ("a comma that may be either", 'a;b\n"1,234";2\n"5,678";3\n',
     "in “1,234” the comma may stand between thousands or before decimals"),
    ("points between thousands", "a;b\n1.234,5;2,5\n2,5;3,5\n", "line 2, column “a”: “1.234,5”"),
    ("a word among numbers", "a\n1\n2\n3\n4\n5\n6\n7\nabc\n",
     "line 9, column “a”: “abc” is no number"),
    ("infinity", "a\n1\n2\n3\n4\n5\n6\n7\ninf\n", "“inf” is no number"),
    ("more than float32 holds", "a,b\n1,2\n1e39,3\n", "line 3, column “a”: 1e39 is more than"),
    ("a day that there is not",
     "day,b\n" + "2011-02-28,1\n" * 8 + "2011-02-30,2\n", "“2011-02-30” is no date"),
    ("a quotation mark without end", 'a,b\n1,"2\n3,4\n', "line 2: a quotation mark"),
    ("a cell of many words", 'a,b\n1,2\n"' + "word " * 40_000 + '",3\n',
     "line 3: a cell there has more than 131072 characters"),
    ("a header of many words", '"' + "word " * 40_000 + '",b\n1,3\n', "more than 131072"),
    ("a spreadsheet", b"PK\x03\x04" + b"\0" * 60, "is a packed file, such as .xlsx"),
    ("a font, which begins with zeros", bytes((0, 1, 0, 0, 0, 12)) + bytes(range(256)) * 4,
     "is no text: there are bytes of 0"),
    ("an icon", bytes((0, 0, 1, 0, 1, 0, 16, 16)) + bytes(range(256)) * 4,
     "is no text: there are bytes of 0"),
    ("bytes of zero", b"a,b\n1,2\n" + bytes(9), "is no text"),
    ("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is a picture, not a table in plain text"),
    ("damaged gzip", gzip.compress(b"a,b\n1,2\n" * 100)[:30], "cut short or damaged"),
    ("a line without end", b"a,b\n1,2\n" + b"3" * 2_200_000, "line 3 is longer than 1048576"),
    ("too many columns", ",".join("1" * 10_001) + "\n", "has 10001 columns"),
    ("UTF-16 cut in a letter", "a,b\n1,2\n".encode("utf-16")[:-1],
     "is not written in UTF-16, or not all of it"),
)


@pytest.mark.parametrize(("content", "words"), [row[1:] for row in REFUSED],
                         ids=[row[0] for row in REFUSED])
def test_an_odd_file_that_cannot_be_read_is_refused_in_words(
    tmp_path: Path, content: str | bytes, words: str
) -> None:
    with pytest.raises(InputError) as caught_error:
        table.read((made(tmp_path, content),))
    assert words in str(caught_error.value)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="it is a folder"):
        table.read((tmp_path,))


def test_an_option_that_there_is_not_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path, "a,b\n1,2\n")
    with pytest.raises(InputError, match="no column “c”"):
        table.read((path,), TableOptions(left_out=("c",)))
    with pytest.raises(InputError, match="choose one of"):
        TableOptions(separator="x")  # type: ignore[arg-type]
    with pytest.raises(InputError, match="not written in UTF-8"):
        table.read((made(tmp_path, "größe\n1\n".encode("latin-1")),),
                   TableOptions(encoding="utf-8"))


def test_a_large_file_names_a_late_wrong_cell(tmp_path: Path) -> None:
    path = made(tmp_path, "a,b\n" + "1.5,2.5\n" * 300_000 + "1.5,oops\n" + "1.5,2\n" * 9)
    with pytest.raises(InputError, match="line 300002, column “b”: “oops” is no number"):
        table.read((path,))


SPOILT = (
    b"a,b\n1,2\n3,4\n" * 3, b"name;size;n\nred;1,5;3\nblue;2,5;4\n",
    b'"a","b"\n"x, y",1\n"z\nw",2\n', "이름,점수\n김,1\n이,2\n".encode("cp949"),
    "a,b\n1,2\n".encode("utf-16"), b"day,hr,n\n" + b"".join(
        b"2011-01-%02d,%d,%d\n" % (1 + n // 24, n % 24, n) for n in range(48)),
)
PIECES = (b'"', b"\n", b",", b";", b"\t", b"\0", b"\xff", b"1e400", b"2011-02-30", b"9999-12-31",
          b"nan", b"\xef\xbb\xbf", b"sep=;\n", b"")


@pytest.mark.parametrize("seed", range(4))
def test_a_spoilt_file_is_read_as_its_python_reads_it_or_refused_in_words(
    tmp_path: Path, seed: int
) -> None:
    luck, read = random.Random(seed), 0
    for _ in range(60):
        content = bytearray(luck.choice(SPOILT))
        for _ in range(luck.randint(1, 3)):
            at = luck.randrange(len(content))
            content[at : at + luck.randint(0, 3)] = luck.choice(PIECES)
        path = made(tmp_path, bytes(content))
        for kind in (table, series):
            try:
                source = kind.read((path,))
            except InputError:
                continue
            names: dict[str, object] = {}
            exec(source.code.replace("{path!r}", repr(str(path))), names)
            assert isinstance(names["x"], torch.Tensor)
            assert torch.equal(names["x"], source.parts[0].raw), bytes(content)
            run(source, kind.usual_steps(source))
            read += 1
    assert read > 10
