"""A text file as numbers: code points, jamo or words of a few of its lines."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from engine.data.progress import Cancelled, Report, no_report, not_cancelled
from engine.errors import InputError
from engine.tensors.kinds.text.code import code_of
from engine.tensors.kinds.text.encodings import ENCODINGS, Decoded, decoded, has_mark
from engine.tensors.kinds.text.file_bytes import check_is_text, text_bytes
from engine.tensors.kinds.text.findings import findings
from engine.tensors.kinds.text.gutenberg import book_lines
from engine.tensors.kinds.text.spots import Level, Spots, spots_of
from engine.tensors.kinds.text.vocabulary import (
    Vocabulary,
    clean_words,
    jamo,
    shown,
    vocabulary_of,
)
from engine.tensors.operations.one_hot import OneHot
from engine.tensors.operations.operation import Operation
from engine.tensors.operations.replacing import Below
from engine.tensors.source import Found, Part, Source
from engine.text import Text

ASCII = 128
"""Classes of the tutorial's characters."""


@dataclass(frozen=True, slots=True)
class TextOptions:
    """What is read of a text, and how. encoding: of ENCODINGS, None is to find it out.

    start, stop: the lines, counted from 0, stop left out; None is the first that are a paragraph.
    with_license: whether Project Gutenberg's header and license belong to the text.
    """

    encoding: str | None = None
    level: Level = "character"
    start: int | None = None
    stop: int | None = None
    with_license: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSource(Source):
    """A text, and all that there is to show of it. lines: all of the file's.

    book: those without Project Gutenberg's header and license. chosen: those that are in the
    tensor. vocabulary: the words, or the jamo where the level is that.
    """

    lines: tuple[str, ...]
    book: range
    chosen: range
    level: Level
    encoding: str
    vocabulary: Vocabulary
    spots: Spots


def read(
    paths: tuple[Path, ...], options: TextOptions = TextOptions(),
    report: Report = no_report, cancelled: Callable[[], bool] = not_cancelled,
) -> Source:
    """Raises InputError where it is no text, or has no such lines, and Cancelled."""
    if len(paths) != 1:
        raise InputError("Choose one text; {count} files were chosen.", count=len(paths))
    (path,) = paths
    if options.encoding not in (None, *ENCODINGS):
        raise InputError(
            "The encoding {encoding} is not known here. Choose one of: {known}.",
            encoding=options.encoding, known=", ".join(ENCODINGS),
        )
    content, is_packed = text_bytes(path, report, cancelled)
    text = decoded(content, options.encoding)
    check_is_text(path, text.text)
    lines = tuple(text.text.split("\n"))
    book = book_lines(lines)
    chosen = _chosen(lines, range(len(lines)) if options.with_license else book, options)
    vocabulary = vocabulary_of(
        lines, book, options.with_license, options.level == "jamo", report, cancelled
    )
    spots = spots_of(lines, chosen, options.level)
    raw = _raw(lines, chosen, options.level, vocabulary)
    if not len(raw):
        raise InputError(
            "There is no {what} in the lines {first} to {last}. Choose other lines.",
            what=_NAMES[options.level], first=chosen.start, last=chosen.stop - 1,
        )
    report(len(lines), len(lines))
    if cancelled():
        raise Cancelled
    return TextSource(
        "text", path.name, (Part(path.name, raw, (_AXES[options.level],)),),
        _place(spots, vocabulary, options.level),
        code_of(options.level, text, lines, book, chosen, options.with_license, is_packed),
        _found(text, content, lines, book, chosen, options, vocabulary),
        lines=lines, book=book, chosen=chosen, level=options.level, encoding=text.encoding,
        vocabulary=vocabulary, spots=spots,
    )


_NAMES = {"character": Text("letter"), "jamo": Text("letter"), "word": Text("word")}
_AXES = {"character": "character", "jamo": "character", "word": "word"}


