"""Python in colours: what is a word of the language, a text, a number, a remark."""

import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from gui.widgets import theme

_IN_TEXT = 1
"""State of a line that ends inside a text of three quotation marks."""

_TOKEN = re.compile(r'''
    (?P<title>^\#\ %%.*)
    | (?P<remark>\#.*)
    | (?P<opening>f?"""(?!.*""").*)
    | (?P<text>f?"""[^"]*""" | f?"(?:\\.|[^"\\])*" | f?'(?:\\.|[^'\\])*')
    | (?P<word>\b(?:and|as|break|def|else|False|for|from|if|import|in|is|lambda|None|not|or|
        return|True|while|with)\b)
    | (?P<number>\b(?:\d+\.?\d*(?:e[+-]?\d+)?)\b)
    | (?P<other>\w+)
''', re.VERBOSE)


class PythonColours(QSyntaxHighlighter):
    """Colours lines as they change. Weight and slant say the same as the colours."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats: dict[str, QTextCharFormat] = {}
        self.recolour()

    def recolour(self) -> None:
        """Take the theme's colours."""
        colours = theme.current()
        self._formats = {
            "title": _format(colours.text, bold=True), "remark": _format(colours.muted, slant=True),
            "text": _format(colours.many[1]), "word": _format(colours.accent, bold=True),
            "number": _format(colours.pair[1]),
        }
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        start = 0
        self.setCurrentBlockState(0)
        if self.previousBlockState() == _IN_TEXT:
            end = text.find('"""')
            start = len(text) if end < 0 else end + 3
            self.setFormat(0, start, self._formats["text"])
            if end < 0:
                self.setCurrentBlockState(_IN_TEXT)
        for match in _TOKEN.finditer(text, start):
            kind = match.lastgroup or "other"
            if kind == "opening":
                self.setCurrentBlockState(_IN_TEXT)
                kind = "text"
            if kind in self._formats:
                self.setFormat(match.start(), len(match.group()), self._formats[kind])


def _format(colour: str, bold: bool = False, slant: bool = False) -> QTextCharFormat:
    char_format = QTextCharFormat()
    char_format.setForeground(QColor(colour))
    if bold:
        char_format.setFontWeight(QFont.Weight.DemiBold)
    char_format.setFontItalic(slant)
    return char_format
