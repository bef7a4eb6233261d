"""`python -m tests.fuzz`: many spoilt files for every reader, and a table of what came of them."""

import argparse
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from .cases import Outcome, try_reader
from .readers import readers


def main() -> int:
    """1 where a reader did anything but read a file or refuse it in words."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000, help="in all (default 100,000)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", help="readers with this in their name")
    parser.add_argument("--keep", type=Path, help="a folder for the files that were findings")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        chosen = [each for each in readers(Path(scratch))
                  if not options.only or options.only in each.name]
        outcomes = []
        print(_line("reader", "cases", "read", "refused", "findings", "slowest", "cases/s"))
        for index, reader in enumerate(chosen):
            folder, started = Path(scratch) / str(index), perf_counter()
            folder.mkdir()
            outcome = try_reader(reader, folder, options.cases // len(chosen), options.seed)
            outcomes.append(outcome)
            print(_row(outcome, perf_counter() - started), flush=True)
    _tell_findings(outcomes, options.keep)
    return 1 if any(outcome.findings for outcome in outcomes) else 0


def _line(*cells: str) -> str:
    return "| " + " | ".join(
        cell.ljust(14) if at == 0 else cell.rjust(9) for at, cell in enumerate(cells)) + " |"


def _row(outcome: Outcome, seconds: float) -> str:
    good = outcome.results["read"], outcome.results["refused in words"]
    return _line(
        outcome.name, f"{outcome.cases:,}", *(f"{each:,}" for each in good),
        str(max(len(outcome.findings), outcome.cases - sum(good))),
        f"{1000 * outcome.slowest:.0f} ms", f"{outcome.cases / seconds:,.0f}",
    )


def _tell_findings(outcomes: list[Outcome], keep: Path | None) -> None:
    for outcome in outcomes:
        for number, (wrong, content) in enumerate(outcome.findings):
            print(f"\n{outcome.name}: {wrong}\n    {content[:200]!r}")
            if keep is not None:
                keep.mkdir(parents=True, exist_ok=True)
                (keep / f"{outcome.name.replace(' ', '-')}-{number}").write_bytes(content)


if __name__ == "__main__":
    sys.exit(main())
