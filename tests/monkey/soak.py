"""`python -m tests.monkey.soak`: the same work again and again, and whether memory grows by it.

One cycle: other digits, a drawing that is added, training with a pause, a look back along the
curve, views opened and closed, a run in the lab; then reset, and the run and drawing deleted.
"""

import argparse
import faulthandler
import sys
from dataclasses import replace
from time import perf_counter

from .memory import held
from .place import Place, own_place

LONGEST = 600
"""Seconds of a cycle after which the program hangs."""

MOST_GROWTH = 1.05
"""Of what is held after the first quarter, at the end."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.monkey.soak", description=__doc__)
    parser.add_argument("--cycles", type=int, default=200)
    parser.add_argument("--any-memory", action="store_true", help="growth is told, and no finding")
    options = parser.parse_args()
    faulthandler.enable()
    with own_place() as place:
        return _run(options.cycles, options.any_memory, place)


def _run(cycles: int, any_memory: bool, place: Place) -> int:
    from gui.__main__ import make_windows
    from gui.demo import wait_until

    from .cycle import Cycle
    from .tidy import close, make_everything, tidy
    from .watch import Watch

    watch = Watch()
    _application, windows = make_windows(place.data)
    window = windows.window
    window.errors.raised.connect(lambda _, details: watch.findings.append(details))
    window.show()
    wait_until(lambda: window.session.training.can_train)
    make_everything(window)
    training, started = window.session.training, perf_counter()
    training.set_recipe(replace(training.recipe, epochs=1))
    cycle, quarter, last = Cycle(window), 0.0, 0.0
    print("| cycles | MiB held | seconds |\n| ---: | ---: | ---: |")
    for number in range(1, cycles + 1):
        faulthandler.dump_traceback_later(LONGEST, exit=True)
        cycle.go_round(number)
        tidy(window)
        if watch.findings:
            break
        if number % max(1, cycles // 20) == 0 or number == cycles:
            last = held()
            quarter = quarter or (last if number >= cycles / 4 else 0.0)
            print(f"| {number} | {last:.1f} | {perf_counter() - started:.0f} |", flush=True)
    faulthandler.cancel_dump_traceback_later()
    if not watch.findings:
        close(window)
        watch.findings += [f"left behind: {each}" for each in watch.left()]
        watch.findings += [f"left on the disk: {each}" for each in place.left()]
        print(f"\nFrom the first quarter to the end: {100 * (last / quarter - 1):+.1f} %.")
        if last > MOST_GROWTH * quarter and not any_memory:
            watch.findings.append("memory grew")
    for finding in watch.findings[:5]:
        print(f"\nFinding in cycle {number}:\n{finding}")
    watch.end()
    return 1 if watch.findings else 0


if __name__ == "__main__":
    sys.exit(main())