def usual_steps(source: Source) -> tuple[Operation, ...]:
    """The tutorial's: characters one-hot over 128, those beyond ASCII as 0; words over all words.

    Of a text most of which is beyond ASCII nothing would be left: there the step is refused, with
    what can be done.
    """
    assert isinstance(source, TextSource)
    if source.level != "character":
        return (OneHot(len(source.vocabulary.units)),)
    raw = source.parts[0].raw
    beyond = int((raw >= ASCII).sum())
    if beyond and 2 * beyond < len(raw):
        return (Below(ASCII), OneHot(ASCII))
    return (OneHot(ASCII),)


def _raw(
    lines: tuple[str, ...], chosen: range, level: Level, vocabulary: Vocabulary
) -> torch.Tensor:
    part = "\n".join(lines[chosen.start : chosen.stop])
    if level == "character":
        return torch.tensor([ord(each) for each in part], dtype=torch.int64)
    numbers = vocabulary.numbers()
    units: Sequence[str] = jamo(part) if level == "jamo" else clean_words(part)
    return torch.tensor([numbers[each] for each in units], dtype=torch.int64)


def _chosen(lines: tuple[str, ...], within: range, options: TextOptions) -> range:
    """The lines that were chosen, checked; or the first paragraph that is a sentence or more."""
    if options.start is None and options.stop is None:
        return _first_paragraph(lines, within)
    stop = options.stop
    start = options.start if options.start is not None else within.start
    chosen = range(start, start + 1 if stop is None else stop)
    if not (within.start <= chosen.start < chosen.stop <= within.stop):
        if len(within) < len(lines):
            raise InputError(
                "The book has the lines {first} to {last}; what is around them is Project "
                "Gutenberg's header and license. Choose lines of these, or take the license in.",
                first=within.start, last=within.stop - 1,
            )
        raise InputError(
            "The text has the lines {first} to {last}. Choose from these, the first one first.",
            first=within.start, last=within.stop - 1,
        )
    return chosen


_SENTENCE, _LONGEST = 40, 5
"""Letters of a paragraph, fewer are a title; and lines that are taken of it at most."""


def _first_paragraph(lines: tuple[str, ...], within: range) -> range:
    first_text = next((each for each in within if lines[each].strip()), within.start)
    start = None
    for number in (*within, within.stop):
        if number < within.stop and lines[number].strip():
            start = number if start is None else start
        elif start is not None:
            if sum(len(each) for each in lines[start:number]) >= _SENTENCE:
                return range(start, min(number, start + _LONGEST))
            start = None
    return range(first_text, first_text + 1)


def _place(spots: Spots, vocabulary: Vocabulary, level: Level
           ) -> Callable[[int, tuple[int, ...]], Text]:
    def of(part: int, index: tuple[int, ...]) -> Text:
        spot = spots.at(index[0])
        letters = shown(spot.text)
        if level == "word":
            word = clean_words(spot.text)[0]
            return Text(
                "word {number} of line {line}: ‘{word}’ (number {index:,} of {size:,}), counted "
                "from 0", number=spot.number, line=spot.line, word=word,
                index=vocabulary.units.index(word), size=len(vocabulary.units),
            )
        if level == "jamo":
            unit = spot.unit
            return Text(
                "‘{jamo}’ ({code}) of ‘{character}’, character {number} of line {line}, counted "
                "from 0", jamo=shown(unit), code=code_point(unit), character=letters,
                number=spot.number, line=spot.line,
            )
        return Text(
            "character {number} of line {line}: ‘{character}’ ({code}), counted from 0",
            number=spot.number, line=spot.line, character=letters, code=code_point(spot.text),
        )
    return of


def code_point(letter: str) -> str:
    """As Unicode writes it: U+0070."""
    return f"U+{ord(letter):04X}"


def _found(
    text: Decoded, content: bytes, lines: tuple[str, ...], book: range, chosen: range,
    options: TextOptions, vocabulary: Vocabulary,
) -> tuple[Found, ...]:
    return findings(
        text, has_mark(content), lines, book, chosen, options.with_license,
        vocabulary if options.level != "jamo" else None,
    )
