"""What was found out of a text file, in words."""

from collections.abc import Sequence

from engine.tensors.kinds.text.encodings import UNREADABLE, Decoded
from engine.tensors.kinds.text.vocabulary import Vocabulary
from engine.tensors.source import Found
from engine.text import Text

_NAMED = 5
"""Lines with wrong bytes that are named."""


def findings(
    text: Decoded, has_mark: bool, lines: Sequence[str], book: range, chosen: range,
    with_license: bool, words: Vocabulary | None,
) -> tuple[Found, ...]:
    """words: the vocabulary, where it is one of words."""
    found = [Found(Text("Encoding"), Text(
        "{encoding}: {why}", encoding=text.encoding, why=text.why))]
    if has_mark:
        found.append(_mark(text.encoding))
    if not text.is_whole:
        found.append(_wrong_bytes(text, lines))
    found.append(Found(Text("Text"), Text(
        "lines: {lines:,}, letters: {letters:,}",
        lines=len(lines), letters=sum(map(len, lines)) + len(lines) - 1)))
    if len(book) < len(lines):
        found.append(_license(lines, book, with_license))
    if words is not None:
        found.append(_words(len(book) < len(lines), words))
    found.append(Found(Text("In the tensor"), _part(chosen)))
    return tuple(found)


def _part(chosen: range) -> Text:
    if len(chosen) == 1:
        return Text("line {first:,}, counted from 0", first=chosen.start)
    return Text(
        "lines {first:,} to {last:,}, counted from 0", first=chosen.start, last=chosen.stop - 1)


def _mark(encoding: str) -> Found:
    if encoding == "utf-8-sig":
        return Found(Text("Byte order mark"), Text(
            "left out. Python's “utf-8” keeps it as the first letter (U+FEFF): then the first word "
            "is another word, and there is one more"))
    return Found(Text("Byte order mark"), Text("kept as the first letter (U+FEFF)"))


def _wrong_bytes(text: Decoded, lines: Sequence[str]) -> Found:
    wrong = [number for number, line in enumerate(lines) if UNREADABLE in line]
    named = ", ".join(f"{each:,}" for each in wrong[:_NAMED])
    fields: dict[str, object] = {"encoding": text.encoding, "lines": named}
    name = Text("Wrong bytes")
    if len(wrong) > _NAMED:
        return Found(name, Text(
            "no letters of {encoding}, shown as �: in the lines {lines} and {more:,} more, "
            "counted from 0", more=len(wrong) - _NAMED, **fields))
    return Found(name, Text(
        "no letters of {encoding}, shown as �: in the lines {lines}, counted from 0", **fields))


def _license(lines: Sequence[str], book: range, with_license: bool) -> Found:
    fields: dict[str, object] = {
        "before": book.start - 1, "after": book.stop, "last": len(lines) - 1}
    name = Text("Project Gutenberg")
    if with_license:
        return Found(name, Text(
            "its header (lines 0 to {before:,}) and license (lines {after:,} to {last:,}) are "
            "taken in", **fields))
    return Found(name, Text(
        "its header (lines 0 to {before:,}) and license (lines {after:,} to {last:,}) are "
        "left out", **fields))


def _words(has_license: bool, words: Vocabulary) -> Found:
    name = Text("Words")
    if not has_license:
        return Found(name, Text("different: {count:,}", count=len(words.units)))
    return Found(name, Text(
        "different: {count:,}; with header and license {with_license:,}, of which {only:,} "
        "stand only there", count=len(words.units), with_license=words.with_license,
        only=words.only_license))
