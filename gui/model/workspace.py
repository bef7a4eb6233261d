"""What is loaded, and in which form the models are given the drawings."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from engine.data.class_names import DIGITS, ClassNames
from engine.errors import InputError
from gui.model.facts import Facts
from gui.model.loading.digit_set_loaders import DigitSet
from gui.model.loading.torch_loader import Hardware
from gui.model.predictions import ImageForm


class Workspace(QObject):
    """The one owner of these; who needs them reads them here, and keeps no copy."""

    digit_set_changed = Signal()
    hardware_found = Signal()
    form_changed = Signal()

    def __init__(
        self, parent: QObject, facts: Facts, others_come: Callable[[], bool] = lambda: False
    ) -> None:
        """others_come: whether other images are being loaded in the place of these."""
        super().__init__(parent)
        self._facts, self.others_come = facts, others_come
        self._digit_set: DigitSet | None = None
        self._hardware: Hardware | None = None
        self._form: ImageForm = "normalised"

    @property
    def digit_set(self) -> DigitSet | None:
        """The digits to be told apart with their images; None while none are loaded."""
        return self._digit_set

    @property
    def digits(self) -> tuple[int, ...]:
        """Those to be told apart, or those that will be."""
        return self._digit_set.digits if self._digit_set else (3, 7)

    @property
    def class_names(self) -> ClassNames:
        """What the digits stand for, where images of something else are loaded."""
        return self._digit_set.class_names if self._digit_set else DIGITS

    @property
    def hardware(self) -> Hardware | None:
        """What torch can train on, or why it cannot; None while torch is being loaded."""
        return self._hardware

    @property
    def torch_is_ready(self) -> bool:
        return self._hardware is not None and self._hardware.error is None

    @property
    def torch_error(self) -> InputError | None:
        """Why nothing can be trained here; None while torch is being loaded, too."""
        return None if self._hardware is None else self._hardware.error

    @property
    def form(self) -> ImageForm:
        """Of the drawings, when they are predicted or learned from."""
        return self._form

    def set_digit_set(self, digit_set: DigitSet) -> None:
        self._digit_set = digit_set
        self._facts.tell(self.digit_set_changed)

    def set_hardware(self, hardware: Hardware) -> None:
        self._hardware = hardware
        self._facts.tell(self.hardware_found)

    def set_form(self, form: ImageForm) -> None:
        self._form = form
        self._facts.tell(self.form_changed)
