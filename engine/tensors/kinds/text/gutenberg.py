"""Project Gutenberg's header and license around a book, which are no part of it."""

from collections.abc import Sequence

_BEGINS = ("*** START OF TH", "***START OF TH")
_ENDS = ("*** END OF TH", "***END OF TH")


def book_lines(lines: Sequence[str]) -> range:
    """Which lines are the book's own; all, where no such header is found.

    The header ends, and the license begins, with a line of three stars of its own.
    """
    first = next((n for n, line in enumerate(lines) if line.startswith(_BEGINS)), None)
    last = next((n for n, line in enumerate(lines) if line.startswith(_ENDS)), None)
    if first is None or last is None or last <= first:
        return range(len(lines))
    return range(first + 1, last)
