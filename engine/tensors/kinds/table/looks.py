"""Texts that a person would take for numbers or dates, and what they need to be read as such."""

import re
from collections.abc import Sequence

from engine.errors import brief
from engine.text import Text

_SOME = 1000
"""Texts that are looked at."""

_NUMBER = re.compile(r"(\D{0,3}?)(\d[\d.,_'’ \u00a0\u202f]*?)(\s?\D{0,6})")
_SIGN = re.compile(r"[$€£¥₩₹%‰+()−“‘'-]|^=")
_INFINITE = ("inf", "infinity", "∞")
_NOTATIONS = re.compile(
    r"[+-]?(0[xX][0-9A-Fa-f]+|0[bB][01]+|0[oO][0-7]+|\d+\.\d*[+-]\d{2,3}|\d+:[+-]?\d+\.\d+"
    r"|\d*[¼-¾⅐-⅞]|\d+([.,]\d+)?\s?±\s?\d+([.,]\d+)?|\d+(\.\d+)?[+-]\d+(\.\d+)?[ij]|\d+([.,]\d+)?[dD][+-]?\d{1,3}|\d+/\d+"
    r"|\d+([.,]\d+)?\s?[×xX*]\s?10\^?[+-]?\d+|\d+([.,]\d+)?[⁰¹²³⁴-⁹]+|[+-]?\d{1,2}(,\d\d)+,\d{3})")
"""0x1F, 0b101, 1.5+103, 3:0.5, ½, 5±2, 1+2j, 1.5D3, 3/4, 1.5×10^3, 10², 1,23,456."""
_DATES = tuple(map(re.compile, (
    r"(\d{4}\s?[-/.년]\s?\d{1,2}\s?[-/.월]\s?\d{1,2}"  # 2011. 1. 2., and 31/12/2011
    r"|\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(\d{4}|\d\d))((?!\.\d)\D.{0,20})?",
    r"\d{1,2}[-/ .]?[A-Za-z]{3,9}\.?[-/ ,.]*\d{2,4}.{0,20}",  # 01-Jan-2011
    r"[A-Za-z]{3,9}\.? \d{1,2},? \d{4}.{0,20}",  # Jan 1, 2011
    r"(19|20)\d\d[-/.](0?[1-9]|1[0-2])",  # 2011-01
    r"(19|20)\d\d-?([Ww][0-5]\d(-?[1-7])?|[QH][1-4]|[0-3]\d\d)",  # 2011-W05-3, 2011Q1, 2011-045
    r"([A-Za-z]{3,9}\.?,? )?\d{1,2} [A-Za-z]{3,9}\.? \d{4}.{0,20}",  # Mon 31 Jan 2011
    r"\d{1,2}:\d\d(:\d\d([.,]\d+)?)?( ?[AaPp]\.?[Mm]\.?)?",  # 05:30
)))


def look_of(texts: Sequence[str]) -> Text | None:
    """Why they are classes although they look like numbers or dates; None where they do not."""
    some = texts[:_SOME]
    if not some:
        return None
    if all(each.lower().lstrip("+-") in _INFINITE for each in some):
        return Text("Texts that mean infinity ({example}), numbered in sorted order. No sum with "
                    "it says anything: put a number in its place.", example=brief(some[0], 30))
    if all(any(each.fullmatch(text) for each in _DATES) for text in some):
        return Text(
            "Texts that look like dates or times ({example}), numbered in sorted order. Dates are "
            "read with the year first: 2011-01-31, or 2011-01-31 05:00.",
            example=brief(some[0], 30))
    if all(map(_NOTATIONS.fullmatch, some)):
        return Text(
            "Texts that look like numbers in another notation ({example}), numbered in sorted "
            "order. Write them as 31 or 1.5e3, and the column is one of numbers.",
            example=brief(some[0], 30))
    found = [_NUMBER.fullmatch(text) for text in some]
    begins = {each[1].strip() if each else "" for each in found}
    ends = {each[3].strip() if each else "" for each in found}
    is_alike = all(found) and len(begins) <= 2 and len(ends) <= 2 and (
        begins | ends != {""} or any("_" in text or not text.isascii() for text in some))
    with_sign = [text for text in some if _SIGN.search(text)]
    if not is_alike or (not with_sign and len(begins | ends) > 2):
        return None
    if any(each and not _SIGN.search(each) for each in begins):
        return None  # a letter first, p 1 and p 2, makes names
    return Text(
        "Texts that look like numbers ({example}), numbered in sorted order. Signs and units such "
        "as % and $ are not read: take them out of the file, and the column is one of numbers.",
        example=brief((with_sign or some)[0], 30))
