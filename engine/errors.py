"""The one kind of error a person is meant to read."""

import re
import reprlib

from engine.text import Text

LONGEST_FIELD = 300
"""Characters of a stranger's text, such as a label or a path, that a message repeats at most."""

_UNWRITABLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\ufffe\uffff\U000e0000-\U000e007f\ud800-\udfff]")
"""What no line of text shows: control characters, what takes no room, marks that turn its
direction, half pairs. Not what joins letters, which some languages and emojis need.
"""


class InputError(Exception):
    """Something from outside (a file, an option, a setting) cannot be used.

    The message names the thing, says what is wrong and what to do. `template` is the
    English text with {named} holes, so that a window can translate it before filling it in.
    What fills a hole is a number, a Text (or another InputError, which becomes one), or is made
    a text here: of one line, and no longer than a person would read.
    """

    def __init__(self, template: str, **fields: object) -> None:
        self.text = Text.of(template, {name: _field(value) for name, value in fields.items()})
        super().__init__(self.text.say())

    @property
    def template(self) -> str:
        return self.text.template

    @property
    def fields(self) -> dict[str, object]:
        return self.text.fields


def _field(value: object) -> object:
    if isinstance(value, Text):
        return Text.of(value.template, {
            name: _field(each) for name, each in value.fields.items()
        })
    if isinstance(value, InputError):
        return value.text
    if isinstance(value, bool | float):
        return value
    if isinstance(value, int) and abs(value) < 10**18:
        return value
    return brief(value)


def brief(value: object, longest: int = LONGEST_FIELD) -> str:
    """Anything as one line of text, its middle left out where it is longer than that."""
    try:
        text = reprlib.repr(value) if isinstance(value, list | dict) else str(value)
    except ValueError:  # a whole number of more figures than Python writes
        return "…"
    if len(text) > longest:
        half = longest // 2
        text = f"{text[:half]}…{text[half + 1 - longest:]}"
    return _UNWRITABLE.sub(lambda found: " " if found[0] in "\t\n\r" else "\ufffd", text)
