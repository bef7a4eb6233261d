"""Tables whose numbers are written in other ways, what stands for a missing one, and files that
are no tables.
"""

import gzip
import pickle
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save
from sample_files.tensor_tables import made

from engine.errors import InputError
from engine.tensors.kinds import table
from engine.tensors.kinds.table import TableOptions


def column(*cells: str) -> str:
    """A table of these cells and a number each."""
    return "a;b\n" + "".join(f"{cell};{number}\n" for number, cell in enumerate(cells))


_NOTATION = "Texts that look like numbers in another notation"
_NUMBERS = "Texts that look like numbers ("

# Each row: what it is, the file, the first column's numbers, and what is said of the file or of the
# first column.
READ: tuple[tuple[str, str, list[float], str], ...] = (
    ("ISO weeks, small letters", column("2011-w05", "2011-w06"), [0, 1],
     "Texts that look like dates or times"),
    ("binary", column("0b101", "0b110"), [0, 1], _NOTATION),
    ("octal", column("0o17", "0o20"), [0, 1], _NOTATION),
    ("Fortran's exponents without a letter", column("1.5+103", "2.5-103"), [0, 1], _NOTATION),
    ("places before numbers, as LIBSVM has them", column("1:0.5", "1:-0.25"), [1, 0], _NOTATION),
    ("halves and quarters", column("½", "2¼"), [1, 0], _NOTATION),
    ("more or less", column("5±2", "6.5 ± 0.1"), [0, 1], _NOTATION),
    ("complex numbers", column("1+2j", "2-3.5i"), [0, 1], _NOTATION),
    ("formulas of a spreadsheet", 'a,b\n="1",="2"\n="3",="4"\n', [0, 1], _NUMBERS),
    ("marks that are none", "a,b\n'1','2'\n'3','4'\n", [0, 1], _NUMBERS),
    ("a mark in front, as spreadsheets keep texts", "a,b\n'1,'2\n'3,'4\n", [0, 1], _NUMBERS),
    ("quotation marks of a book around all", "a,b\n“1”,“2”\n“3”,“4”\n", [0, 1], _NUMBERS),
    ("won behind", column("1,200원", "3,000원"), [0, 1], _NUMBERS),
    ("figures of full width", column("１２", "７"), [0, 1], _NUMBERS),
    ("settings", column("x=1", "x=2"), [0, 1], "0 = x=1"),
    ("sep= in marks", '"sep=;"\na;b\n1,5;2\n2,5;3\n', [1.5, 2.5], "Lines above the table: 1"),
    ("ends of lines of an old Mac", "a,b\r1,2\r3,4\r", [1, 3], "Separator: comma"),
    ("two marks of order", "\ufeff\ufeffa,b\n1,2\n3,4\n", [1, 3], "Separator: comma"),
    ("exponents with decimal commas", "a;b\n1,5e3;1\n2,5E-3;2\n", [1500, 0.0025], "comma"),
    ("a column of row numbers without a name", ",a,b\n0,1,2\n1,3,4\n2,5,6\n", [0, 1, 2],
     "the first line names the columns"),
    ("times of Unix", column("1300000000", "1300000001"), [1.3e9, 1.3e9], "Rounded: a"),
)


@pytest.mark.parametrize(("content", "first", "words"), [row[1:] for row in READ],
                         ids=[row[0] for row in READ])
def test_it_is_read_and_said(tmp_path: Path, content: str, first: list[float], words: str
                             ) -> None:
    source = table.read((made(tmp_path, content),))
    np.testing.assert_allclose(source.parts[0].raw[:, 0].numpy(), first, rtol=1e-6)
    said = [f"{each.name.say()}: {each.value.say()}" for each in source.found]
    assert any(words in each for each in (*said, source.columns[0].reason.say()))


MISSING: tuple[tuple[str, str], ...] = tuple(
    (f"{sign} for a missing number", sign) for sign in (
        "–", "—", "−", "..", "...", "…", "+NaN", "-nan(ind)", "-1.#IND", "1.#QNAN", "#N/A N/A",
        "(blank)", "해당없음", "자료없음"))


