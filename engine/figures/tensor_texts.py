"""The figures that the tutorial on tensors prints of a book."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Literal

from engine.figures.record import Value
from engine.tensors.kinds.text.reader import TextOptions, TextSource, read, usual_steps
from engine.tensors.pipeline import run

BOOK = Path("jane-austen") / "1342-0.txt"
LINE = 200


def text_findings(data: Path) -> dict[str, Callable[[], Value]]:
    """By the figure's id. data: the folder of the tutorial's files."""

    @cache
    def line(level: Literal["character", "word"]) -> TextSource:
        """As the tutorial reads it: with the byte order mark and all that is around the book."""
        options = TextOptions("utf-8", level, LINE, LINE + 1, with_license=True)
        found = read((data / BOOK,), options)
        assert isinstance(found, TextSource)
        return found

    def one_hot(level: Literal["character", "word"]) -> Value:
        return list(run(line(level), usual_steps(line(level)))[-1].values[0].shape)

    def words() -> Value:
        numbers = line("word").vocabulary.numbers()
        return [len(numbers), numbers.get("impossible", -1)]

    return {
        "tensors.text.line": lambda: line("character").lines[LINE],
        "tensors.text.letters": lambda: one_hot("character"),
        "tensors.text.words": words,
        "tensors.text.line_words": lambda: list(line("word").parts[0].raw.tolist()),
        "tensors.text.onehot": lambda: one_hot("word"),
    }
