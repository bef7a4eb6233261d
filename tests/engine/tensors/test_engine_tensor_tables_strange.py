"""Tables as spreadsheets and people leave them: titles above, signs, other dates, one bad byte."""

from pathlib import Path

import pytest
import torch
from sample_files.tensor_tables import made

from engine.errors import InputError
from engine.tensors.kinds import table
from engine.tensors.kinds.table import TableOptions, TableSource

Rows = list[list[float]]

# Each row: what it is, the file, the numbers, and what is said: among what was found, or as the
# reason why the first column is what it is.
READ: tuple[tuple[str, str | bytes, Rows, str], ...] = (
    ("a title above", "Prices\n\na,b\n1,2\n3,4\n", [[1, 2], [3, 4]],
     "Lines above the table: 1, left out: “Prices”"),
    ("a title with separators", "Prices,,\na,b,c\n1,2,3\n4,5,6\n", [[1, 2, 3], [4, 5, 6]],
     "Lines above the table: 1"),
    ("notes above", "# made by x\n# in May, 2020\na,b,c\n1,2,3\n4,5,6\n", [[1, 2, 3], [4, 5, 6]],
     "Lines above the table: 2, left out: “# made by x”"),
    ("an empty column", "a,b,c\n1,,2\n3,,4\n", [[1, 2], [3, 4]],
     "Columns with nothing in them: 1"),
    ("a column that is empty at first", "a,b,c\n" + "1,,2\n" * 300 + "1,5,2\n", [[1, 5, 2]],
     "Rows left out: 300"),
    ("carets", "a^b\n1^2\n3^4\n", [[1, 2], [3, 4]], "Separator: caret (^)"),
    ("tildes", "a~b\n1~2\n3~4\n", [[1, 2], [3, 4]], "Separator: tilde (~)"),
    ("names twice", "a,a (2),a\n1,2,3\n4,5,6\n", [[1, 2, 3], [4, 5, 6]], "UTF-8"),
    ("percents", "a,b\n12.5%,1\n7%,2\n", [[0, 1], [1, 2]], "such as % and $ are not read"),
    ("dollars", "a,b\n$12.50,1\n$7.00,2\n", [[0, 1], [1, 2]], "Read as texts: a"),
    ("won", "값,b\n12원,1\n7원,2\n", [[0, 1], [1, 2]], "Read as texts: 값"),
    ("full-width figures", "a,b\n１２,1\n７,2\n", [[0, 1], [1, 2]], "look like numbers"),
    ("the day first", "d,b\n31/12/2011,1\n01/01/2012,2\n", [[1, 1], [0, 2]],
     "Dates are read with the year first"),
    ("Korean dates", "d,b\n2011년 1월 2일,1\n2011년 1월 3일,2\n", [[0, 1], [1, 2]],
     "that look like dates"),
    ("times alone", "t,b\n05:30,1\n06:30,2\n", [[0, 1], [1, 2]], "that look like dates or times"),
    ("codes are no numbers", "a,b\nA12,1\nB7,2\nC5,3\n", [[0, 1], [1, 2], [2, 3]],
     "Texts, numbered in sorted order: 0 = A12"),
    ("names with a number", "a,b\np 1,1\np 2,2\n", [[0, 1], [1, 2]],
     "Texts, numbered in sorted order: 0 = p 1"),
    ("long numbers", "id,b\n20231234567,1\n20231234568,2\n",
     [[20231235584, 1], [20231235584, 2]], "Rounded: id"),
    ("two time zones", "t,b\n2011-01-01T00:00+09:00,1\n2011-01-02T00:00Z,2\n", [[1, 1], [2, 2]],
     "Time zones: t"),
    ("cp1252", "€,b\n1,2\n3,4\n".encode("cp1252"), [[1, 2], [3, 4]], "Encoding: CP1252"),
    ("Korean in UTF-16 without a mark", "이름,점수\n김,1\n이,2\n".encode("utf-16-le"),
     [[0, 1], [1, 2]], "Encoding: UTF-16"),
    ("what a database exports", "a,b\n1,2\n\\N,3\n4,5\n", [[1, 2], [4, 5]], "Rows left out: 1"),
    ("what a spreadsheet exports", "a,b\n1,2\n#DIV/0!,3\n4,5\n", [[1, 2], [4, 5]],
     "Rows left out: 1"),
    ("one row of decimal commas", "a;b\n1,5;2\n", [[1.5, 2]], "Decimal sign: comma"),
    ("one column of texts", "a\nx\ny\nx\n", [[0], [1], [0]], "the first line names"),
    ("quoted numbers", 'a,b\n"1","2.5"\n"-3","4e1"\n', [[1, 2.5], [-3, 40]], "Separator: comma"),
    ("some quoted", 'a,b\n"1",2\n3,"4"\n', [[1, 2], [3, 4]], "Separator: comma"),
    ("quoted decimal commas", 'a,b\n"1,5","2,25"\n"3,5","4,75"\n', [[1.5, 2.25], [3.5, 4.75]],
     "Decimal sign: comma"),
    ("a quoted end of a line among numbers", 'a,b\n"1\n",2\n3,4\n', [[1, 2], [3, 4]],
     "Separator: comma"),
)


