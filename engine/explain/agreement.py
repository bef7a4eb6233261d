"""How often two classifiers agree about two digits, and who is right where they do not."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Tally:
    """Of a claim made about some images, how often it is right and how often wrong."""

    right: int
    wrong: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """The images of two digits, by what two classifiers say of them.

    both_first: both say the first digit; that is right of so many. only_one: only the classifier
    `one` says the first digit. only_other: only the other does. both_second: both say the second.
    """

    both_first: Tally
    only_one: Tally
    only_other: Tally
    both_second: Tally


def agreement(one: Flags, other: Flags, is_first: Flags) -> Agreement:
    """Count them. one, other: (n,) whether each says the first digit. is_first: whether it is."""
    counts = np.bincount(4 * one + 2 * other + is_first, minlength=8).tolist()
    (neither, other_only, one_only, both) = zip(counts[1::2], counts[::2], strict=True)
    return Agreement(Tally(*both), Tally(*one_only), Tally(*other_only), Tally(*neither[::-1]))


def tally(says_first: Flags, is_first: Flags) -> tuple[Tally, Tally]:
    """Of one classifier: how often it is right to say the first digit, and the second."""
    counts = agreement(says_first, says_first, is_first)
    return counts.both_first, counts.both_second
