"""What stands in the lab's tabs."""

from PySide6.QtCore import QCoreApplication

from gui.lab.panels.code import LabCode
from gui.lab.panels.gradients import GradientsPanel
from gui.lab.panels.steps_table import TablePanel
from gui.lab.panels.validation import ValidationPanel
from gui.lab.panels.vector_backward import VectorPanel
from gui.model.session import Session
from gui.widgets.view import View

translate = QCoreApplication.translate


def panels(session: Session) -> tuple[tuple[str, View], ...]:
    """Title and view of each, in their order."""
    return (
        (translate("lab", "Gradient"), GradientsPanel(session)),
        (translate("lab", "Steps"), TablePanel(session)),
        (translate("lab", "Validation"), ValidationPanel(session)),
        (translate("lab", "Vector"), VectorPanel(session)),
        (translate("lab", "Code"), LabCode(session)),
    )
