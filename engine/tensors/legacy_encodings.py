"""Encodings that nothing in a file names, told by the letters that they make of its bytes.

Korean, Japanese and Chinese before Unicode, and UTF-16 and UTF-32 without a mark. Which letters are
common: the first levels of KS X 1001, JIS X 0208, GB 2312 and Big5, which have them in front.
"""

import codecs
from collections.abc import Callable

_SAMPLE = 2**16
"""Bytes by which an encoding is judged."""

_FREQUENT = frozenset("的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子")
"""Chinese letters of which every text has some: a tenth of it at least."""

_ENDINGS = frozenset("이다는의에가을를로고하한지도은그서나기사어아리라자시수대인일")
"""Korean syllables of which every text has some: a tenth of it at least."""

_SIDES = 2
"""So many letters of Korean for one that Korean rarely has."""


def likely_encoding(content: bytes) -> str | None:
    """Python's name of it; None where nothing is plain. content: no UTF-8, and without a mark."""
    sample = content[:_SAMPLE]
    if sample.isascii() and b"\0" not in sample:
        return _by_escapes(sample)
    for name, is_it in _ENCODINGS:
        if is_it(sample, name):
            return name
    return None


def _by_escapes(sample: bytes) -> str | None:
    """The letters of seven bits, which come after an escape."""
    for sign, name in ((b"\x1b$)C", "iso2022_kr"), (b"\x1b$", "iso2022_jp")):
        if sign in sample and _decoded(sample, name) is not None:
            return name
    return None


def _decoded(sample: bytes, encoding: str) -> str | None:
    """Where every byte is one of a letter; the last letter may be cut."""
    try:
        return codecs.getincrementaldecoder(encoding)().decode(sample, len(sample) < _SAMPLE)
    except UnicodeDecodeError:
        return None


def _is_korean(sample: bytes, encoding: str) -> bool:
    """Of the 2,350 common syllables mostly, and few bytes are wrong."""
    text = codecs.getincrementaldecoder(encoding)("replace").decode(sample, len(sample) < _SAMPLE)
    beyond = [each for each in text if each > "\x7f"]
    common = sum(_is_hangul(each) and _lead(each, "euc_kr") > 0 for each in beyond)
    rare = sum(map(_is_hangul, beyond)) - common + sum(map(_is_han, beyond))
    wrong = beyond.count("\ufffd")
    others = len(beyond) - common - rare - wrong
    if common < 20:
        return common > 0 and common >= max(_SIDES * rare, others, 10 * wrong)
    frequent = sum(each in _ENDINGS for each in beyond)
    return common >= max(rare, others, 10 * wrong) and frequent >= 0.1 * common


def _is_japanese(sample: bytes, encoding: str) -> bool:
    """Syllables among the signs; or common signs alone, in an encoding that has few others."""
    letters = _letters(sample, encoding)
    syllables = sum("ぁ" <= each <= "ヿ" for each in letters)
    signs = sum(0xB0 <= _lead(each, "euc_jp") <= 0xCF for each in letters if _is_han(each))
    is_mixed = 6 * syllables >= len(letters)
    return len(letters) >= 4 and syllables + signs >= 0.8 * len(letters) and (
        is_mixed or (encoding == "shift_jis" and signs >= 0.95 * len(letters)))


def _is_chinese(sample: bytes, encoding: str) -> bool:
    letters = _letters(sample, encoding)
    first, last, by = (0xB0, 0xD7, "gb2312") if encoding == "gb18030" else (0xA4, 0xC6, "big5")
    common = sum(first <= _lead(each, by) <= last for each in letters if _is_han(each))
    if len(letters) < 4 or common < 0.9 * len(letters):
        return False
    return encoding == "big5" or len(letters) < 40 or (
        sum(each in _FREQUENT for each in letters) >= 0.1 * len(letters))


def _is_wide(sample: bytes, encoding: str) -> bool:
    """Of UTF-16 or UTF-32: nothing but letters of the writings that need no zeros, and ASCII."""
    text = _decoded(sample, encoding)
    if text is None or len(text) < 4 or "\0" in text:
        return False
    known = sum(each.isprintable() if encoding.startswith("utf-32") else
                _is_hangul(each) or _is_han(each) or "\u3000" <= each <= "ヿ" or " " <= each <= "~"
                or "\uff00" <= each <= "\uffef" for each in text)
    return known + sum(map(text.count, "\n\r\t")) >= 0.98 * len(text)


def _letters(sample: bytes, encoding: str) -> list[str]:
    """Beyond ASCII, without signs between words; empty where a byte is wrong, or where most of them
    stand alone, as the accents of Europe's languages do.
    """
    text = _decoded(sample, encoding)
    if text is None:
        return []
    wide = [each > "\x7f" for each in text]
    beside = sum(here and (before or after) for before, here, after in zip(
        [False, *wide[:-1]], wide, [*wide[1:], False], strict=True))
    if 4 * beside < 3 * sum(wide):
        return []
    return [each for each in text if each > "\x7f" and not (
        "\u3000" <= each <= "\u303f" or "\uff01" <= each <= "\uff60" or each in "“”‘’…—·")]


def _is_hangul(letter: str) -> bool:
    return "가" <= letter <= "힣"


def _is_han(letter: str) -> bool:
    return "一" <= letter <= "鿿"


def _lead(letter: str, encoding: str) -> int:
    """The first of its two bytes; 0 where it has not two."""
    try:
        found = letter.encode(encoding)
    except UnicodeEncodeError:
        return 0
    return found[0] if len(found) == 2 else 0


_ENCODINGS: tuple[tuple[str, Callable[[bytes, str], bool]], ...] = (
    ("utf-32-le", _is_wide), ("utf-32-be", _is_wide), ("cp949", _is_korean),
    ("shift_jis", _is_japanese), ("euc_jp", _is_japanese), ("gb18030", _is_chinese),
    ("big5", _is_chinese), ("utf-16-le", _is_wide), ("utf-16-be", _is_wide),
)
"""In the order in which they are tried."""
