"""How many linear models a network is on the validation images, counted a part at a time."""

from time import perf_counter

from engine.explain.units import patterns_of
from engine.models.classifier import Images
from engine.models.networks.model import Network

_AT_ONCE = 500
"""Images that are looked at between two looks at the clock."""


class PatternCount:
    """Begun anew for another model or other images."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        self._of: tuple[Network, Images] | None = None
        self._found: frozenset[bytes] = frozenset()
        self._done = 0

    @property
    def found(self) -> int | None:
        """None while it is not known yet."""
        if self._of is None or self._done < len(self._of[1]):
            return None
        return len(self._found)

    def work(self, model: Network, images: Images, seconds: float) -> None:
        """Look at more of (n, 28, 28) images for about so long."""
        if self._of is None or self._of[0] is not model or self._of[1] is not images:
            self._of, self._found, self._done = (model, images), frozenset(), 0
        until = perf_counter() + seconds
        while self._done < len(images):
            part = images[self._done : self._done + _AT_ONCE]
            self._found |= patterns_of(model, part)
            self._done += len(part)
            if perf_counter() > until:
                return
