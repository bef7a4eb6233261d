"""Tables as tensors: each way in which a CSV file is odd, and what must come of it."""

import gzip
import math
from pathlib import Path

import pytest
import torch
from material.engine_material import TUTORIAL_FILES, needs_tutorial_files
from sample_files.tensor_tables import made

import resources
from engine.data.progress import Cancelled
from engine.figures.comparison import equal
from engine.figures.published import read_published
from engine.figures.tensor_tables import table_findings
from engine.tensors.kinds import table
from engine.tensors.kinds.table import TableOptions, TableSource
from engine.tensors.operations.columns import NormaliseColumns
from engine.tensors.operations.operation import Element
from engine.tensors.operations.values import Normalise
from engine.tensors.pipeline import run, trace

Rows = list[list[float]]

READ: tuple[tuple[str, str | bytes, Rows], ...] = (
    ("commas and a header", "a,b\n1,2\n3,4\n", [[1, 2], [3, 4]]),
    ("no header", "1,2\n3,4\n", [[1, 2], [3, 4]]),
    ("semicolons and decimal commas", "a;b\n0,5;2\n1,25;3\n", [[0.5, 2], [1.25, 3]]),
    ("tabs", "a\tb\n1\t2\n", [[1, 2]]),
    ("vertical bars", "a|b\n1|2\n3|4\n", [[1, 2], [3, 4]]),
    ("aligned by spaces", "  a    b\n  1   2.5\n 10  20\n", [[1, 2.5], [10, 20]]),
    ("one column", "x\n1\n2\n3\n", [[1], [2], [3]]),
    ("a byte order mark", b"\xef\xbb\xbfa,b\n1,2\n", [[1, 2]]),
    ("UTF-16 with a mark", "a,b\n1,2\n".encode("utf-16"), [[1, 2]]),
    ("UTF-16 without a mark", "a,b\n1,2\n".encode("utf-16-le"), [[1, 2]]),
    ("CP949", "이름,점수\n김,1\n이,2\n".encode("cp949"), [[0, 1], [1, 2]]),
    ("Latin-1", "größe,b\n1,2\n".encode("latin-1"), [[1, 2]]),
    ("CRLF", "a,b\r\n1,2\r\n3,4\r\n", [[1, 2], [3, 4]]),
    ("only CR", "a,b\r1,2\r3,4\r", [[1, 2], [3, 4]]),
    ("no end of the last line", "a,b\n1,2\n3,4", [[1, 2], [3, 4]]),
    ("quotes around numbers", 'a,b\n"1","2"\n"3","4"\n', [[1, 2], [3, 4]]),
    ("decimal commas in quotes", 'a,b\n"1,5","2"\n"3","4,25"\n', [[1.5, 2], [3, 4.25]]),
    ("a separator in a quoted text", 'a,b\n"x, y",1\nz,2\n', [[0, 1], [1, 2]]),
    ("a line's end in a quoted text", 'a,b\n"x\ny",1\nz,2\n', [[0, 1], [1, 2]]),
    ("a header of two lines in quotes", '"a\nb",c\n1,2\n3,4\n', [[1, 2], [3, 4]]),
    ("spaces around cells", "a , b\n 1 , 2\n3 ,4\n", [[1, 2], [3, 4]]),
    ("empty lines", "\na,b\n1,2\n\n3,4\n\n\n", [[1, 2], [3, 4]]),
    ("lines of separators only", "a,b\n1,2\n,\n,\n", [[1, 2]]),
    ("a separator at each line's end", "a,b,\n1,2,\n3,4,\n", [[1, 2], [3, 4]]),
    ("a line that names the separator", "sep=;\na;b\n1;2\n", [[1, 2]]),
    ("exponents and signs", "a,b\n1e3,-.5\n+2.,3E-2\n", [[1000, -0.5], [2, 0.03]]),
    ("classes in sorted order", "a,b\nred,1\nblue,2\nred,3\n", [[1, 1], [0, 2], [1, 3]]),
    ("dates", "day,b\n2011-01-31,1\n2011-02-01,2\n", [[31, 1], [1, 2]]),
    ("packed by gzip", gzip.compress(b"a,b\n1,2\n"), [[1, 2]]),
    ("texts alone, with a header", "who,what\na,x\nb,y\na,y\n", [[0, 0], [1, 1], [0, 1]]),
)


