"""What stands in the lab's tabs."""

from PySide6.QtCore import QCoreApplication

from gui.session import Session
from gui.view import View

translate = QCoreApplication.translate


def panels(session: Session) -> tuple[tuple[str, View], ...]:
    """Title and view of each, in their order."""
    return ()
