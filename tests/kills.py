"""`make kills`: the program is killed again and again while it adds drawings; none may be lost.

Prints how many were acknowledged, and how many of those are there in the end.
"""

import random
import sys
import tempfile
from pathlib import Path

from ended import killed_while_adding


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
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