@pytest.mark.parametrize(("content", "expected", "said"), [row[1:] for row in READ],
                         ids=[row[0] for row in READ])
def test_a_strange_table_is_read_and_what_is_strange_is_told(
    tmp_path: Path, content: str | bytes, expected: Rows, said: str
) -> None:
    path = made(tmp_path, content)
    source = table.read((path,), TableOptions(leave_out_missing=True))
    assert source.parts[0].raw.tolist() == torch.tensor(expected, dtype=torch.float32).tolist()
    told = [f"{each.name.say()}: {each.value.say()}" for each in source.found]
    assert any(said in each for each in (*told, source.columns[0].reason.say()))
    assert len({each.name for each in source.columns}) == len(source.columns)
    assert_code(path, source)


@pytest.mark.parametrize(("content", "separator"), [("a:b\n1:2\n3:4\n", ":")])
def test_a_separator_that_is_not_guessed_can_be_chosen(
    tmp_path: Path, content: str, separator: str
) -> None:
    options = TableOptions(separator=separator)  # type: ignore[arg-type]
    assert table.read((made(tmp_path, content),), options).parts[0].raw.tolist() == [[1, 2], [3, 4]]


@pytest.mark.parametrize(("encoding", "names"), [("shift_jis", ["日本", "東京"]),
                                                 ("gb18030", ["北京", "中国"])])
def test_an_encoding_that_is_not_guessed_can_be_chosen(
    tmp_path: Path, encoding: str, names: list[str]
) -> None:
    path = made(tmp_path, "".join(f"{each},1\n" for each in ["name", *names, *names]
                                  ).encode(encoding))
    options = TableOptions(encoding=encoding, header=False)  # type: ignore[arg-type]
    assert set(names) < set(table.read((path,), options).columns[0].classes)


REFUSED: tuple[tuple[str, str | bytes, str], ...] = (
    ("one bad byte in UTF-8", "이름,b\n".encode() + "가나다라마바사,2\n".encode() * 3 + b"\xff,3\n",
     "is not written in UTF-8, or not all of it"),
    ("names and one cell more", "a,b\n1,2,3\n4,5,6\n7,8,9\n",
     "line 2: the number of cells is 3, and the first line has 2"),
    ("a quotation mark in a number", 'a,b\n"1"2,3\n4,5\n', "a quotation mark"),
)


@pytest.mark.parametrize(("content", "words"), [row[1:] for row in REFUSED],
                         ids=[row[0] for row in REFUSED])
def test_a_strange_table_that_cannot_be_read_is_refused_in_words(
    tmp_path: Path, content: str | bytes, words: str
) -> None:
    with pytest.raises(InputError) as caught:
        table.read((made(tmp_path, content),))
    assert words in str(caught.value)


@pytest.mark.parametrize("at", [3, 250_000])
def test_a_cell_of_two_lines_is_read_wherever_a_block_ends(tmp_path: Path, at: int) -> None:
    rows = ['"1.5","2.5"'] * 250_001
    rows[at - 1] = '"1.5\n","2.5"'
    path = made(tmp_path, "a,b\n" + "\n".join(rows) + "\n")
    source = table.read((path,))
    assert source.parts[0].raw.shape == (250_001, 2)
    assert (source.parts[0].raw == torch.tensor([1.5, 2.5])).all()
    assert source.line(at) == at + 3  # a line of the file more, and the header's


def assert_code(path: Path, source: TableSource) -> None:
    """That it reads the same alone, strides included."""
    names: dict[str, object] = {}
    exec(source.code.replace("{path!r}", repr(str(path))), names)
    x, raw = names["x"], source.parts[0].raw
    assert isinstance(x, torch.Tensor) and torch.equal(x, raw) and x.stride() == raw.stride()
