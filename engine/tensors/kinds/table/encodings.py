"""How the letters of a table are written as bytes."""

import codecs
import json

from engine.errors import InputError
from engine.tensors.file_signs import sign_of
from engine.tensors.kinds.table.options import Encoding
from engine.tensors.legacy_encodings import likely_encoding
from engine.text import Text

SAMPLE = 2**20
"""Bytes that are looked at before anything is read."""

NAMES: dict[str, Text] = {
    "utf-8-sig": Text("UTF-8"), "utf-8": Text("UTF-8"), "utf-16": Text("UTF-16"),
    "utf-16-le": Text("UTF-16"), "utf-16-be": Text("UTF-16"), "utf-32": Text("UTF-32"),
    "utf-32-le": Text("UTF-32"), "utf-32-be": Text("UTF-32"),
    "cp949": Text("CP949, as Korean Windows has it"),
    "iso2022_kr": Text("ISO-2022-KR (Korean)"), "shift_jis": Text("Shift JIS (Japanese)"),
    "euc_jp": Text("EUC-JP (Japanese)"), "iso2022_jp": Text("ISO-2022-JP (Japanese)"),
    "gb18030": Text("GB 18030 (Chinese)"), "big5": Text("Big5 (Chinese)"),
    "cp1250": Text("CP1250 (Central Europe)"), "cp1251": Text("CP1251 (Cyrillic)"),
    "cp1252": Text("CP1252, as nothing else fits: letters beyond ASCII may be others"),
    "latin-1": Text("Latin-1, as nothing else fits: letters beyond ASCII may be others"),
}


def encodings_of(path: object, sample: bytes, chosen: Encoding | None) -> tuple[str, ...]:
    """What to try, one after the other. Raises InputError for what is no text."""
    if what := sign_of(sample, is_table=True):
        raise InputError(
            "{path} is {what}, not a table in plain text. Save the table as CSV and open that.",
            path=path, what=what,
        )
    found = json.detect_encoding(sample[:4])
    if found.startswith(("utf-16", "utf-32")) and not chosen and _is_text(sample, found):
        return (found,)
    if b"\0" in sample and not chosen and (wide := _by_zeros(sample)):
        return (wide,)
    likely = None if chosen else likely_encoding(sample)
    if likely and (b"\0" in sample or sample.isascii()):
        return (likely,)
    if b"\0" in sample and chosen != "utf-16":
        raise InputError(
            "{path} is no text: there are bytes of 0 in it. Choose a CSV file.", path=path)
    if chosen:
        return ("utf-8-sig" if chosen == "utf-8" else found if found.startswith(chosen) else
                chosen,)
    if _is_utf8_but_for_a_few(sample):
        return ("utf-8-sig",)  # else one wrong byte would make other letters of all
    return ("utf-8-sig", *([likely] if likely else []), "cp1252", "latin-1")


def _is_text(sample: bytes, encoding: str) -> bool:
    """Whether it is, up to where the sample was cut: other files may begin with zeros, too."""
    try:
        return "\0" not in codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return False


def _by_zeros(sample: bytes) -> str | None:
    """UTF-16 without a mark: zeros beside the separators and figures, all on one side of them."""
    after, before = sample[1::2].count(0), sample[::2].count(0)
    name = "utf-16-le" if after > before else "utf-16-be"
    if max(after, before) < 3 * min(after, before) or b"\0\0" in sample:
        return None
    try:
        text = codecs.getincrementaldecoder(name)().decode(sample, False)
    except UnicodeDecodeError:
        return None
    return name if "\n" in text and text.replace("\n", "").replace("\t", "").replace(
        "\r", "").isprintable() else None


def _is_utf8_but_for_a_few(sample: bytes) -> bool:
    """Whether nearly all letters beyond ASCII are written in UTF-8, and a few bytes are not."""
    text = sample.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    beyond = len(text) - len(text.encode("ascii", "ignore")) - wrong
    return wrong > 1 - (len(sample) < SAMPLE) and beyond >= 10 * wrong



def beginning(sample: bytes, encoding: str) -> str:
    """The sample as a text, without its last line where that may be cut.

    Raises UnicodeDecodeError.
    """
    whole = len(sample) < SAMPLE
    text = codecs.getincrementaldecoder(encoding)().decode(sample, whole)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if whole or "\n" not in text else text[: text.rindex("\n")]
