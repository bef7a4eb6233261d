"""The different words of a text, or its different jamo, each with a number."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from engine.data.progress import Cancelled, Report

PUNCTUATION = '.,;:"!?”“_-'
"""What the tutorial takes off both ends of a word."""

_OFTEN = 5_000
"""Lines after which it is asked whether to go on."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """units: words or jamo, sorted, their number is their index. counts: how often each stands
    in the text.

    with_license: how many units there are with Project Gutenberg's header and license.
    """

    units: tuple[str, ...]
    counts: tuple[int, ...]
    with_license: int
    only_license: int
    """How many of those stand nowhere else."""

    def numbers(self) -> dict[str, int]:
        return {unit: number for number, unit in enumerate(self.units)}


def clean_words(line: str) -> list[str]:
    """As the tutorial has them: lower case, punctuation stripped. What was only that is empty."""
    return [each.strip(PUNCTUATION) for each in line.lower().split()]


def jamo(line: str) -> str:
    """Each letter in its parts: a syllable's are its jamo, é is e and an accent (NFD)."""
    return "".join(unicodedata.normalize("NFD", each) for each in line)


def shown(unit: str) -> str:
    """A jamo as it stands alone, ㄱ; what cannot be seen, as Python writes it."""
    if len(unit) == 1:
        name = unicodedata.name(unit, "")
        for kind in ("CHOSEONG", "JUNGSEONG", "JONGSEONG"):
            if name.startswith(f"HANGUL {kind} "):
                try:
                    return unicodedata.lookup(f"HANGUL LETTER {name.split(' ', 2)[2]}")
                except KeyError:  # an old one, which has no letter of its own
                    return unit
    if unit.isprintable():
        return unit
    return repr(unit)[1:-1]


def vocabulary_of(
    lines: Sequence[str], book: range, with_license: bool, is_jamo: bool, report: Report,
    cancelled: Callable[[], bool],
) -> Vocabulary:
    """The words of the lines of the book, or of all lines; or their letters and jamo, of which the
    end of a line is one, too. Raises Cancelled.
    """
    inside: Counter[str] = Counter()
    outside: Counter[str] = Counter()
    for number, line in enumerate(lines):
        counts = inside if number in book else outside
        counts.update(line if is_jamo else clean_words(line))
        if is_jamo and number + 1 < len(lines):
            counts["\n"] += 1
        if number % _OFTEN == 0:
            report(number, len(lines))
            if cancelled():
                raise Cancelled
    if is_jamo:  # each letter is taken apart once, however often it stands there
        inside, outside = _in_parts(inside), _in_parts(outside)
    every = inside + outside
    counts = every if with_license else inside
    units = tuple(sorted(counts))
    return Vocabulary(
        units, tuple(counts[each] for each in units), len(every), len(every) - len(inside),
    )


def _in_parts(letters: Counter[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for letter, count in letters.items():
        for unit in jamo(letter):
            found[unit] += count
    return found