@pytest.mark.parametrize("sign", [row[1] for row in MISSING])
def test_it_stands_for_a_missing_number(tmp_path: Path, sign: str) -> None:
    path = made(tmp_path, column("1.5", sign, "-2", "3"))
    with pytest.raises(InputError, match="line 3, column “a”: the cell has no value"):
        table.read((path,))
    source = table.read((path,), TableOptions(leave_out_missing=True))
    assert source.parts[0].raw.tolist() == [[1.5, 0], [-2, 2], [3, 3]]
    names: dict[str, object] = {}
    exec(source.code.replace("{path!r}", repr(str(path))), names)
    assert isinstance(names["x"], torch.Tensor) and torch.equal(names["x"], source.parts[0].raw)


# Each row: what it is, the file, what is said.
REFUSED: tuple[tuple[str, str | bytes, str], ...] = (
    ("a table of Markdown", "| a | b |\n|---|:-:|\n| 1 | 2 |\n", "is a table drawn with lines"),
    ("a table that psql prints", "  a | b\n----+---\n  1 | 2\n(1 row)\n", "drawn with lines"),
    ("a table in a frame", "+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n", "drawn with lines"),
    ("lists of Python", "[[1, 2],\n [3, 4]]\n", "is a file of lists in brackets"),
    ("an array as numpy prints it", "[[1. 2.]\n [3. 4.]]\n", "lists in brackets"),
    ("a table of HTML alone", "<table><tr><td>1</td></tr></table>", "is a web page"),
    ("Matrix Market", "%%MatrixMarket matrix array real general\n2 1\n1\n2\n", "Matrix Market"),
    ("MATLAB's variables", b"MATLAB 5.0 MAT-file, Platform".ljust(124) + b"\0\1IM" + bytes(40),
     "MATLAB's variables"),
    ("MATLAB's variables in HDF5", b"MATLAB 7.3 MAT-file, Platform".ljust(512) + b"\x89HDF\r\n",
     "MATLAB's variables"),
    ("Arrow", b"ARROW1\0\0" + bytes(60), "a table as Arrow and Feather keep it"),
    ("Feather", b"FEA1" + bytes(60), "a table as Arrow and Feather keep it"),
    ("SPSS", b"$FL2@(#) SPSS DATA FILE".ljust(64) + bytes(60), "a table of SPSS or Stata"),
    ("Stata", b"<stata_dta><header><release>118</release>" + bytes(60), "of SPSS or Stata"),
    ("FITS", b"SIMPLE  =                    T".ljust(2880), "is a FITS file"),
    ("R's objects", gzip.compress(b"X\n\0\0\0\3" + bytes(60)), "a file of R's objects"),
    ("Python's objects", pickle.dumps([[1, 2], [3, 4]]), "a file of Python's objects"),
    ("tensors", save({"a": torch.ones(2)}), "a file of tensors (safetensors)"),
    ("zeros at the end", b"a,b\n1,2\n3,4\n" + bytes(64), "there are bytes of 0 in it"),
    ("infinity among numbers", column("Infinity", "2", "3", "4", "5", "6"), "is no number"),
    ("Windows' infinity", column("1.#INF", "2", "3", "4", "5", "6"), "is no number"),
    ("other decimal signs in one column", "a;b\n1,5;2\n2.5;3\n", "another decimal sign"),
    ("thousands with a blank", column("1 000", "2 000"), "has a sign between thousands"),
    ("a footnote", column("5*", "2", "3", "4", "5", "6"), "“5*” is no number"),
    ("the names once more", column("1", "2", "3", "4", "5", "a"), "“a” is no number"),
    ("a second table below", "a,b\n1,2\n3,4\n\nc,d,e\n1,2,3\n", "line 5: the number of cells"),
    ("what SQL says below", "a,b\n1,2\n3,4\n(2 rows affected)\n", "line 4: the number of cells"),
    ("a separator with a stroke in front", "a,b\n1\\,5,2\n2\\,5,3\n", "number of cells is 3"),
    ("R's names of rows", "a b\n1 1 2\n2 3 4\n", "the number of cells is 3"),
    ("a remark behind", "a,b\n1,2 # so\n3,4\n4,5\n5,6\n6,7\n7,8\n", "“2 # so” is no number"),
    ("nothing but commas", ",,,\n,,,\n", "has nothing in it"),
    ("nothing but a mark of order", b"\xef\xbb\xbf", "has nothing in it"),
)


@pytest.mark.parametrize(("content", "words"), [row[1:] for row in REFUSED],
                         ids=[row[0] for row in REFUSED])
def test_it_is_refused_in_words(tmp_path: Path, content: str | bytes, words: str) -> None:
    with pytest.raises(InputError) as refused:
        table.read((made(tmp_path, content),))
    assert words in str(refused.value)
