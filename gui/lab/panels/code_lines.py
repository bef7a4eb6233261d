"""Lines of code, each with what torch answers."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase

from gui.widgets import theme
from gui.widgets.plain import MarkupLabel


def listed(numbers: Sequence[float]) -> str:
    """As torch writes a vector, but with every digit."""
    return f"[{', '.join(f'{number:z.9g}' for number in numbers)}]"


class CodeLines(MarkupLabel):
    """The code on the left, after an arrow what came of it; both can be copied."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._lines: tuple[tuple[str, str], ...] = ()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))

    def plain(self) -> str:
        """The lines without colours."""
        return "\n".join(f"{code} → {answer}" for code, answer in self._lines)

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        self._lines = tuple(lines)
        colours = theme.current()
        self.setText("".join(
            f"<p style='margin: 2px 0'>{escape(code)}"
            f" <span style='color: {colours.muted}'>→</span> "
            f"<span style='color: {colours.warning if 'Error' in answer else colours.accent}'>"
            f"{escape(answer)}</span></p>"
            for code, answer in self._lines
        ))
        self.setAccessibleName(f"{self._name}: {self.plain()}")
