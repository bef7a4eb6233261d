"""From the bytes of a text file to its letters: which encoding it is in, and how that is known."""

import codecs
from dataclasses import dataclass

from engine.tensors.legacy_encodings import likely_encoding
from engine.text import Text

ENCODINGS = (
    "utf-8-sig", "utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be",
    "cp949", "iso2022_kr", "cp1252", "latin-1", "cp1250", "cp1251", "shift_jis", "euc_jp",
    "iso2022_jp", "gb18030", "big5",
)
"""Python's names of those that can be chosen. utf-8 keeps a byte order mark as a letter."""

_MARKS = (  # utf-32's begins as utf-16's does
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)
UNREADABLE = "\ufffd"
"""Stands where bytes are no letter of the encoding."""

_MANY = 10
"""So many letters beyond ASCII for each wrong byte, and the encoding is right all the same."""

_SIDES = 3
"""So many times more zeros on one side of the letters than on the other."""

_ASCII_AND_ZERO = b"\0\t\n\r" + bytes(range(0x20, 0x7F))

_SAMPLE = 20_000
"""Letters by which an encoding is judged."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, lines ended as in Python. encoding: Python's name of it.

    why: how the encoding is known. is_whole: no byte had to be replaced by UNREADABLE.
    """

    text: str
    encoding: str
    why: Text
    is_whole: bool = True


def decoded(content: bytes, encoding: str | None = None) -> Decoded:
    """encoding: of ENCODINGS; None is to find it out."""
    found, why = _guess(content) if encoding is None else (encoding, Text("chosen"))
    is_whole = _decodes(content, found)
    text = content.decode(found, "strict" if is_whole else "replace")
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), found, why, is_whole)


def has_mark(content: bytes) -> bool:
    """Whether it begins with UTF-8's byte order mark."""
    return content.startswith(codecs.BOM_UTF8)


def _guess(content: bytes) -> tuple[str, Text]:
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name, Text("it begins with this encoding's byte order mark")
    if b"\0" in content and (wide := _by_zeros(content)):
        return wide, Text("every other byte is zero")
    if b"\0" not in content and not (content.isascii() and likely_encoding(content)):
        if _decodes(content, "utf-8"):
            return "utf-8-sig", (
                Text("all bytes are ASCII, which nearly every encoding begins with")
                if content.isascii() else Text("all bytes fit together as UTF-8 has them")
            )
        if _is_mostly(content, "utf-8"):
            return "utf-8-sig", Text("nearly all bytes fit together as UTF-8 has them")
    if found := likely_encoding(content):
        return found, _LIKELY[found]
    why = Text(
        "it is neither UTF-8 nor Korean, and in this one nearly any bytes are letters: if they "
        "look wrong, choose another"
    )
    return ("cp1252" if _decodes(content, "cp1252") else "latin-1"), why


_JAPANESE = Text("in no other one its letters are those of Japanese")
_CHINESE = Text("in no other one its letters are those of Chinese")
_ESCAPES = Text("it has this one's escapes")
_WIDE = Text("there is no mark, and in no other one its letters are known ones")
_LIKELY = {
    "cp949": Text("it is no UTF-8, and as CP949 (EUC-KR) it is Korean"),
    "iso2022_kr": _ESCAPES, "iso2022_jp": _ESCAPES,
    "shift_jis": _JAPANESE, "euc_jp": _JAPANESE, "gb18030": _CHINESE, "big5": _CHINESE,
    **dict.fromkeys(("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"), _WIDE),
}
"""How each that nothing in the file names is known."""


def _by_zeros(content: bytes) -> str | None:
    """UTF-16 without a mark has a zero beside each ASCII letter: after it, or before it.

    A few are on the other side: 가 is AC00. Of ASCII with a stray zero or two nothing is beside the
    letters but letters.
    """
    after, before = content[1::2].count(0), content[::2].count(0)
    if not content.translate(None, _ASCII_AND_ZERO) and 4 * max(after, before) < len(content):
        return None
    name = "utf-16-le" if after > before else "utf-16-be"
    is_one_sided = max(after, before) >= _SIDES * min(after, before)
    if is_one_sided and _decodes(content, name) and "\0" not in content.decode(name):
        return name
    return None


def _decodes(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _is_mostly(content: bytes, encoding: str) -> bool:
    """Whether it is in this encoding but for a few wrong bytes."""
    sample = content[: 4 * _SAMPLE].decode(encoding, "replace")
    beyond = sum(each > "\x7f" for each in sample)
    wrong = sample.count(UNREADABLE)
    return beyond - wrong >= _MANY * wrong
