"""What the labels of images stand for, where these are no digits: shapes, say."""

from dataclasses import dataclass
from unicodedata import east_asian_width

from engine.errors import brief

FEW = 4
"""Classes whose names have room beside pictures and bars, and on buttons."""

LONGEST_NAME, LONGEST_OF_MANY = 12, 7
"""Letters of a name that are shown; of more than FEW classes, after the number."""

_WIDE = 1.7
"""Letters of the alphabet that a Korean, Chinese or Japanese letter takes the room of."""


@dataclass(frozen=True, slots=True)
class ClassNames:
    """names: of the labels 0, 1, 2 … in this order; none where the labels are digits."""

    names: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.names)

    def of(self, label: int) -> str:
        """What a label is called on screen: 3, or circle; of many classes 3 giraffe."""
        if label >= len(self.names):
            return str(label)
        if self.are_few:
            return _fitted(self.names[label], LONGEST_NAME)
        return f"{label} {_fitted(self.names[label], LONGEST_OF_MANY)}"

    def short(self, label: int) -> str:
        """The same, where there is no room for many names: circle, but 3 of many classes."""
        return self.of(label) if self.are_few else str(label)

    @property
    def are_few(self) -> bool:
        """Whether the names do without their numbers."""
        return 0 < len(self.names) <= FEW


def _fitted(name: str, longest: int) -> str:
    """The name, its middle left out where it takes the room of more letters than that."""
    letters = longest
    while letters > 1 and _width(brief(name, letters)) > longest:
        letters -= 1
    return brief(name, letters)


def _width(text: str) -> float:
    return sum(_WIDE if east_asian_width(letter) in "WF" else 1 for letter in text)


DIGITS = ClassNames()
"""Each label is its own name."""
