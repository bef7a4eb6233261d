"""Every text a user can see, in both languages: one vocabulary, and grammar for every value."""

import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest

import resources
from gui.explore.catalogue import entries
from gui.glossary.terms import found, read_terms

CATALOGUE = resources.TRANSLATIONS / "three-or-seven_ko.ts"
LESSONS = resources.TEACHER / "lessons.json"
PLACEHOLDER = re.compile(r"\{\w*\}")
BATCHIM = {"0": 21, "1": 8, "2": 0, "3": 16, "4": 0, "5": 0, "6": 1, "7": 8, "8": 8, "9": 0}
"""How the digits end when they are read: 영 일 이 삼 사 오 육 칠 팔 구. 0: in a vowel; 8: in ㄹ."""
VALUES = ("나무", "책", "물", *"0123456789", "0.5", "−1,010")
"""Ending in a vowel, in a consonant, in ㄹ, and in each digit."""
PAIRS = (("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"), ("으로", "로"), ("이라고", "라고"),
         ("이라는", "라는"), ("이나", "나"), ("이었", "였"), ("아", "야"))
COPULA = ("입니다", "이고", "이며", "이므로", "이지만", "이면", "인 ", "일 ", "이어서")
"""Right after any ending."""


def catalogue() -> list[tuple[str, str]]:
    """(English, Korean) of everything that the window and the engine say."""
    return [(message.findtext("source", ""), message.findtext("translation", ""))
            for message in ElementTree.parse(CATALOGUE).getroot().iter("message")]


def pairs_in(data: object) -> Iterator[tuple[str, str]]:
    """Every text of a JSON file that is there in both languages."""
    if isinstance(data, dict):
        if isinstance(data.get("en"), str) and isinstance(data.get("ko"), str):
            yield data["en"], data["ko"]
        for value in data.values():
            yield from pairs_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from pairs_in(value)


def texts() -> list[tuple[str, str]]:
    files = [*sorted(resources.COURSE.glob("*.json")), resources.QUESTIONS, LESSONS]
    shipped = [pair for path in files
               for pair in pairs_in(json.loads(path.read_text(encoding="utf-8")))]
    glossary = [(term.en_text, term.ko_text) for term in read_terms()]
    assert len(shipped) > 300 and len(catalogue()) > 1500
    return [*catalogue(), *shipped, *glossary]


def batchim(value: str) -> int:
    """How a value ends when it is read: 0 in a vowel, 8 in ㄹ, else in another consonant."""
    last = value[-1]
    return BATCHIM[last] if last in BATCHIM else (ord(last) - 0xAC00) % 28


def fits(value: str, after: str, before: str) -> bool:
    """Whether a particle that depends on the ending, if `after` begins with one, is the right one.

    before: what stands between; quotes do not change how a value ends, a bracket may.
    """
    if after.startswith(COPULA) or before.strip("\"“”‘’'»"):
        return True
    for consonant, vowel in PAIRS:
        for particle in (consonant, vowel):
            rest = after[len(particle):]
            if after.startswith(particle) and not re.match("[가-힣]", rest):
                needs_consonant = batchim(value) not in ((0, 8) if vowel == "로" else (0,))
                return (particle == consonant) == needs_consonant
    return True


def wrong_particles(korean: str) -> list[str]:
    """What is said wrongly for one value or another. `을(를)` and the like are never right."""
    wrong = re.findall(r"\}\S{0,2}\((?:을|를|이|가|은|는|으|과|와)\)", korean)
    for place in re.finditer(r"\{\w*\}([\"“”‘’'»)]*)([가-힣 ]*)", korean):
        wrong += [f"{value}{place.group(1)}{place.group(2)}" for value in VALUES
                  if not fits(value, place.group(2), place.group(1))]
    return wrong


@pytest.mark.parametrize(("korean", "value"), [
    ("{step}을 봅니다", "2을 봅니다"), ("“{name}”은 없습니다", "나무”은 없습니다"),
    ("{x}로 갑니다", "3로 갑니다"), ("{x}으로 갑니다", "7으로 갑니다"),
    ("{x}가 큽니다", "책가 큽니다"),
])
def test_a_particle_that_does_not_fit_is_found(korean: str, value: str) -> None:
    assert value in wrong_particles(korean)


@pytest.mark.parametrize("korean", [
    "{step}번째 스텝을 봅니다", "값은 {x}입니다", "손실({x})은 작습니다", "{n}장을 골랐습니다",
    "{a}에서 {b}까지", "{x}만 남습니다",
])
def test_what_fits_every_value_passes(korean: str) -> None:
    assert wrong_particles(korean) == []


