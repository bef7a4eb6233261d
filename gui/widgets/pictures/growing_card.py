"""A card whose pictures are larger where it has more room than it needs."""

from PySide6.QtGui import QResizeEvent

from gui.widgets.card import Card
from gui.widgets.pictures.digit_pictures import DigitPictures


class GrowingCard(Card):
    """They change with the size of the card alone: nothing moves while a model learns.

    kept: pixels that stay free for what else grows, and for what is said now and then.
    """

    def __init__(self, title: str, pictures: DigitPictures, kept: int) -> None:
        super().__init__(title)
        self._growing, self._kept = pictures, kept
        self._grows = True

    def set_compact(self, compact: bool, with_terms: bool = False) -> None:
        super().set_compact(compact, with_terms)
        self._grows = not compact
        self.fit_pictures()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_pictures()

    def fit_pictures(self) -> None:
        """As large as there is room for; when others are shown, too."""
        rim = self.body.contentsMargins()
        room = self.width() - rim.left() - rim.right()
        self._growing.grow(room, self.height() - self._needed() - self._kept if self._grows else 0)

    def _needed(self) -> int:
        """Pixels down, with the pictures as small as they can be."""
        if self.body.hasHeightForWidth():
            return self.body.totalMinimumHeightForWidth(self.width())
        return self.body.totalMinimumSize().height()
