"""Which of a text's languages the window speaks."""

from typing import Literal

from PySide6.QtCore import QCoreApplication


def language() -> Literal["en", "ko"]:
    """"ko" where Korean is installed, else "en"."""
    spoken = QCoreApplication.translate("path", "English")  # each catalogue names its own language
    return "ko" if spoken == "한국어" else "en"
