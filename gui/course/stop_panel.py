"""The stop one is at, over the real page: the question, the prediction, what happened."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.course.choice_button import ChoiceButton
from gui.course.course import Course
from gui.course.language import language
from gui.course.outcome_panel import OutcomePanel
from gui.course.stop_words import facts
from gui.course.teacher_menu import Teacher
from gui.widgets.card import muted, wrapped
from gui.widgets.layout.scroll_area import scrolled
from gui.widgets.plain import Label

HEIGHT = 168
MOST_CHOICES = 4


class StopPanel(QFrame):
    """Of a fixed height, so that nothing under it moves. Alt+1 … Alt+4 choose."""

    all_stops = Signal()
    closed = Signal()

    def __init__(self, course: Course, teacher: Teacher) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._course = course
        self.title = Label()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setMinimumWidth(1)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.facts = muted()
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setMinimumWidth(1)
        self.question = Label()
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)
        self.question.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.choices = [ChoiceButton() for _ in range(MOST_CHOICES)]
        self._group = QButtonGroup(self)
        for index, choice in enumerate(self.choices):
            self._group.addButton(choice, index)
            key = QShortcut(QKeySequence(f"Alt+{index + 1}"), self)
            key.activated.connect(choice.click)
        self._group.idClicked.connect(course.choose)
        self.act = QPushButton()
        self.act.setObjectName("primary")
        self.act.clicked.connect(lambda: self._act())
        self.answer = OutcomePanel(course)
        self.again = self._button(self.tr("Predict again"), course.predict_again)
        policy = self.again.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing moves when it comes
        self.again.setSizePolicy(policy)
        self.previous = self._button(self.tr("◂ Previous"), lambda: course.go(-1))
        self.next = self._button(self.tr("Next ▸"), self._go_on)
        self.all = self._button(self.tr("All lessons"), self.all_stops.emit)
        self.teacher = teacher.button()
        self.close_button = self._button(self.tr("Close"), self.closed.emit)
        self.close_button.setToolTip(self.tr("Leave the course; your own work is restored"))
        self._lay_out()
        enter = QShortcut(QKeySequence(Qt.Key.Key_Return), self)
        enter.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        enter.activated.connect(self.act.click)
        course.entered.connect(self._on_entered)
        course.listed.connect(self._on_entered)
        course.progressed.connect(self._refresh)
        course.experiment.advanced.connect(self._refresh)
        self._on_entered()

    def _button(self, text: str, command: object) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        assert callable(command)
        button.clicked.connect(lambda: command())
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.title)
        head.addWidget(self.facts, 1)
        for button in (self.previous, self.next, self.all, self.teacher, self.close_button):
            head.addWidget(button)
        left = QVBoxLayout()
        left.setSpacing(4)
        self.question.setMinimumWidth(1)
        left.addWidget(scrolled(self.question, self.tr("Question")), 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.act)
        buttons.addWidget(self.again)
        buttons.addStretch()
        left.addLayout(buttons)
        words = (self.tr("Lock in my prediction"), self.tr("Run it"), self.tr("Run it again"),
                 self.tr("Stop"))
        self.act.setMinimumWidth(40 + max(map(self.act.fontMetrics().horizontalAdvance, words)))
        answers = QWidget()
        middle = QVBoxLayout(answers)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(4)
        middle.addWidget(muted(self.tr("Your prediction (Alt+1 …)")))
        for choice in self.choices:
            middle.addWidget(choice)
        middle.addStretch()
        columns = QHBoxLayout()
        columns.setSpacing(18)
        columns.addLayout(left, 24)
        columns.addWidget(scrolled(answers, self.tr("Your prediction")), 24)
        columns.addWidget(self.answer, 52)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 6, 8, 6)
        whole.setSpacing(4)
        whole.addLayout(head)
        whole.addLayout(columns, 1)

    # what the learner does

    def _act(self) -> None:
        course = self._course
        if course.experiment.is_running:
            course.experiment.stop()
        elif course.is_committed:
            course.run()
        else:
            course.commit()

    def _go_on(self) -> None:
        """To the next stop; after the last one to the list, which says how it went."""
        if self._course.index + 1 < len(self._course.stops):
            self._course.go(1)
        else:
            self.all_stops.emit()

    # what the learner sees

    def _on_entered(self) -> None:
        stop = self._course.stop
        self.setVisible(stop is not None)
        if stop is None:
            return
        spoken, index = language(), self._course.index
        self.title.setText(self.tr("Lesson {number} of {count}: {title}").format(
            number=index + 1, count=len(self._course.stops), title=stop.title.in_(spoken)
        ))
        self.facts.setText(facts(stop, self._course.stops))
        self.facts.setToolTip(wrapped(self.facts.text()))
        self.question.setText(stop.question.in_(spoken))
        for at, button in enumerate(self.choices):
            button.setVisible(at < len(stop.choices))
            if at < len(stop.choices):
                button.show_words(f"{at + 1})  {stop.choices[at].text.in_(spoken)}")
        self.previous.setEnabled(index > 0)
        self._refresh()
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # on no answer: that would be a hint

    def _refresh(self) -> None:
        course = self._course
        if course.stop is None:
            return
        running = course.experiment.is_running
        self._group.setExclusive(False)  # else the last chosen one could not be taken back
        right = None
        if course.result is not None and not course.hides_answers:
            right = course.result.right
        for index, button in enumerate(self.choices):
            button.mark(index == right)
            button.setChecked(index == course.choice)
            button.setEnabled(not course.is_committed or index == course.choice)
        self._group.setExclusive(True)
        if running:
            self.act.setText(self.tr("Stop"))
        elif course.result is not None:
            self.act.setText(self.tr("Run it again"))
        else:
            self.act.setText(self.tr("Run it") if course.is_committed
                             else self.tr("Lock in my prediction"))
        self.act.setEnabled(course.choice is not None)
        self.again.setVisible(course.result is not None and not running)
        over = course.result is not None and not running
        leading: QAbstractButton = self.next if over else self.act
        for each in (self.act, self.next):
            name = "primary" if each is leading else ""
            if each.objectName() != name:
                each.setObjectName(name)
                each.style().polish(each)
