"""The warning that a drawing is unlike everything the models know."""

from typing import Protocol

from PySide6.QtCore import QEvent, QRect, Qt, SignalInstance
from PySide6.QtGui import QResizeEvent

from engine.explain.novelty import FROM, Novelty
from gui.widgets.card import wrapped
from gui.widgets.plain import Label

_MOST = 500
"""Validation images that a drawing is compared with."""

_MOST_IMAGES = 60_000
"""Training images of all ten digits."""

_ANY_WIDTH = _ANY_HEIGHT = 10_000


class Compared(Protocol):
    """What knows how like the training images of these digits the drawing is, None if unknown."""

    @property
    def found(self) -> SignalInstance: ...
    @property
    def novelty(self) -> Novelty | None: ...
    @property
    def digits(self) -> tuple[int, ...]: ...


class NoveltyWarning(Label):
    """Empty for a drawing like others. It takes the room of its words always: nothing jumps."""

    def __init__(self, drawing_novelty: Compared, lines: int = 2) -> None:
        super().__init__()
        self._drawing_novelty = drawing_novelty
        self._lines = lines
        self.setObjectName("warning")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(self.tr("Looks like no digit"))
        self._keep_room()
        drawing_novelty.found.connect(self._refresh)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_room()

    def _keep_room(self) -> None:
        """For so many lines, or as many as its words take where it is narrow."""
        taken = max(self._height_of(words, self.width()) for words in (
            self._unusual(_MOST, _MOST), self._little_ink(_MOST_IMAGES), self._speck))
        line = self._height_of(self.tr("Looks like no digit"), _ANY_WIDTH)  # in the language
        height = max(self._lines * line, taken) + 2
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def _height_of(self, words: str, width: int) -> int:
        return self.fontMetrics().boundingRect(
            QRect(0, 0, width, _ANY_HEIGHT), Qt.TextFlag.TextWordWrap, words).height()

    def _refresh(self) -> None:
        novelty = self._drawing_novelty.novelty
        is_great = novelty is not None and novelty.is_great
        self.setText(self._words(novelty) if novelty and is_great else "")
        self.setToolTip(self._explanation(novelty) if novelty and is_great else "")

    def _words(self, novelty: Novelty) -> str:
        if novelty.has_little_ink:
            return self._little_ink(novelty.images)
        return self._speck if novelty.is_speck else self._unusual(novelty.nearer, novelty.of)

    @property
    def _speck(self) -> str:
        words: str = self.tr("Hardly more than a dot: fitted like MNIST, it is much enlarged.")
        return words

    def _little_ink(self, images: int) -> str:
        words: str = (
            self.tr("Looks like neither: less ink than any of {n} training images.")
            if len(self._drawing_novelty.digits) == 2 else
            self.tr("Looks like none: less ink than any of {n} training images.")
        )
        return words.format(n=f"{images:,}")

    def _unusual(self, nearer: int, of: int) -> str:
        words: str = (
            self.tr("Looks like neither: more unusual than {nearer} of {of} validation images.")
            if len(self._drawing_novelty.digits) == 2 else
            self.tr("Looks like none: more unusual than {nearer} of {of} validation images.")
        )
        return words.format(nearer=nearer, of=of)

    def _explanation(self, novelty: Novelty) -> str:
        if novelty.has_little_ink:
            return wrapped(self.tr(
                "The models predict a digit all the same: each can only choose among the digits "
                "it knows.\nInk is the sum of all pixels, from 0 (paper) to 1: {ink} here; in the "
                "training image with least ink, {least}."
            ).format(ink=f"{novelty.ink:z.1f}", least=f"{novelty.least:z.1f}"))
        if novelty.is_speck:
            return wrapped(self.tr(
                "The models predict a digit all the same: each can only choose among the digits "
                "it knows.\nThe drawing is shorter than the pen is wide. Fitted like MNIST, its "
                "longest side becomes 20 pixels."))
        return wrapped(self.tr(
            "The models predict a digit all the same: each can only choose among the digits it "
            "knows.\nRMSE to the nearest training image: {distance}. The same was measured for "
            "{of} validation images; {nearer} of them are closer to their nearest training "
            "image. The warning appears from {share} in 100 on.\nThe warning can be wrong: one "
            "or two in 100 real digits get it, and with 3 and 7 to choose from, half of MNIST's "
            "other digits do not. As drawn, a digit that is small or off center gets it too."
        ).format(distance=f"{novelty.distance:z.4f}", nearer=novelty.nearer,
                 of=novelty.of, share=FROM))