def rows_of(source: TableSource) -> Rows:
    found: Rows = source.parts[0].raw.tolist()
    return found


@pytest.mark.parametrize(("content", "expected"), [row[1:] for row in READ],
                         ids=[row[0] for row in READ])
def test_an_odd_file_that_can_be_read_is_read(
    tmp_path: Path, content: str | bytes, expected: Rows
) -> None:
    source = table.read((made(tmp_path, content),))
    assert source.parts[0].raw.dtype == torch.float32
    assert source.parts[0].raw.tolist() == torch.tensor(expected).tolist()


@pytest.mark.parametrize("content", [row[1] for row in READ], ids=[row[0] for row in READ])
def test_its_python_reads_the_same(tmp_path: Path, content: str | bytes) -> None:
    is_packed = isinstance(content, bytes) and content[:1] == b"\x1f"
    path = made(tmp_path, content, "table.csv.gz" if is_packed else "table.csv")
    source = table.read((path,))
    names: dict[str, object] = {}
    exec(source.code.replace("{path!r}", repr(str(path))), names)
    assert isinstance(names["x"], torch.Tensor)
    assert torch.equal(names["x"], source.parts[0].raw)


OPTIONS: tuple[tuple[str, str | bytes, TableOptions, Rows], ...] = (
    ("the decimal comma is said", 'a;b\n"1,234";2\n"5,678";3\n', TableOptions(decimal=","),
     [[1.234, 2], [5.678, 3]]),
    ("rows with missing cells left out", "a,b\n1,2\n3,\n?,4\n5,6\n",
     TableOptions(leave_out_missing=True), [[1, 2], [5, 6]]),
    ("the first line is a header", "2001,2002\n1,2\n", TableOptions(header=True), [[1, 2]]),
    ("the first line is a row", "a,b\nc,d\na,d\n", TableOptions(header=False),
     [[0, 0], [1, 1], [0, 1]]),
    ("numbers that are names", "id,b\n10,1\n9,2\n", TableOptions(as_text=("id",)),
     [[0, 1], [1, 2]]),
    ("a column left out", "a,b\nx y,1\nz,2\n", TableOptions(left_out=("a",)), [[1], [2]]),
    ("the separator is said", "a,b;c\n1,2;3\n4,5;6\n", TableOptions(separator=";", decimal=","),
     [[1.2, 3], [4.5, 6]]),
    ("the encoding is said", "größe,b\n1,2\n".encode("latin-1"),
     TableOptions(encoding="latin-1"), [[1, 2]]),
)


@pytest.mark.parametrize(("content", "options", "expected"), [row[1:] for row in OPTIONS],
                         ids=[row[0] for row in OPTIONS])
def test_what_was_guessed_can_be_corrected(
    tmp_path: Path, content: str | bytes, options: TableOptions, expected: Rows
) -> None:
    path = made(tmp_path, content)
    source = table.read((path,), options)
    assert source.parts[0].raw.tolist() == torch.tensor(expected).tolist()
    names: dict[str, object] = {}
    exec(source.code.replace("{path!r}", repr(str(path))), names)
    assert isinstance(names["x"], torch.Tensor)
    assert torch.equal(names["x"], source.parts[0].raw)


def test_what_was_guessed_is_told(tmp_path: Path) -> None:
    path = made(tmp_path, "이름;값\n김;1,5\n이;2,5\n\n".encode("cp949"))
    told = {each.name.say(): each.value.say() for each in table.read((path,)).found}
    assert told["Separator"] == "semicolon"
    assert told["Decimal sign"] == "comma"
    assert told["Encoding"].startswith("CP949")
    assert told["Header"] == "the first line names the columns"
    assert told["Empty lines"].startswith("1")


@pytest.mark.parametrize(("cells", "kind", "reason"), [
    ("0.5 1.5 2.5", "continuous", "fractions"),
    ("3 4 5 6 7 8", "ordinal", "from 3 to 8, 6 of them"),
    ("0 1 1 0", "categorical", "0 and 1: no or yes"),
    ("red blue red", "categorical", "0 = blue, 1 = red"),
    ("2011-01-01 2011-01-02", "ordinal", "day of the month"),
    ("7 7 7", "ordinal", "variance is 0"),
    ("1 500 90000", "continuous", "from 1 to 90000"),
    ("1 2 16777217", "continuous", "float32 rounds"),
])
def test_columns_are_told_apart_with_reasons(
    tmp_path: Path, cells: str, kind: str, reason: str
) -> None:
    path = made(tmp_path, "x\n" + cells.replace(" ", "\n") + "\n")
    column, = table.read((path,)).columns
    assert column.kind == kind
    assert reason in column.reason.say()


