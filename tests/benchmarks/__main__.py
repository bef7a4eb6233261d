"""`make bench`: measure every promise of speed in one run. Exit status 1 if one does not hold."""

import argparse
import subprocess
import sys
from pathlib import Path
from time import monotonic

from .shared.children import run_module
from .shared.rows import Row, from_json, table, to_json

SECTIONS = (
    "training_speed", "network_speed", "to_accuracy", "window_open", "explore_open", "new_views",
    "lab", "drawing_latency", "long_drawing", "first_paint", "memory", "history_memory", "scaling",
    "png_folder", "large_library", "table_reading",
)

LONGEST = 1800
"""Seconds after which a section must be stuck. What it does is bounded in steps, moves and
repetitions, and its rows are mostly ratios: a computer may be fifty times as slow as those it takes
half a minute on, and is measured all the same."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there too")
    parser.add_argument("--only", nargs="+", choices=SECTIONS, default=SECTIONS, metavar="SECTION",
                        help=f"measure only these: {', '.join(SECTIONS)}")
    options = parser.parse_args()
    start = monotonic()
    rows = [row for section in options.only for row in _measured(section)]
    print(table(rows))
    print(f"measured in {monotonic() - start:.0f} s")
    print(to_json(rows))
    if options.json:
        options.json.write_text(to_json(rows) + "\n", encoding="utf-8")
    return int(any(row.holds is False for row in rows))


def _measured(section: str) -> list[Row]:
    """A section's rows, from a process of its own; a row that fails where it could not run."""
    print(f"measuring {section.replace('_', ' ')} …", file=sys.stderr, flush=True)
    try:
        return from_json(run_module(f"tests.benchmarks.{section}", longest=LONGEST))
    except (subprocess.SubprocessError, ValueError) as error:
        return [Row(section, f"could not be measured: {error}", None, "", "", False)]


if __name__ == "__main__":
    sys.exit(main())
