"""`python -m engine figures`: every published figure beside the one computed now."""

import json
import math
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from engine.figures.check import check
from engine.figures.published import read_published
from engine.figures.record import Figure, shown
from engine.training.recipe import DeviceName

WIDTH = 30


def print_figures(
    published: Path, mnist: Path, device: DeviceName = "cpu", as_json: bool = False
) -> int:
    """Print a row each as it comes, or all of them as JSON; 1 if any differs, else 0.

    Raises InputError as engine.figures.check.check does.
    """
    total, rows, on_terminal = len(read_published(published)), [], sys.stderr.isatty()
    if device == "cuda":
        _warn_of_no_gpu()
    try:
        for row in check(published, mnist, device):
            rows.append(row)
            if not as_json:
                _clear(on_terminal)
                print("\n".join(_lines(row)), flush=True)
            _bar(on_terminal, len(rows), total)
    finally:
        _clear(on_terminal)
    agree = sum(row.agrees for row in rows)
    if as_json:
        print(json.dumps({
            "agree": agree, "total": total, "rows": [_finite(asdict(row)) for row in rows],
        }))
    else:
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
    lines = [
        f"{'agrees' if row.agrees else 'DIFFERS':8}{row.id:{WIDTH}} {row.what}",
        f"{gap}published {shown(row.published, None)}, computed {shown(row.computed)}{of_device}, "
        f"tolerance {row.tolerance}",
    ]
    if row.tolerance.reason:
        lines.append(f"{gap}wider than on a CPU: {row.tolerance.reason}")
    if row.seeds:
        lines.append(f"{gap}{row.seeds.text}")
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
