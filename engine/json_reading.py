"""JSON that somebody else has written, in whichever way a text is written on disks."""

import codecs
import json
import re
from collections.abc import Callable, Iterable
from typing import Any

from engine.text import Text

_HALF_PAIR = re.compile(r"\\u[dD][89a-fA-F]")
_LONGEST_INTEGER = 18
"""Figures. What is longer is read as a float, and may be infinite: nothing here counts so far."""


class NotJson(ValueError):
    """why: what is wrong with the text."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.say())
        self.why = why


def decoded(content: bytes) -> str:
    """UTF-8, or what a byte order mark or the zeros between the letters say: UTF-16, UTF-32.

    Raises UnicodeDecodeError.
    """
    encoding = json.detect_encoding(content)
    return content.decode("utf-8-sig" if encoding == "utf-8" else encoding)


def as_utf8(content: bytes) -> bytes:
    """The same text in UTF-8 and without a mark. Raises UnicodeDecodeError for another coding's."""
    content = content.removeprefix(codecs.BOM_UTF8)
    if json.detect_encoding(content) == "utf-8":
        return content
    return decoded(content).encode()


def parsed(text: str) -> Any:
    """Raises NotJson; for a key that comes twice, for NaN, Infinity, and half a letter too."""
    return _parse(text, _STRICT, _check_whole)


def parsed_in_part(text: str) -> Any:
    """What a wrong part is, stands there as something that fits nowhere. Raises NotJson.

    That is a key that comes twice, NaN and Infinity; half a letter becomes the mark for one.
    """
    return _parse(text, _TOLERANT, _mended)


WRONG = object()


def _parse(text: str, decoder: json.JSONDecoder, letters: Callable[[str], str]) -> Any:
    try:
        found = decoder.decode(text)
        return _map_texts(found, letters) if _HALF_PAIR.search(text) else found
    except json.JSONDecodeError as error:
        raise NotJson(Text("JSON error at character {place}", place=error.pos + 1)) \
            from error
    except RecursionError as error:
        raise NotJson(Text("brackets are nested too deeply")) from error


def _integer(figures: str) -> int | float:
    return int(figures) if len(figures) <= _LONGEST_INTEGER else float(figures)


def _no_key_twice(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise NotJson(Text("“{key}” occurs twice", key=key[:40]))
        found[key] = value
    return found


def _wrong_where_twice(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        found[key] = WRONG if key in found else value
    return found


def _refuse(constant: str) -> Any:
    raise NotJson(Text("{constant} is not a number here", constant=constant))


def _map_texts(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_map_texts(each, change) for each in value]
    if isinstance(value, dict):
        return {change(key): _map_texts(each, change) for key, each in value.items()}
    return value


def _check_whole(text: str) -> str:
    if _mended(text) != text:
        raise NotJson(Text("a text in it contains half of a character"))
    return text


def _mended(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


_STRICT = json.JSONDecoder(
    object_pairs_hook=_no_key_twice, parse_constant=_refuse, parse_int=_integer
)
_TOLERANT = json.JSONDecoder(
    object_pairs_hook=_wrong_where_twice, parse_constant=lambda _: WRONG, parse_int=_integer
)
