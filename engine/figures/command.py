"""`python -m engine figures`: every published figure beside the one computed now."""

import json
import math
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from engine.figures.check import check
from engine.figures.published import read_published
from engine.figures.record import Figure, shown
from engine.training.recipe import DeviceName

WIDTH = 30


@dataclass(frozen=True, slots=True)
class TensorFigures:
    """The list of the figures on data as tensors, and where its files are.

    data: the folder of the tutorial's files, None where nobody has named it. wine: the one of them
    that is shipped; bikes: the part that is shipped of another.
    """

    published: Path
    wine: Path
    data: Path | None = None
    bikes: Path | None = None


def print_figures(
    published: Path, mnist: Path, device: DeviceName = "cpu", as_json: bool = False,
    tensors: TensorFigures | None = None,
) -> int:
    """Print a row each as it comes, or all of them as JSON; 1 if any differs, else 0.

    tensors: those figures as well; or those alone, where the folder of their files is named, and
    then it is 1, too, if a file is not there. Raises InputError as engine.figures.check.check and
    engine.figures.tensors.check_tensors do.
    """
    alone = tensors is not None and tensors.data is not None
    if device == "cuda" and not alone:
        _warn_of_no_gpu()
    rows: Iterable[Figure] = () if alone else check(published, mnist, device)
    total = 0 if alone else len(read_published(published))
    if tensors is not None:
        from engine.figures.tensors import check_tensors  # torch takes seconds to load

        total += len(read_published(tensors.published))
        rows = chain(rows, check_tensors(
            tensors.published, tensors.data, tensors.wine, bikes=tensors.bikes))
    return _print(rows, total, as_json, tensors)


def _print(
    found: Iterable[Figure], total: int, as_json: bool, tensors: TensorFigures | None
) -> int:
    rows, on_terminal = [], sys.stderr.isatty()
    is_wanted = tensors is not None and tensors.data is not None
    try:
        for row in found:
            rows.append(row)
            if not as_json and (is_wanted or not row.lacks):
                _clear(on_terminal)
                print("\n".join(_lines(row)), flush=True)
            _bar(on_terminal, len(rows), total)
    finally:
        _clear(on_terminal)
    agree, lacking = sum(row.agrees for row in rows), sum(bool(row.lacks) for row in rows)
    if not is_wanted:  # then what is not shipped is no fault
        total -= lacking
    if as_json:
        print(json.dumps({
            "agree": agree, "total": total, "lacking": lacking,
            "rows": [_finite(asdict(row)) for row in rows if is_wanted or not row.lacks],
        }))
    elif is_wanted:
        print(f"{agree} of {total} agree" + (f", {lacking} lack their file" if lacking else ""))
    else:
        if lacking:
            print(f"not checked: {lacking} figures on data as tensors, whose files are not "
                  "shipped; name the folder of the tutorial's files with --data")
        print(f"{agree} of {total} agree")
    return 0 if agree == total else 1


def _warn_of_no_gpu() -> None:
    from engine.training import devices  # torch takes seconds to load

    note = devices.choose("cuda").note
    if note:
        print(note, file=sys.stderr)


def _lines(row: Figure) -> list[str]:
    gap = " " * 8
    of_device = "" if row.device == "CPU" else f" on {row.device}"
    if row.lacks:
        return [f"{'lacks':8}{row.id:{WIDTH}} {row.what}", f"{gap}{row.lacks} is not in the folder"]
    lines = [
        f"{'agrees' if row.agrees else 'DIFFERS':8}{row.id:{WIDTH}} {row.what}",
        f"{gap}published {shown(row.published, None)}, computed {shown(row.computed)}{of_device}, "
        f"tolerance {row.tolerance}",
    ]
    if row.tolerance.reason:
        lines.append(f"{gap}wider than on a CPU: {row.tolerance.reason}")
    if row.seeds:
        lines.append(f"{gap}{row.seeds.text}")
    if row.instead:
        lines.append(f"{gap}computed from {row.instead}")
    return [*lines, f"{gap}{row.source}"]


def _finite(value: Any) -> Any:
    """The same with inf and nan as text, for which JSON has no numbers."""
    if isinstance(value, dict):
        return {key: _finite(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(each) for each in value]
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


def _bar(on_terminal: bool, done: int, total: int) -> None:
    if on_terminal:
        full = round(30 * done / total)
        text = f"[{'#' * full}{'.' * (30 - full)}] {done} of {total}"
        print(f"\r\x1b[2K{text}", end="", file=sys.stderr, flush=True)


def _clear(on_terminal: bool) -> None:
    if on_terminal:
        print("\r\x1b[2K", end="", file=sys.stderr, flush=True)
