"""All stops of the course, what was predicted at each, and where to go on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.course.course import Course
from gui.course.language import language
from gui.course.stops.stop import Stop
from gui.course.teacher_menu import Teacher
from gui.widgets.card import muted
from gui.widgets.plain import Label

COLUMNS = 3


class StopTile(QPushButton):
    """A stop's number, title, one line, and the mark of a visit."""

    def __init__(self, number: int, stop: Stop) -> None:
        super().__init__()
        spoken = language()
        self.setObjectName("stop")
        self.setAccessibleName(f"{number}. {stop.title.in_(spoken)}")
        self.setAccessibleDescription(stop.line.in_(spoken))
        self.title = Label(f"{number}.  {stop.title.in_(spoken)}")
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.mark = Label()
        self.line = muted(stop.line.in_(spoken))
        self.line.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.line.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 9, 12, 9)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self.line, 1)
        for label in (self.title, self.line, self.mark):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)  # as its row
        self.setMinimumHeight(3 * self.fontMetrics().lineSpacing() + 26)


class Overview(QWidget):
    """The tiles are made when they are seen for the first time."""

    chosen = Signal(object)

    def __init__(self, course: Course, teacher: Teacher) -> None:
        super().__init__()
        self._course = course
        self.tiles: dict[str, StopTile] = {}
        heading = Label(self.tr("The path"))
        font = heading.font()
        font.setPointSizeF(1.4 * font.pointSizeF())
        font.setBold(True)
        heading.setFont(font)
        about = muted(self.tr(
            "Short stops, one idea each: predict what will happen, then run it on the real page "
            "and see. Begin anywhere. Your own drawing, digits and recipe come back afterwards."
        ))
        about.setWordWrap(True)
        self.visited = muted()
        self.go_on = QPushButton()
        self.go_on.setObjectName("primary")
        self.go_on.clicked.connect(lambda: self.chosen.emit(course.next_unseen))
        self.teacher = teacher.button()
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.addWidget(heading)
        words.addWidget(about)
        head.addLayout(words, 1)
        head.addSpacing(16)
        for widget in (self.visited, self.go_on, self.teacher):
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
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 6)
        column.setSpacing(12)
        column.addLayout(head)
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
            tile = StopTile(index + 1, stop)
            tile.clicked.connect(lambda _=False, stop=stop: self.chosen.emit(stop))
            self._grid.addWidget(tile, *divmod(index, COLUMNS))
            self.tiles[stop.id] = tile
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._show_marks()

    def _show_marks(self) -> None:
        if not self.tiles:
            return
        course = self._course
        for name, tile in self.tiles.items():
            tile.mark.setText(self._mark(name))
        seen = sum(name in course.marks for name in self.tiles)
        self.visited.setText(self.tr("{seen} of {count} visited").format(
            seen=seen, count=len(self.tiles)
        ))
        self.go_on.setText(self.tr("Go on") if seen else self.tr("Begin"))

    def _mark(self, name: str) -> str:
        mark = self._course.marks.get(name)
        if mark is None:
            return ""
        if self._course.hides_answers:
            return self.tr("answered")
        return self.tr("✓ held") if mark.held else self.tr("✗ visited")
