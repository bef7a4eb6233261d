"""Every odd file that a test reads, with what came of it, as one table: python -m tests.odd_files.

The rows are those of the tests: what is said here is what a test looks for. tests/odd_files.md is
what this prints, and tests/project/test_odd_files.py compares the two.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

TESTS = Path(__file__).parent
WRITTEN = TESTS / "odd_files.md"

READ, REFUSED = "read", "refused"

_TABLES: tuple[tuple[str, str, str, str, str], ...] = (
    # the kind, where its rows are, their name there, what came of them, and how it is said if the
    # rows say nothing
    ("image", "engine/tensors/test_engine_tensor_images", "READ", READ, ""),
    ("image", "engine/tensors/test_engine_odd_pixels", "IMAGES", READ, ""),
    ("image", "engine/tensors/test_engine_tensor_clear_colours", "CLEAR", READ,
     "the color gets an alpha of 0"),
    ("image", "engine/tensors/test_engine_tensor_images_refused", "REFUSED", REFUSED, ""),
    ("image", "engine/tensors/test_engine_tensor_clear_colours", "STRANGE", REFUSED, ""),
    ("image", "engine/tensors/test_engine_sixteen_bits", "READ", READ, ""),
    ("image", "engine/tensors/test_engine_sixteen_bits", "REFUSED", REFUSED, ""),
    ("image or volume", "engine/tensors/test_engine_odd_pixels", "REFUSED", REFUSED, ""),
    ("volume", "engine/tensors/test_engine_tensor_volumes", "READ", READ, ""),
    ("volume", "engine/tensors/test_engine_odd_dicom", "READ", READ, ""),
    ("volume", "engine/tensors/test_engine_odd_pixels", "SCANS", READ, ""),
    ("volume", "engine/tensors/test_engine_tensor_volumes_refused", "REFUSED", REFUSED, ""),
    ("volume", "engine/tensors/test_engine_odd_dicom", "REFUSED", REFUSED, ""),
    ("volume", "engine/tensors/test_engine_tensor_frames", "REFUSED", REFUSED, ""),
    ("table", "engine/tensors/test_engine_tensor_tables", "READ", READ, ""),
    ("table", "engine/tensors/test_engine_tensor_tables_strange", "READ", READ, ""),
    ("table", "engine/tensors/test_engine_odd_cells", "READ", READ, ""),
    ("table", "engine/tensors/test_engine_odd_notations", "READ", READ, ""),
    ("table", "engine/tensors/test_engine_odd_encodings", "TABLES", READ, ""),
    ("table", "engine/tensors/test_engine_tensor_tables_refused", "REFUSED", REFUSED, ""),
    ("table", "engine/tensors/test_engine_tensor_tables_strange", "REFUSED", REFUSED, ""),
    ("table", "engine/tensors/test_engine_odd_cells", "REFUSED", REFUSED, ""),
    ("table", "engine/tensors/test_engine_odd_notations", "REFUSED", REFUSED, ""),
    ("table", "engine/tensors/test_engine_odd_notations", "MISSING", REFUSED,
     "the cell has no value, and rows with such a cell"),
    ("time series", "engine/tensors/test_engine_tensor_series", "READ", READ, ""),
    ("time series", "engine/tensors/test_engine_tensor_series_distances", "READ", READ, ""),
    ("time series", "engine/tensors/test_engine_odd_cells", "SERIES", READ, ""),
    ("time series", "engine/tensors/test_engine_tensor_series", "REFUSED", REFUSED, ""),
    ("time series", "engine/tensors/test_engine_tensor_series_distances", "REFUSED", REFUSED, ""),
    ("text", "engine/tensors/test_engine_tensor_texts", "READ", READ, ""),
    ("text", "engine/tensors/test_engine_odd_encodings", "FOUND", READ, ""),
    ("text", "engine/tensors/test_engine_odd_encodings", "DOUBTED", READ,
     "if they look wrong, choose another"),
    ("text", "engine/tensors/test_engine_tensor_texts", "REFUSED", REFUSED, ""),
    ("image of a digit", "engine/data/test_engine_odd_images", "READ", READ, ""),
    ("image of a digit", "engine/data/test_engine_odd_images", "REFUSED", REFUSED, ""),
    ("photo of a digit", "engine/data/test_engine_odd_images", "PHOTOS", READ, ""),
    ("folder of digits", "engine/data/test_engine_odd_folders", "READ", READ, ""),
    ("folder of digits", "engine/data/test_engine_odd_folders", "REFUSED", REFUSED, ""),
    ("IDX pair", "engine/data/test_engine_odd_folders", "IDX", READ, ""),
    ("IDX pair", "engine/data/test_engine_odd_folders", "OTHER_IDX", REFUSED, ""),
    ("MNIST as CSV", "engine/data/test_engine_odd_tables", "READ", READ, ""),
    ("MNIST as CSV", "engine/data/test_engine_odd_tables", "REFUSED", REFUSED, ""),
    ("drawings", "engine/files/test_engine_odd_json", "READ", READ, ""),
    ("drawings", "engine/files/test_engine_odd_json", "REFUSED", REFUSED, ""),
    ("weights", "engine/files/test_engine_odd_weights", "READ", READ, ""),
    ("weights", "engine/files/test_engine_odd_weights", "REFUSED", REFUSED, ""),
)

_SILENT = {"IDX", "PHOTOS"}
"""Rows of which a text is something else than what is said."""


@dataclass(frozen=True, slots=True)
class OddFile:
    """said: a part of what the program says, which the test looks for; empty: nothing odd."""

    kind: str
    name: str
    outcome: str
    said: str


def odd_files() -> Iterator[OddFile]:
    """All of them, as the tests have them."""
    for kind, module, table, outcome, instead in _TABLES:
        rows = getattr(_module(module), table)
        named = rows.items() if isinstance(rows, dict) else ((each[0], each[1:]) for each in rows)
        for name, rest in named:
            says = [each for each in rest[1:] if isinstance(each, str)]
            said = "" if table in _SILENT else instead or (says[-1] if says else "")
            yield OddFile(kind, name, outcome, said)


def _module(name: str) -> Any:
    if str(TESTS) not in sys.path:
        sys.path.insert(0, str(TESTS))
    spec = spec_from_file_location(Path(name).name, TESTS / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def as_markdown() -> str:
    """The table, with the sums above it."""
    files = list(odd_files())
    kinds = Counter(each.kind for each in files)
    sums = ", ".join(f"{kind} {count}" for kind, count in kinds.items())
    read = sum(each.outcome == READ for each in files)
    lines = [
        "# Odd files, and what comes of each", "",
        "Written by `python -m tests.odd_files > tests/odd_files.md`; every row is a test. "
        f"{len(files)} files, {read} read, {len(files) - read} refused: {sums}.", "",
        "| kind | file | what happens | what is said, among other words |",
        "| --- | --- | --- | --- |",
    ]
    lines += [f"| {each.kind} | {_cell(each.name)} | {each.outcome} | {_cell(each.said)} |"
              for each in files]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    """One line, in which nothing ends the cell or begins markup."""
    shown = "".join(each if each.isprintable() else " " for each in text).replace("\\", "\\\\")
    for sign in "|<*_`":
        shown = shown.replace(sign, f"\\{sign}")
    return shown.strip()


if __name__ == "__main__":
    print(as_markdown(), end="")
