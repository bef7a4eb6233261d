"""The terms that the program ships, read from resources/translations/glossary.json."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

import resources
from engine.bounded_reading import read_at_most
from engine.json_reading import decoded, parsed

PlaceKind = Literal["stop", "view", "page"]
Language = Literal["en", "ko"]

_MOST = 2**20
"""Bytes; the file that is shipped has a twentieth of it."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term with two sentences in each language. not_en, not_ko: words it is never called by.

    kind, name: a lesson's id, a view's key, or a page that shows it.
    """

    key: str
    en: str
    ko: str
    en_text: str
    ko_text: str
    not_en: tuple[str, ...]
    not_ko: tuple[str, ...]
    kind: PlaceKind
    name: str

    def in_(self, language: Language) -> str:
        return self.ko if language == "ko" else self.en

    def short(self, language: Language) -> str:
        """Without what is said in brackets."""
        return self.in_(language).partition("(")[0]

    def text(self, language: Language) -> str:
        return self.ko_text if language == "ko" else self.en_text

    def title(self, language: Language) -> str:
        """In one language, with the other in brackets where it is another word."""
        first = self.in_(language)
        second = self.in_("en" if language == "ko" else "ko")
        return first if second == first or f"{second}(" in first else f"{first} ({second})"

    def has(self, wanted: str) -> bool:
        """Whether the term or its sentences, in either language, contain what is searched for."""
        lines = (self.en, self.ko, self.en_text, self.ko_text)
        return any(wanted.casefold() in line.casefold() for line in lines)


def read_terms() -> tuple[Term, ...]:
    """All of them, in the order of the file."""
    content = read_at_most(resources.GLOSSARY, _MOST)
    return tuple(
        Term(each["key"], each["en"], each["ko"], each["en_text"], each["ko_text"],
             tuple(each["not_en"]), tuple(each["not_ko"]), *_place(each["at"]))
        for each in parsed(decoded(content or b"[]"))
    )


def _place(written: str) -> tuple[PlaceKind, str]:
    kind, _, name = written.partition(":")
    return next(each for each in get_args(PlaceKind) if each == kind), name


def found(terms: Iterable[Term], wanted: str, language: Language) -> list[Term]:
    """Those that have it, in the order of the alphabet; a term so called comes before the rest."""
    wanted = wanted.strip()
    return sorted(
        (term for term in terms if term.has(wanted)),
        key=lambda term: (wanted.casefold() not in term.title(language).casefold(),
                          term.in_(language).casefold()),
    )
