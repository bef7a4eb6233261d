"""How long work is ended on its way: it looks, again and again, whether anybody wants it still."""

from collections.abc import Callable

Look = Callable[[], object]
"""Called again and again by long work; where nobody wants it any more it raises, and that ends."""


def nobody_looks() -> None:
    """The work goes on to its end."""
