"""Neighbours: the training images that the drawing is most like, and how they would vote."""

from collections import Counter

from PySide6.QtCore import Qt

from engine.explain.neighbours import Neighbour
from gui.explore.distance_choice import DistanceChoice
from gui.explore.session_view import SessionView
from gui.model.session import Session
from gui.widgets.card import muted
from gui.widgets.labels.novelty_warning import NoveltyWarning
from gui.widgets.pictures.mosaic import Mosaic, Tile
from gui.widgets.plain import Label

COUNT = 8


class NeighboursView(SessionView):
    """Eight tiles, nearest first, each with its label and distance."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._found: tuple[Neighbour, ...] = ()
        self._key: object = None  # of the digit set that they are of
        self.by = DistanceChoice()
        self.vote = Label(" ")
        font = self.vote.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setBold(True)
        self.vote.setFont(font)
        self.tiles = Mosaic(self.tr("The nearest training images"), side=88, lines=2)
        self.digit_set = muted(" ")
        self.warning = NoveltyWarning(session.drawing_novelty, lines=2)
        for label in (self.vote, self.digit_set):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for widget in (self.by, self.vote, self.digit_set, self.tiles, self.warning):
            self.body.addWidget(widget)
        self.body.addStretch()
        self.by.changed.connect(self.request)
        self.tiles.chosen.connect(self._on_chosen)
        self.follow(session.predicted, session.digit_set_changed)

    def refresh(self) -> None:
        session = self.session
        found = session.drawing_novelty.nearest(self.by.distance, COUNT)
        if session.digit_set is None:
            self.vote.setText(self.tr("Loading the digits …"))
        elif not found:
            self.vote.setText(self.tr("Draw something"))
        else:
            self.vote.setText(self._vote(found))
        self.digit_set.setText(self._what_it_teaches() if session.digit_set is not None else " ")
        if found != self._found or len(found) != len(self.tiles.tiles):
            self._found = found
            self._key = session.digit_set.key if session.digit_set is not None else None
            self.tiles.show_tiles([self._tile(each) for each in found])

    def _vote(self, found: tuple[Neighbour, ...]) -> str:
        """Who has the most among the neighbours; a tie decides nothing."""
        votes = Counter(each.label for each in found).most_common()
        of = self.session.class_names.of
        most = [digit for digit, count in votes if count == votes[0][1]]
        if len(most) > 1:
            return self.tr("A tie between {digits}: {n} of {all} each").format(
                digits=", ".join(map(of, sorted(most))), n=votes[0][1], all=len(found)
            )
        return self.tr("{n} of {all} have the label {digit}").format(
            n=votes[0][1], all=len(found), digit=of(most[0])
        )

    def _what_it_teaches(self) -> str:
        assert self.session.digit_set is not None
        return self.tr(
            "Their majority vote is a classifier too, k nearest neighbors: nothing is trained, "
            "but all {images} training images must be stored."
        ).format(images=f"{len(self.session.digit_set.data.train):,}")

    def _tile(self, neighbour: Neighbour) -> Tile:
        assert self.session.digit_set is not None
        images = self.session.digit_set.data.train.images
        image = images[neighbour.index].copy()  # and not all of them with it
        caption = self.tr("label {label}\n{distance}")
        tip = (
            self.tr("Training image {index}, label {label}: the image on the canvas.")
            if neighbour.distance == 0 else
            self.tr("Training image {index}, label {label}, {metric} distance {distance}.\nClick "
                    "to put the image on the canvas.")
        )
        numbers = {"index": neighbour.index, "label": neighbour.label,
                   "metric": self.by.name, "distance": f"{neighbour.distance:z.4f}"}
        return Tile(image, caption.format(**numbers), tip.format(**numbers))

    def _on_chosen(self, index: int) -> None:
        self.session.show_image("train", self._found[index].index, self._key)
