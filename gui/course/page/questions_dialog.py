"""The chapter's questions, each with the places where it is answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

import resources
from engine.bounded_reading import read_at_most
from engine.json_reading import decoded, parsed
from gui.course.course import Course
from gui.course.course_window import Views
from gui.course.language import language
from gui.widgets.card import muted

PlaceKind = Literal["stop", "view", "page", "readme"]


@dataclass(frozen=True, slots=True)
class Place:
    """name: the id of a stop, the key of a view, a page, or a heading of README."""

    kind: PlaceKind
    name: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the chapter's in a few words, and where it is answered, the best first."""

    number: int
    en: str
    ko: str
    places: tuple[Place, ...]


_MOST = 2**20
"""Bytes; the file that is shipped has a fiftieth of it."""


def read_questions() -> tuple[Question, ...]:
    """Those that the program ships."""
    content = read_at_most(resources.QUESTIONS, _MOST)
    return tuple(
        Question(each["number"], each["en"], each["ko"],
                 tuple(_place(place) for place in each["at"]))
        for each in parsed(decoded(content or b"[]"))
    )


def _place(written: str) -> Place:
    kind, _, name = written.partition(":")
    return Place(next(each for each in get_args(PlaceKind) if each == kind), name)


class QuestionsDialog(QDialog):
    """`wanted` carries the Place to go to."""

    wanted = Signal(object)

    def __init__(self, course: Course, views: Views, parent: QWidget) -> None:
        super().__init__(parent)
        self._course, self._views = course, views
        self.setWindowTitle(self.tr("The chapter's 37 questions"))
        about = muted(self.tr(
            "Chapter 4 ends with these questions. Choose a line to go where it is answered."))
        about.setWordWrap(True)
        self.list = QTreeWidget()
        self.list.setHeaderLabels(
            ["", self.tr("Question"), self.tr("Answered at"), self.tr("and at")])
        self.list.setRootIsDecorated(False)
        self.list.setAlternatingRowColors(True)
        self.list.setAccessibleName(self.windowTitle())
        korean = language() == "ko"
        for question in read_questions():
            first, *others = question.places
            row = QTreeWidgetItem([
                str(question.number), question.ko if korean else question.en,
                self.words(first), ", ".join(map(self.words, others)),
            ])
            row.setTextAlignment(0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.setData(0, Qt.ItemDataRole.UserRole, first)
            for column in range(1, self.list.columnCount()):
                row.setToolTip(column, row.text(column))
            self.list.addTopLevelItem(row)
        header = self.list.header()
        header.setStretchLastSection(False)
        for column in range(self.list.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.list.itemClicked.connect(self._go)
        self.list.itemActivated.connect(self._go)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column_ = QVBoxLayout(self)
        column_.addWidget(about)
        column_.addWidget(self.list, 1)
        column_.addWidget(buttons)
        self.resize(min(1040, parent.width() - 40), min(700, parent.height() - 60))

    def words(self, place: Place) -> str:
        """What a place is called on the screen."""
        if place.kind == "stop":
            for index, stop in enumerate(self._course.stops):
                if stop.id == place.name:
                    return self.tr("Lesson {number}: {title}").format(
                        number=index + 1, title=stop.title.in_(language()))
        if place.kind == "view":
            return self.tr("Panel “{title}”").format(title=self._views.titles[place.name])
        return self.tr("the lab") if place.kind == "page" else f"README, “{place.name}”"

    def _go(self, row: QTreeWidgetItem) -> None:
        if self.isVisible():  # a double click activates what was clicked already
            self.accept()
            self.wanted.emit(row.data(0, Qt.ItemDataRole.UserRole))
