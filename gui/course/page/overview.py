"""All stops of the course, what was predicted at each, and where to go on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.course.course import Course
from gui.course.page.closing_words import closing, to_look_at_again
from gui.course.page.stop_tile import StopTile
from gui.course.stops.stop import Stop
from gui.course.teacher_menu import Teacher
from gui.widgets.card import muted
from gui.widgets.plain import Label

MOST_COLUMNS = 3

_LETTERS = 30
"""Beside each other in a tile, about: it is read line by line."""


class Overview(QWidget):
    """The tiles are made when they are seen for the first time."""

    chosen = Signal(object)

    def __init__(self, course: Course, teacher: Teacher) -> None:
        super().__init__()
        self._course = course
        self.tiles: dict[str, StopTile] = {}
        self._columns = 0
        heading = Label(self.tr("The course"))
        font = heading.font()
        font.setPointSizeF(1.4 * font.pointSizeF())
        font.setBold(True)
        heading.setFont(font)
        about = muted(self.tr(
            "Short lessons, one idea each: predict, run the real experiment, compare. Start "
            "anywhere. Your own drawing, digits and settings are restored afterwards."
        ))
        about.setWordWrap(True)
        self.visited = muted()
        self.closing = Label()
        self.closing.setWordWrap(True)
        self.closing.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.go_on = QPushButton()
        self.go_on.setObjectName("primary")
        self.go_on.clicked.connect(self._go_on)
        self.start_again = QPushButton(self.tr("Start again"))
        self.start_again.setToolTip(self.tr("Delete all predictions, for the next learner"))
        self.start_again.clicked.connect(teacher.ask_to_forget)
        self.questions = QPushButton(self.tr("37 questions …"))
        self.questions.setToolTip(
            self.tr("The chapter's questions and where each is answered"))
        self.teacher = teacher.button()
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        for widget in (self.visited, self.go_on, self.start_again, self.questions, self.teacher):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(self._grid)
        inside.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(content)
        area.setAccessibleName(self.tr("Lessons"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 6)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(about)
        column.addWidget(self.closing)
        column.addWidget(area, 1)
        course.listed.connect(self._list)
        course.marked.connect(self._show_marks)

    def show_stops(self) -> None:
        """The stops, read when this is asked for the first time."""
        if not self.tiles:
            self._list()

    def _list(self) -> None:
        for tile in self.tiles.values():
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = {}
        for index, stop in enumerate(self._course.stops):
            tile = StopTile(index + 1, stop, self._course.stops)
            tile.clicked.connect(lambda _=False, stop=stop: self.chosen.emit(stop))
            self.tiles[stop.id] = tile
        self._columns = 0
        self._lay_out()
        self._show_marks()

    def _lay_out(self) -> None:
        """As many tiles beside each other as leave every one room for its words."""
        least = _LETTERS * self.fontMetrics().averageCharWidth()
        columns = min(max(self.width() // least, 1), MOST_COLUMNS)
        if columns == self._columns or not self.tiles:
            return
        self._columns = columns
        for index, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, *divmod(index, columns))
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, int(column < columns))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _show_marks(self) -> None:
        if not self.tiles:
            return
        course = self._course
        for name, tile in self.tiles.items():
            tile.mark.setText(self._mark(name))
        seen = sum(name in course.marks for name in self.tiles)
        self.visited.setText(self.tr("{seen} of {count} done").format(
            seen=seen, count=len(self.tiles)
        ))
        self.closing.setText(closing(course))
        self.closing.setVisible(course.is_complete)
        self.start_again.setVisible(bool(course.marks))
        if course.next_unseen is not None:
            self.go_on.setText(self.tr("Continue") if seen else self.tr("Start"))
        else:
            self.go_on.setText(self.tr("Review"))
        self.go_on.setVisible(self._goes_on_to is not None)

    @property
    def _goes_on_to(self) -> Stop | None:
        """The next stop that is new; after all of them the first that is worth another look."""
        course = self._course
        if course.next_unseen is not None:
            return course.next_unseen
        return next(iter(to_look_at_again(course)), None)

    def _go_on(self) -> None:
        stop = self._goes_on_to
        assert stop is not None  # else there is no button
        self.chosen.emit(stop)

    def _mark(self, name: str) -> str:
        mark = self._course.marks.get(name)
        if mark is None:
            return ""
        if self._course.hides_answers:
            return self.tr("answered")
        return self.tr("✓ correct") if mark.held else self.tr("✗ not correct")
