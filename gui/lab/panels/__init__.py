"""What stands in the lab's tabs."""

from gui.session import Session
from gui.view import View


def panels(session: Session) -> tuple[tuple[str, View], ...]:
    """Title and view of each, in their order."""
    return ()