def test_an_element_leads_back_to_line_column_and_the_cells_own_text(tmp_path: Path) -> None:
    path = made(tmp_path, 'name,x\n"b\nc",1.50\n\na,2.0\n')
    source = table.read((path,))
    assert source.place(0, (0, 1)).say() == "line 2, column “x”: 1.50"
    assert source.place(0, (1, 0)).say() == "line 5, column “name”: a"


def test_a_normalized_column_leads_back_with_its_sum_by_hand() -> None:
    source = table.read((resources.WHITE_WINE,))
    steps = run(source, table.usual_steps(source))
    crossings, places = trace(source, steps, len(steps) - 1, Element(0, (0, 0)))
    raw = source.parts[0].raw.double()
    mean, spread = float(raw[:, 0].mean()), float(raw[:, 0].std())
    assert crossings[0].value == pytest.approx((7 - mean) / spread, rel=1e-4)
    assert crossings[0].by_hand.startswith("(7 − 6.8547")
    assert places[0].say() == "line 2, column “fixed acidity”: 7"


def test_normalizing_some_columns_leaves_the_others_and_its_pytorch_does_the_same() -> None:
    before = torch.tensor([[1.0, 5.0, 2.0], [3.0, 5.0, 4.0]])
    operation = NormaliseColumns((0, 2))
    after, = operation.apply((before,))
    root = math.sqrt(0.5)
    torch.testing.assert_close(after, torch.tensor([[-root, 5, -root], [root, 5, root]]))
    days = torch.arange(24.0).reshape(2, 4, 3) ** 2
    for start in (before, days):
        names: dict[str, object] = {"torch": torch, "x": start}
        exec(operation.code(), names)
        assert isinstance(names["x"], torch.Tensor)
        assert torch.equal(names["x"], operation.apply((start,))[0])


def test_a_column_that_never_changes_is_told(tmp_path: Path) -> None:
    source = table.read((made(tmp_path, "a,b\n1.5,7\n2.5,7\n"),))
    told = {each.name.say(): each.value.say() for each in source.found}
    assert told["The same in every row"].startswith("b: the variance is 0")
    final, = run(source, (Normalise((0,)),))[-1].values
    assert bool(final[:, 1].isnan().all())


def test_reading_can_be_cancelled_and_tells_how_far_it_is(tmp_path: Path) -> None:
    path = made(tmp_path, "a,b\n" + "1.5,2.5\n" * 400_000)
    told: list[tuple[int, int]] = []
    source = table.read((path,), report=lambda done, of: told.append((done, of)))
    assert source.parts[0].raw.shape == (400_000, 2)
    assert len(told) >= 3 and told == sorted(told) and told[-1][0] == told[-1][1]
    with pytest.raises(Cancelled):
        table.read((path,), cancelled=lambda: True)


def test_letters_beyond_ascii_late_in_a_file_are_read(tmp_path: Path) -> None:
    content = b"a,b\n" + b"x,2.5\n" * 300_000 + "가,1\n".encode("cp949")
    source = table.read((made(tmp_path, content),))
    assert source.columns[0].classes[0] == "x" and len(source.columns[0].classes) == 2


def _published() -> list[str]:
    return [each.id for each in read_published(resources.TENSOR_FIGURES)
            if each.id.startswith(("tensors.table", "tensors.series"))]


@needs_tutorial_files
@pytest.mark.parametrize("key", _published())
def test_a_published_figure_agrees(key: str) -> None:
    entry, = (each for each in read_published(resources.TENSOR_FIGURES) if each.id == key)
    assert equal(entry.expected, table_findings(TUTORIAL_FILES)[key](), entry.tolerance)


@needs_tutorial_files
def test_the_shipped_wine_is_the_tutorials() -> None:
    original = TUTORIAL_FILES / "tabular-wine" / "winequality-white.csv"
    assert gzip.decompress(resources.WHITE_WINE.read_bytes()) == original.read_bytes()
