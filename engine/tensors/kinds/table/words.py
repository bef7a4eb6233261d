"""The words of a column of texts, as inputs of 0 and 1: does the word stand in the text?"""

from collections import Counter

import torch
from torch import Tensor

from engine.tensors.kinds.table.columns import Column

MOST_WORDS = 30
"""Words of a column that become inputs: those that stand in the most rows."""

MOST_ONE_HOT = 10
"""Classes of a column of texts up to which each becomes an input of its own, and not its words."""

_PROSE = 2
"""Words that a text has on average, from which its column is taken for sentences."""

_MARKS = "\"'.,;:!?()[]…“”‘’*-–"
"""Taken off both ends of a word."""


def is_prose(column: Column) -> bool:
    """Whether its texts are sentences rather than classes."""
    texts = column.classes
    return len(texts) > MOST_ONE_HOT and sum(
        len(text.split()) for text in texts) >= _PROSE * len(texts)


def words_of(text: str) -> set[str]:
    """In small letters, without the marks around them."""
    return {word for each in text.lower().split() if (word := each.strip(_MARKS))}


def frequent_words(column: Column, codes: Tensor) -> tuple[str, ...]:
    """codes: (rows,) the column's numbers. Most rows first; none that stands in one row alone, or
    in all of them.
    """
    rows = torch.bincount(codes.long(), minlength=len(column.classes)).tolist()
    counts: Counter[str] = Counter()
    for text, count in zip(column.classes, rows, strict=True):
        for word in words_of(text):
            counts[word] += count
    some = [(-count, word) for word, count in counts.items() if 1 < count < len(codes)]
    return tuple(word for _, word in sorted(some)[:MOST_WORDS])


def has_word(column: Column, codes: Tensor, word: str) -> Tensor:
    """(rows,) 1 where the word stands in the text, else 0."""
    of_class = torch.tensor([float(word in words_of(text)) for text in column.classes])
    return of_class[codes.long()]


def words_code(name: str) -> str:
    """The Python of `words_of`, as a function of this name."""
    return (
        f"def {name}(text):  # in small letters, without the marks around them\n"
        f"    marks = {_MARKS!r}\n"
        "    return set(each.strip(marks) for each in text.lower().split()) - {''}\n"
    )
