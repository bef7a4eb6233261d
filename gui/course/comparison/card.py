"""What a stop compares, beside one another, over the part of the window that it is about.

Below it the lines of the programs that it ran.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.course.comparison.plot import ComparisonPlot, pen_of
from gui.course.comparison.rows import RunRows, ValueRows
from gui.course.comparison.run_recorder import RecordedRun
from gui.course.language import language
from gui.course.overlay import Overlay
from gui.course.stops.conditions import MeasuredValue
from gui.course.stops.stop import Comparison
from gui.widgets.code.code_text import CodeText
from gui.widgets.numbers import brief, percentage
from gui.widgets.plain import Label


class ComparisonCard(Overlay):
    """A button lets what is under it be seen, and brings it back."""

    _is_made = False

    def __init__(
        self, over: QWidget, comparison: Comparison, runs: Sequence[RecordedRun],
        measured_values: Mapping[str, MeasuredValue], program: str = "",
    ) -> None:
        super().__init__(over)
        spoken = language()
        compares = bool(runs or comparison.values)
        self.title = Label(self.tr("Compared") if compares else self.tr("The program that ran"))
        self._back = self.tr("Compare") if compares else self.tr("Show the program")
        self.title.setObjectName("title")
        self.toggle = QToolButton()
        self.toggle.clicked.connect(lambda: self.step_aside(not self._is_away))
        self.rows: ValueRows | None = None
        self.legend: RunRows | None = None
        self.plot: ComparisonPlot | None = None
        self.program: CodeText | None = None
        self._content = QWidget()
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(3)
        if runs:
            names = [each.in_(spoken) for each in comparison.runs]
            self.plot = ComparisonPlot(comparison, runs, names)
            self.legend = RunRows(
                [(name, self._end(comparison, run), pen_of(index))
                 for index, (name, run) in enumerate(zip(names, runs, strict=True))])
            inside.addWidget(self.plot, 1)
            inside.addWidget(self.legend)
        named = [(each.text.in_(spoken), measured_values[each.measure])
                 for each in comparison.values if each.measure in measured_values]
        if named:
            self.rows = ValueRows(named)
            inside.addWidget(self.rows)
            if not runs and not program:
                inside.addStretch()
        if program:
            self.program = CodeText()
            self.program.setAccessibleName(self.tr("The program that ran"))
            self.program.show_code(program)
            inside.addWidget(self.program, 1)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 6, 6)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self._content, 1)
        self._is_made = True
        self.follow()

    def _end(self, comparison: Comparison, run: RecordedRun) -> str:
        """What a run came to."""
        if comparison.what == "accuracy":
            return percentage(run.accuracies[-1][1]) if run.accuracies else "–"
        if run.not_finite_at:
            what = "∞" if np.isposinf(run.losses[run.not_finite_at - 1]) else "NaN"
            return self.tr("{what} from step {step}").format(what=what, step=run.not_finite_at)
        if not len(run.losses):
            return "–"
        end = brief(float(run.losses[-1]))
        if run.validation is None or not np.isfinite(run.validation[-1]):
            return end
        return self.tr("{loss}, validation {validation}").format(
            loss=end, validation=brief(float(run.validation[-1])))

    def follow(self) -> None:
        if not self._is_made:
            return
        self.title.setVisible(not self._is_away)
        self._content.setVisible(not self._is_away)
        self.toggle.setText(self._back if self._is_away else self.tr("Show the page"))
        area = self.place
        if self._is_away:
            size = self.sizeHint()
            area.setLeft(area.right() - size.width() + 1)
            area.setHeight(size.height())
        self.setGeometry(area)
        self.setVisible(not self._over.isHidden())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().base())
