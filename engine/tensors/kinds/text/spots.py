"""Where in a text each number of its tensor stands."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from engine.tensors.kinds.text.vocabulary import jamo

Level = Literal["character", "jamo", "word"]
"""What gets a number of its own."""


@dataclass(frozen=True, slots=True)
class Spot:
    """line: of the file, counted from 0. begin: of the line's letters. text: that stands there.

    number: which letter, or which word, of its line it is. unit: of a letter its jamo.
    """

    line: int
    begin: int
    number: int
    text: str
    unit: str


@dataclass(frozen=True, slots=True)
class Spots:
    """first: the first line. lines: those in the tensor. begins: where in them all, joined with
    one letter between two, each number begins. units: what stands there, a word or a letter, or
    one of a letter's jamo.
    """

    first: int
    lines: tuple[str, ...]
    begins: Sequence[int]
    units: Sequence[str]
    is_words: bool = False

    def at(self, index: int) -> Spot:
        """Of one number of the tensor."""
        begin = self.begins[index]
        starts = self._starts()
        row = bisect_right(starts, begin) - 1
        column = begin - starts[row]
        line = self.lines[row]
        if self.is_words:
            return Spot(
                self.first + row, column, len(line[:column].split()), self.units[index],
                self.units[index],
            )
        letter = line[column] if column < len(line) else "\n"
        return Spot(self.first + row, column, column, letter, self.units[index])

    def index_at(self, place: int) -> int | None:
        """Which number of the tensor stands there, in all lines joined with one letter between two.

        None where none does.
        """
        index = bisect_right(self.begins, place) - 1
        if index < 0:
            return None
        while index and self.begins[index - 1] == self.begins[index]:
            index -= 1  # the first of a letter's jamo
        inside = place - self.begins[index] < self._length(index)
        return index if inside else None

    def _length(self, index: int) -> int:
        return len(self.units[index]) if self.is_words else 1

    def extent(self, index: int) -> range:
        """Which letters of all lines, joined, a number of the tensor stands for."""
        begin = self.begins[index]
        return range(begin, begin + self._length(index))

    def _starts(self) -> list[int]:
        starts = [0]
        for line in self.lines[:-1]:
            starts.append(starts[-1] + len(line) + 1)
        return starts


def spots_of(lines: Sequence[str], chosen: range, level: Level) -> Spots:
    """Of these lines."""
    part = tuple(lines[chosen.start : chosen.stop])
    text = "\n".join(part)
    if level == "word":
        found = list(re.finditer(r"\S+", text))
        return Spots(
            chosen.start, part, [each.start() for each in found], [each[0] for each in found],
            is_words=True,
        )
    if level == "character":
        return Spots(chosen.start, part, range(len(text)), text)
    parts = [(place, unit) for place, letter in enumerate(text) for unit in jamo(letter)]
    return Spots(chosen.start, part, [each[0] for each in parts], [each[1] for each in parts])
