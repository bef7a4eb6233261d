"""Spoilt files, one after the other: each is read, refused in words, or a finding."""

import logging
import os
import random
import resource
import signal
import sys
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import process_time
from types import FrameType
from typing import Any

from engine.errors import InputError

from .readers import Reader

LONGEST = 2.0
"""Seconds of processor time that one file may take."""

PATIENCE = 10
"""Times as many seconds by the clock: on a busy machine a process waits for its turn."""

MOST_MEMORY = 200 * 2**20
"""Bytes by which the process may grow for one file, over what the file honestly needs."""

LONGEST_TEXT = 2500
"""Characters that a refusal may have: a few fields, each cut where it is long."""

_JOINERS = dict.fromkeys(map(ord, "\u200c\u200d"))
"""Take no room and join letters or not: some languages need them."""

_PYTHONS_OWN = ("NoneType", "object is not", "argument", "Traceback", "unhashable", "codec can't")


class Hang(BaseException):
    """One file took too long."""


@dataclass
class Outcome:
    """Of all the files that one reader was given. findings: what was wrong, and with which file."""

    name: str
    cases: int = 0
    results: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    grown: int = 0
    findings: list[tuple[str, bytes]] = field(default_factory=list)


class Writes:
    """Notes every file that is opened for writing, moved or removed while it watches."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.watching = False
        sys.addaudithook(self._hear)  # it stays for as long as the process

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.watching:
            return
        if event == "open":
            path, mode, flags = arguments
            if isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
                self.seen.append(f"opened for writing: {path} {mode}")
        elif event in ("os.remove", "os.rename", "os.mkdir", "os.symlink", "os.chmod",
                       "subprocess.Popen", "os.system", "socket.connect", "pickle.find_class"):
            self.seen.append(f"{event} {arguments}")


_WRITES: list[Writes] = []


def _writes() -> Writes:
    if not _WRITES:
        _WRITES.append(Writes())
    return _WRITES[0]


@contextmanager
def _no_longer_than(seconds: float) -> Iterator[None]:
    def ring(number: int, frame: FrameType | None) -> None:
        raise Hang(f"took longer than {seconds} s")

    alarms = ((signal.SIGALRM, signal.ITIMER_REAL, PATIENCE * seconds),
              (signal.SIGPROF, signal.ITIMER_PROF, seconds))
    before = [signal.signal(number, ring) for number, _, _ in alarms]
    for _, timer, after in alarms:
        signal.setitimer(timer, after)
    try:
        yield
    finally:
        for (number, timer, _), handler in zip(alarms, before, strict=True):
            signal.setitimer(timer, 0)
            signal.signal(number, handler)


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def try_reader(reader: Reader, folder: Path, cases: int, seed: int) -> Outcome:
    """Give it so many spoilt files; the same seed gives the same ones."""
    luck, outcome, writes = random.Random(f"{reader.name} {seed}"), Outcome(reader.name), _writes()
    path = folder / reader.place
    path.parent.mkdir(parents=True, exist_ok=True)
    for name, content in reader.beside().items():
        beside = path.parents[len(Path(reader.place).parts) - 1] / name
        beside.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
    seeds = reader.seeds()
    for content in seeds:  # they are good
        path.write_bytes(content)
        reader.check(reader.read(path))
    logging.disable(logging.CRITICAL)
    try:
        for _ in range(cases):
            content = _spoilt(reader, seeds, luck)
            path.write_bytes(content)
            _try(reader, path, content, outcome, writes)
    finally:
        logging.disable(logging.NOTSET)
    return outcome


def _spoilt(reader: Reader, seeds: list[bytes], luck: random.Random) -> bytes:
    content = luck.choice(seeds)
    for _ in range(luck.choice((1, 1, 1, 2))):
        try:
            content = luck.choice(reader.spoils)(content, luck)
        except (ValueError, EOFError, OSError, IndexError, KeyError, TypeError, AttributeError,
                RuntimeError, OverflowError):
            break  # it is spoilt too far for this way of spoiling
        except Exception as error:
            if type(error).__module__ not in ("zlib", "struct", "zipfile"):
                raise
            break
    return content


def _try(reader: Reader, path: Path, content: bytes, outcome: Outcome, writes: Writes) -> None:
    before, started, writes.seen = _memory(), process_time(), []
    try:
        with _no_longer_than(LONGEST):
            writes.watching = True
            try:
                result = reader.read(path)
            finally:
                writes.watching = False
        reader.check(result)
        kind, wrong = "read", ""
    except InputError as error:
        kind, wrong = "refused in words", _wrong_words(str(error))
    except Hang as error:
        kind, wrong = "hung", str(error)
    except Exception as error:
        kind, wrong = type(error).__name__, traceback.format_exc(limit=-4)
    took, grown = process_time() - started, _memory() - before
    if grown > MOST_MEMORY + 4 * len(content) + reader.needs(content):
        kind, wrong = "too much memory", f"grew by {grown / 2**20:.0f} MiB"
    if writes.seen and not reader.writes:
        kind, wrong = "wrote", "; ".join(writes.seen)
    outcome.cases += 1
    outcome.results[kind] += 1
    outcome.slowest, outcome.grown = max(outcome.slowest, took), max(outcome.grown, grown)
    if wrong and len(outcome.findings) < 20:
        outcome.findings.append((wrong, content))


def _wrong_words(text: str) -> str:
    if len(text) > LONGEST_TEXT or "\n" in text or not text.translate(_JOINERS).isprintable():
        return f"a refusal that cannot be read: {text[:200]!r} ({len(text)} characters)"
    found = [each for each in _PYTHONS_OWN if each in text]
    return f"Python's own words {found}: {text}" if found else ""
