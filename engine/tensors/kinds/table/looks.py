"""Texts that a person would take for numbers or dates, and what they need to be read as such."""

import re
from collections.abc import Sequence

from engine.errors import brief
from engine.text import Text

_SOME = 1000
"""Texts that are looked at."""

_NUMBER = re.compile(r"(\D{0,3}?)(\d[\d.,_'’ \u00a0\u202f]*?)(\s?\D{0,6})")
_SIGN = re.compile(r"[$€£¥₩₹%‰+()−“'-]")
_DATES = tuple(map(re.compile, (
    r"\d{1,4}\s?[-/.년]\s?\d{1,2}\s?[-/.월]\s?\d{1,4}\D?.{0,20}",  # 31/12/2011, 2011. 1. 2.
    r"\d{1,2}[-/ .]?[A-Za-z]{3,9}\.?[-/ ,.]*\d{2,4}.{0,20}",  # 01-Jan-2011
    r"[A-Za-z]{3,9}\.? \d{1,2},? \d{4}.{0,20}",  # Jan 1, 2011
    r"(19|20)\d\d[-/.](0?[1-9]|1[0-2])",  # 2011-01
    r"\d{1,2}:\d\d(:\d\d([.,]\d+)?)?( ?[AaPp]\.?[Mm]\.?)?",  # 05:30
)))


def look_of(texts: Sequence[str]) -> Text | None:
    """Why they are classes although they look like numbers or dates; None where they do not."""
    some = texts[:_SOME]
    if not some:
        return None
    if all(any(each.fullmatch(text) for each in _DATES) for text in some):
        return Text(
            "Texts that look like dates or times ({example}), numbered in sorted order. Dates are "
            "read with the year first: 2011-01-31, or 2011-01-31 05:00.",
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
