"""How large the window's text is, in per cent of what the system has."""

from PySide6.QtWidgets import QApplication

SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""Those that are offered."""

_SYSTEMS = "textSizeOfTheSystem"


def apply(application: QApplication, per_cent: int) -> None:
    """Give the application its font. Widgets made before keep the room that they had."""
    if application.property(_SYSTEMS) is None:
        application.setProperty(_SYSTEMS, application.font().pointSizeF())
    font = application.font()
    size = float(application.property(_SYSTEMS)) * per_cent / 100
    if abs(font.pointSizeF() - size) > 0.01:  # every widget would be laid out anew
        font.setPointSizeF(size)
        application.setFont(font)
        sheet = application.styleSheet()  # what it has styled keeps its font until it is set anew
        application.setStyleSheet("")
        application.setStyleSheet(sheet)


def factor() -> float:
    """How many times as large as the system's the text is."""
    application = QApplication.instance()
    own = None if application is None else application.property(_SYSTEMS)
    return 1.0 if own is None else QApplication.font().pointSizeF() / float(own)