def test_particles_fit_every_value() -> None:
    assert {korean: wrong_particles(korean) for _, korean in texts()
            if wrong_particles(korean)} == {}


def test_placeholders_are_the_same_in_both_languages() -> None:
    assert [(english, korean) for english, korean in texts()
            if set(PLACEHOLDER.findall(english)) != set(PLACEHOLDER.findall(korean))] == []


def bare(name: str) -> str:
    """As it is quoted: without the key that opens it, and without what says that more is asked."""
    return re.sub(r"\(&.\)|&| ?…", "", name).strip()


def named_in(english: str) -> list[str]:
    """What a text calls by its name on the screen: “View → Language” has two of them."""
    return [bare(name) for quoted in re.findall("“([^”]+)”", english)
            for name in quoted.split("→")]


def test_what_a_text_names_has_that_name_on_the_screen() -> None:
    names: dict[str, set[str]] = {}
    for english, korean in catalogue():
        names.setdefault(bare(english), set()).add(bare(korean))
    wrong = [(name, names[name], korean) for english, korean in texts()
             for name in named_in(english) if name in names
             and not any(each in korean.replace(" …", "") for each in names[name])]
    assert wrong == []
    lessons = pairs_in(json.loads(LESSONS.read_text(encoding="utf-8")))
    assert [name for english, _ in lessons for name in named_in(english)
            if name not in names] == []


def test_everything_is_finished() -> None:
    root = ElementTree.parse(CATALOGUE).getroot()
    assert [message.findtext("source") for message in root.iter("message")
            if (translation := message.find("translation")) is None or translation.get("type")
            or not translation.text] == []


def test_no_term_is_called_by_another_name() -> None:
    wrong = [(word, text) for term in read_terms() for english, korean in texts()
             for words, text, edge in ((term.not_en, english, r"\b"), (term.not_ko, korean, ""))
             for word in words
             if re.search(edge + re.escape(word) + edge, PLACEHOLDER.sub("", text), re.IGNORECASE)]
    assert wrong == []


def test_the_english_is_spelled_in_one_way() -> None:
    """As torch spells it: color, normalize, optimizer. What stands in braces is a name of ours."""
    british = re.compile(
        r"\w*(?:colour|grey|behaviour|neighbour|favour|centre|licence|towards|whilst|labelled|"
        r"modell|learnt|(?:normal|optim|recogn|initial|general|regular|minim|maxim|visual|memor|"
        r"random|summar)is(?:e|ing|ation))\w*", re.IGNORECASE)
    quoted = "".join(path.read_text(encoding="utf-8") for path in (
        resources.PUBLISHED_FIGURES, resources.TENSOR_FIGURES))  # in the tutorials' own words
    found_ = [(word, english) for english, _ in texts() if english not in quoted
              for word in british.findall(PLACEHOLDER.sub("", english))]
    assert not found_


def test_each_term_is_told_in_two_sentences_and_shown_somewhere() -> None:
    stops = {json.loads(path.read_text(encoding="utf-8"))["id"]
             for path in resources.COURSE.glob("*.json")}
    places = {"stop": stops, "view": {entry.key for entry in entries()}, "page": {"lab", "data"}}
    terms = read_terms()
    assert len(terms) >= 45 and len({term.key for term in terms}) == len(terms)
    for term in terms:
        assert term.name in places[term.kind], term.key
        for text in (term.en_text, term.ko_text):
            assert len(re.findall(r"[.?](?= |$)", text)) == 2, term.key
        for polite in re.findall(r"(\S+)\.(?= |$)", term.ko_text):
            assert polite.endswith("니다"), term.key


def test_a_term_is_found_by_its_name_in_either_language() -> None:
    terms = read_terms()
    for wanted in ("epoch", "에포크", "  Epoch "):
        assert found(terms, wanted, "en")[0].key == "epoch"
        assert found(terms, wanted, "ko")[0].key == "epoch"
    assert found(terms, "쀍", "ko") == []
    assert len(found(terms, "", "en")) == len(terms)


def test_nothing_in_readme_says_the_old_words() -> None:
    root = Path(__file__).parents[2]
    old = {"README.md": r"\bmachines\b|\bverdicts?\b|\bStop \d|\brecipe\b",
           "README.ko.md": "정거장|에폭|매개변수|기준 모델|판정"}
    for name, words in old.items():
        assert re.findall(words, (root / name).read_text(encoding="utf-8")) == [], name
