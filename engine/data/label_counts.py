"""By how much the images of rarer labels have to count more, and when that begins to matter."""

from collections.abc import Mapping

UNEVEN = 3
"""How many times as many images of one label as of another are said to be uneven."""


def are_uneven(counts: Mapping[int, int]) -> bool:
    """Whether, of the labels that there are, one outnumbers another UNEVEN times or more."""
    there = [count for count in counts.values() if count]
    return len(there) > 1 and max(there) >= UNEVEN * min(there)


def equal_weights(counts: Mapping[int, int]) -> dict[int, float]:
    """As how many images one of each label counts, on average, so that all labels count equally.

    The commonest label's count once: n_most / n_label, as in Dataset.balanced, where a label's
    images occur n_most times in all. Labels of which there is none have no weight.
    """
    most = max(counts.values(), default=0)
    return {label: most / count for label, count in counts.items() if count}
