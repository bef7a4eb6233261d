"""The numbers that a text becomes, as the tutorial has them, and the way back to its letters."""

from pathlib import Path

import pytest
import torch
from material.engine_material import TUTORIAL_FILES, needs_tutorial_files
from sample_files.tensor_texts import KOREAN, letters, said, source, written

import resources
from engine.errors import InputError
from engine.tensors.kinds.text.reader import TextOptions, read, usual_steps
from engine.tensors.operations.one_hot import OneHot
from engine.tensors.operations.operation import Element
from engine.tensors.operations.replacing import Below
from engine.tensors.pipeline import follow, run, trace

BOOK = TUTORIAL_FILES / "jane-austen" / "1342-0.txt"


def test_the_first_lines_that_are_text_are_taken_not_the_title() -> None:
    alice = source(resources.ENGLISH_TEXT)
    assert letters(alice).startswith("Alice was beginning to get very tired of sitting by her")
    assert alice.lines[alice.chosen.stop] == ""


def test_letters_beyond_ascii_become_0_as_in_the_tutorial() -> None:
    alice = source(resources.ENGLISH_TEXT)
    assert usual_steps(alice) == (Below(128), OneHot(128))
    step = run(alice, usual_steps(alice))[-1]
    assert step.values[0].shape == (len(alice.parts[0].raw), 128)
    assert step.axes == ("character", "class")
    quote = letters(alice).index("‘")
    assert step.values[0][quote].argmax() == 0
    assert bool((step.values[0].sum(dim=1) == 1).all())


def test_hangul_is_beyond_128_classes_and_torch_says_so() -> None:
    korean = source(resources.KOREAN_TEXT)
    step = run(korean, usual_steps(korean))[-1]
    assert step.refusal is not None
    assert "out of bounds" in step.refusal.words
    assert f"index {ord('오')}" in step.refusal.words


def test_as_jamo_hangul_has_few_classes() -> None:
    jamo = source(resources.KOREAN_TEXT, TextOptions(level="jamo", start=4))
    assert len(jamo.vocabulary.units) < 80
    steps = run(jamo, usual_steps(jamo))
    assert steps[-1].values[0].shape[1] == len(jamo.vocabulary.units)
    # 오늘도 is ㅇㅗ ㄴㅡㄹ ㄷㅗ
    units = [jamo.vocabulary.units[each] for each in jamo.parts[0].raw[:7].tolist()]
    assert units == ["\u110b", "\u1169", "\u1102", "\u1173", "\u11af", "\u1103", "\u1169"]
    assert jamo.place(0, (4,)).say() == (
        "‘ㄹ’ (U+11AF) of ‘늘’, character 1 of line 4, counted from 0")


def test_every_number_is_a_letter_of_the_file_and_the_other_way_round(tmp_path: Path) -> None:
    korean = source(written(tmp_path, KOREAN.encode()), TextOptions(start=0, stop=2))
    steps = run(korean, (OneHot(2**16),))
    for place, letter in enumerate(KOREAN):
        spot = korean.spots.at(place)
        assert spot.text == letter
        assert korean.spots.index_at(place) == place
        (element,) = follow(steps, 1, Element(0, (place,)))
        assert element.index == (place, ord(letter))
    crossings, places = trace(korean, steps, 1, Element(0, (22, ord("가"))))
    assert crossings[0].value == 1
    assert places[0].say() == "character 1 of line 1: ‘가’ (U+AC00), counted from 0"


def test_a_word_leads_back_to_its_line_and_number(tmp_path: Path) -> None:
    path = written(tmp_path, b'The end.\n"End," she said: the END -- the_end.\n')
    words = source(path, TextOptions(level="word", start=1))
    assert words.vocabulary.units == ("", "end", "said", "she", "the", "the_end")
    assert words.vocabulary.counts == (1, 3, 1, 1, 2, 1)
    assert words.parts[0].raw.tolist() == [1, 3, 2, 4, 1, 0, 5]
    assert words.place(0, (4,)).say() == (
        "word 4 of line 1: ‘end’ (number 1 of 6), counted from 0")
    assert words.spots.at(0).text == '"End,"'
    assert words.spots.index_at(7) == 1  # the s of she
    assert words.spots.index_at(6) is None  # between two words


@needs_tutorial_files
def test_without_gutenbergs_license_339_words_are_gone() -> None:
    book = source(BOOK, TextOptions(encoding="utf-8", level="word", start=200))
    assert (len(book.vocabulary.units), book.vocabulary.with_license,
            book.vocabulary.only_license) == (6922, 7261, 339)
    assert "different: 6,922; with header and license 7,261, of which 339" in said(book)
    whole = source(BOOK, TextOptions(encoding="utf-8", level="word", start=200, with_license=True))
    assert len(whole.vocabulary.units) == 7261
    assert whole.place(0, (2,)).say() == (
        "word 2 of line 200: ‘bennet’ (number 813 of 7,261), counted from 0")


@needs_tutorial_files
def test_a_line_of_the_license_is_not_in_the_book() -> None:
    with pytest.raises(InputError, match="The book has the lines 21 to 13067"):
        read((BOOK,), TextOptions(start=13_100))
    license = source(BOOK, TextOptions(start=13_100, with_license=True))
    assert letters(license) == license.lines[13_100]


@needs_tutorial_files
def test_the_mark_that_the_tutorial_leaves_makes_one_word_more() -> None:
    without = source(BOOK, TextOptions(level="word", with_license=True))
    assert len(without.vocabulary.units) == 7260  # “the” and not, apart from it, “\ufeffthe”


@pytest.mark.parametrize("level", ["character", "jamo", "word"])
@pytest.mark.parametrize("path", [resources.ENGLISH_TEXT, resources.KOREAN_TEXT])
def test_its_code_reads_the_same_numbers(path: Path, level: str) -> None:
    options = TextOptions(level=level)  # type: ignore[arg-type]
    found = source(path, options)
    names: dict[str, object] = {}
    exec(found.code.replace("{path!r}", repr(str(path))), names)
    made = names["x"]
    assert isinstance(made, torch.Tensor) and torch.equal(made, found.parts[0].raw)
