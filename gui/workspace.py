"""What is loaded, and in which form the machines are given the drawings."""

from PySide6.QtCore import QObject, Signal

from gui.facts import Facts
from gui.judging import Form
from gui.loader import Hardware, Lesson


class Workspace(QObject):
    """The one owner of these; who needs them reads them here, and keeps no copy."""

    lesson_changed = Signal()
    hardware_found = Signal()
    form_changed = Signal()

    def __init__(self, parent: QObject, facts: Facts) -> None:
        super().__init__(parent)
        self._facts = facts
        self._lesson: Lesson | None = None
        self._hardware: Hardware | None = None
        self._form: Form = "normalised"

    @property
    def lesson(self) -> Lesson | None:
        """The digits to be told apart with their images; None while none are loaded."""
        return self._lesson

    @property
    def digits(self) -> tuple[int, ...]:
        """Those to be told apart, or those that will be."""
        return self._lesson.digits if self._lesson else (3, 7)

    @property
    def hardware(self) -> Hardware | None:
        """What torch can train on; None while torch is not there."""
        return self._hardware

    @property
    def torch_is_ready(self) -> bool:
        return self._hardware is not None

    @property
    def form(self) -> Form:
        """Of the drawings, when they are judged or learned from."""
        return self._form

    def set_lesson(self, lesson: Lesson) -> None:
        self._lesson = lesson
        self._facts.tell(self.lesson_changed)

    def set_hardware(self, hardware: Hardware) -> None:
        self._hardware = hardware
        self._facts.tell(self.hardware_found)

    def set_form(self, form: Form) -> None:
        self._form = form
        self._facts.tell(self.form_changed)
