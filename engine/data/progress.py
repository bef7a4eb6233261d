"""How far a long reading or writing is, and the way out of it."""

from collections.abc import Callable

EVERY = 50
"""Images between two reports of progress: who hears them on a screen need not hear all."""

Report = Callable[[int, int], None]
"""Told how much is done, and of how much: images, or bytes of a file."""


class Cancelled(Exception):
    """Whoever asked for it does not want it any more."""


def no_report(done: int, of: int) -> None:
    """Nobody wants to know."""


def not_cancelled() -> bool:
    """Nobody can cancel."""
    return False


def tell(report: Report, done: int, total: int) -> None:
    """Report every EVERY images, and at the end."""
    if done % EVERY == 0 or done == total:
        report(done, total)
