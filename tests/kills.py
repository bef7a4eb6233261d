"""`make kills`: the program is killed again and again while it adds drawings, and while it saves.

None of the drawings may be lost, and no file be half. Prints how many drawings were acknowledged,
and how many of those are there in the end; and how many files were whole.
"""

import random
import sys
import tempfile
from pathlib import Path

from robot.ended import Saved, killed_while_adding, killed_while_saving


def main(times: int) -> int:
    """The exit status: 0 where every acknowledged drawing is there after every kill."""
    randomly = random.Random(0)
    acknowledged: set[int] = set()
    with tempfile.TemporaryDirectory() as folder:
        for kill in range(1, times + 1):
            added, there = killed_while_adding(Path(folder), randomly)
            acknowledged |= added
            lost = acknowledged - there
            if lost or kill % 20 == 0:
                print(f"{kill} kills: {len(acknowledged)} drawings acknowledged, "
                      f"{len(acknowledged) - len(lost)} there, {len(there)} in all", flush=True)
            if lost:
                return 1
    while_saving(times)
    return 0


def while_saving(times: int) -> None:
    """Raises AssertionError where a file is not whole, or cannot be saved any more."""
    randomly, saved = random.Random(0), Saved()
    with tempfile.TemporaryDirectory() as folder:
        for kill in range(1, times + 1):
            killed_while_saving(Path(folder), randomly, saved)
            if kill % 20 == 0 or kill == times:
                print(f"{kill} kills: {saved.files} files whole, {saved.newer} of them newer than "
                      f"was said; {saved.drafts} drafts left beside them", flush=True)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
