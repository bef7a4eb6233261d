"""The lines of Python that read the same table into x."""

from pathlib import Path

from engine.tensors.kinds.table.cells import MISSING
from engine.tensors.kinds.table.columns import Column
from engine.tensors.kinds.table.gathered import Gathered
from engine.tensors.kinds.table.layout import Layout


def program(path: Path, encoding: str, layout: Layout, gathered: Gathered,
            columns: tuple[Column, ...]) -> str:
    """With {path!r} where the path belongs, and no other brace."""
    if gathered.is_plain and layout.decimal == ".":
        return _loadtxt(encoding, layout, gathered.begin - 1, gathered.is_quoted)
    return "\n".join(program_lines(path, encoding, layout, gathered.incomplete > 0, columns))


def _loadtxt(encoding: str, layout: Layout, skip: int, is_quoted: bool) -> str:
    delimiter = "" if layout.separator == " " else f"delimiter={layout.separator!r}, "
    written = "" if encoding in ("utf-8-sig", "utf-8") else f", encoding={encoding!r}"
    quotes = ", quotechar='\"'" if is_quoted else ""
    return (
        "import numpy as np\nimport torch\n\n"
        f"x = torch.from_numpy(np.loadtxt(\n    {{path!r}}, dtype=np.float32, {delimiter}"
        f"skiprows={skip}, ndmin=2, comments=None{quotes}{written}))"
    )


def program_lines(path: Path, encoding: str, layout: Layout, has_gaps: bool,
                  columns: tuple[Column, ...], of_rows: tuple[str, ...] = ()) -> list[str]:
    """By the standard library's csv, a row at a time.

    has_gaps: whether rows with an empty cell are left out. of_rows: what else is done with `rows`.
    """
    is_packed = path.suffix == ".gz"
    opening = f'gzip.open({{path!r}}, "rt", encoding={encoding!r}' if is_packed else (
        f"open({{path!r}}, encoding={encoding!r}")
    lines = ["import csv", *(["import gzip"] if is_packed else []), "", "import torch", "",
             f'with {opening}, newline="") as file:']
    lines += ["    next(file)  # above the table"] * layout.skipped
    lines += [f"    table = csv.reader(file, delimiter={layout.separator!r}, "
              "skipinitialspace=True)",
              "    rows = [[cell.strip() for cell in row] for row in table if any(row)]"]
    if layout.has_header:
        lines.append("rows = rows[1:]  # without the header")
    if has_gaps:
        lines += ["missing = (", *(f"    {each!r}," for each in sorted(MISSING)), ")",
                  f"rows = [row for row in rows if not any("
                  f"row[n].lower() in missing for n in {list(layout.columns)})]"]
    lines += of_rows
    lines += ["columns = list(zip(*rows))", "", ""]
    if any(each.classes for each in columns):
        lines += ["def classes(column):  # numbered in sorted order",
                  "    texts = sorted(set(column))",
                  "    number = dict(zip(texts, range(len(texts))))",
                  "    return [number[text] for text in column]", "", ""]
    if any(each.role == "date" for each in columns):
        lines += ["def days(column):  # of a date the day of the month",
                  '    return [int(text.replace("/", "-").replace(".", "-").split("-")[2][:2]) '
                  "for text in column]", "", ""]
    lines += ["def numbers(column):",
              '    return [float(text.replace(",", ".")) for text in column]'
              if layout.decimal == "," else "    return [float(text) for text in column]",
              "", "", "x = torch.tensor(["]
    for place, each in zip(layout.columns, columns, strict=True):
        way = "classes" if each.classes else "days" if each.role == "date" else "numbers"
        lines.append(f"    {way}(columns[{place}]),")
    return [*lines, "], dtype=torch.float32)", "x = torch.stack(list(x), dim=1)"]
