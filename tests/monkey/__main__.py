"""`python -m tests.monkey`: random use of the real window, and what came of it.

Exits with 1 where there was a finding, and says the seed and the number of the event. Each event's
luck is its seed's and number's own: `--seed S --events N` comes to it again, as far as threads let.
"""

import argparse
import faulthandler
import random
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from .memory import held, in_memory
from .place import Place, own_place

if TYPE_CHECKING:
    from gui.window import MainWindow

    from .watch import Watch

LONGEST = 120
"""Seconds of one event after which the program hangs: it is ended, with every thread's place."""

MOST_GROWTH = 1.05
"""Of what is held after the first half, once all of the user's is deleted, after the second."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.monkey", description=__doc__)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--log", type=Path, help="a file to which every event is written")
    parser.add_argument("--any-memory", action="store_true", help="growth is told, and no finding: "
                        "few events tell nothing of it")
    options = parser.parse_args()
    faulthandler.enable()
    with own_place() as place:
        return _run(options.events, options.seed, options.log, options.any_memory, place)


def _run(events: int, seed: int, log: Path | None, any_memory: bool, place: Place) -> int:
    from gui.__main__ import make_windows
    from gui.demo import wait_until

    from .answers import Answers
    from .tidy import close, make_everything
    from .user import User
    from .watch import Watch

    watch = Watch()
    _application, windows = make_windows(place.data)
    _hear_errors(windows.window, watch)
    windows.replaced.connect(partial(_hear_errors, watch=watch))
    windows.window.show()
    wait_until(lambda: windows.window.session.training.can_train)
    make_everything(windows.window)
    user, done, started = User(windows, Answers(place.files)), Counter[str](), perf_counter()
    latest: deque[str] = deque(maxlen=12)
    measured: list[tuple[str, float, float]] = []
    with _written(log) as write:
        for number in range(1, events + 1):
            write(f"{number} ")
            faulthandler.dump_traceback_later(LONGEST, exit=True)
            try:
                name, what = user.act(random.Random(f"{seed} {number}"))
                user.let_happen()
            except Exception as error:
                name, what = "?", "an exception came out of it"
                watch.see(error)
            done[name] += 1
            latest.append(f"{number} {name}: {what}")
            write(f"{name}: {what}\n")
            if watch.findings:
                break
            if number in (events // 2, events):
                before, kept = in_memory(), user.kept()
                make_everything(windows.window)  # it may be another one, in another language
                measured.append((f"after {number:,} events, with {kept}", before, held()))
            if number % 1000 == 0:
                print(f"{number:,} events, {perf_counter() - started:.0f} s, "
                      f"{in_memory():.0f} MiB, {user.kept()}", flush=True)
    faulthandler.cancel_dump_traceback_later()
    if not watch.findings:
        close(windows.window)
        watch.findings += [f"left behind: {each}" for each in watch.left()]
        watch.findings += [f"left on the disk: {each}" for each in place.left()]
    _tell(done, measured, seed, perf_counter() - started)
    if len(measured) == 2 and measured[1][2] > MOST_GROWTH * measured[0][2] and not any_memory:
        watch.findings.append("memory grew")
    for finding in watch.findings[:5]:
        print(f"\nFinding at seed {seed}, event {sum(done.values())}:\n{finding}")
    if watch.findings:
        print("\nThe latest events:\n" + "\n".join(latest))
    watch.end()
    return 1 if watch.findings else 0


def _hear_errors(window: "MainWindow", watch: "Watch") -> None:
    window.errors.raised.connect(lambda _, details: watch.findings.append(details))


def _tell(
    done: Counter[str], measured: list[tuple[str, float, float]], seed: int, seconds: float,
) -> None:
    total = sum(done.values())
    print("\n| event | times |\n| --- | ---: |")
    for name, times in done.most_common():
        print(f"| {name} | {times:,} |")
    print(f"\n{total:,} events of seed {seed} in {seconds:.0f} s.\n")
    print("| memory, MiB | as it was | with the user's things deleted |\n| --- | ---: | ---: |")
    for when, before, after in measured:
        print(f"| {when} | {before:.0f} | {after:.1f} |")
    if len(measured) == 2:
        print(f"\nThe second half added {100 * (measured[1][2] / measured[0][2] - 1):+.1f} %.")


@contextmanager
def _written(log: Path | None) -> Iterator[Callable[[str], object]]:
    if log is None:
        yield lambda text: None
        return
    with log.open("w") as stream:
        def write(text: str) -> None:
            stream.write(text)
            stream.flush()  # it is there when the process is not

        yield write


if __name__ == "__main__":
    sys.exit(main())
