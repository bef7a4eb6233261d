"""The Python that reads the same numbers out of a text file."""

from collections.abc import Sequence

from engine.tensors.kinds.text.encodings import Decoded
from engine.tensors.kinds.text.vocabulary import PUNCTUATION


def code_of(
    level: str, text: Decoded, lines: Sequence[str], book: range, chosen: range,
    with_license: bool, is_packed: bool,
) -> str:
    """Lines that make `x`. The file's path is in them as {path!r}, the only brace."""
    code = _code_of(level, text, lines, book, chosen, with_license)
    if not is_packed:
        return code
    return code.replace("from pathlib import Path", "import gzip").replace(
        "Path({path!r}).read_text(", 'gzip.open({path!r}, "rt", ').replace(")\nlines =",
                                                                          ").read()\nlines =")


def _code_of(
    level: str, text: Decoded, lines: Sequence[str], book: range, chosen: range,
    with_license: bool,
) -> str:
    errors = "" if text.is_whole else ', errors="replace"'
    read = (
        f'text = Path({{path!r}}).read_text(encoding="{text.encoding}"{errors})\n'
        'lines = text.split("\\n")\n'
        f'part = "\\n".join(lines[{chosen.start}:{chosen.stop}])\n'
    )
    if level == "character":
        return f"{_IMPORTS}\n{read}x = torch.tensor([ord(each) for each in part])"
    if with_license or len(book) == len(lines):
        read += "book = text\n"
    else:
        read += (
            "# without Project Gutenberg's header and license\n"
            f'book = "\\n".join(lines[{book.start}:{book.stop}])\n'
        )
    return (_JAMO if level == "jamo" else _WORDS) + read + _NUMBERS


_IMPORTS = "from pathlib import Path\n\nimport torch\n"
_JAMO = f"""\
import unicodedata
{_IMPORTS}

def units(text):
    return "".join(unicodedata.normalize("NFD", each) for each in text)


"""
_WORDS = f"""\
{_IMPORTS}

def units(text):
    return [each.strip({PUNCTUATION!r}) for each in text.lower().split()]


"""
_NUMBERS = """\
vocabulary = sorted(set(units(book)))
number = dict(zip(vocabulary, range(len(vocabulary))))
x = torch.tensor([number[each] for each in units(part)])"""
