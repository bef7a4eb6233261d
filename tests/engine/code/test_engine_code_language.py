"""Whatever code is shown: what is said in it is said in the reader's language."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

import numpy as np
import pytest
from material.code_material import plain
from material.engine_material import TEN

import resources
from engine.code.book.book import book_cells, missing
from engine.code.cells import Cell
from engine.code.digits import CodeRun, DigitCode, TrainingImages, digit_cells
from engine.code.lab.lab import lab_cells
from engine.code.line_comments import SAID, said_in
from engine.code.tensor_code import tensor_cells
from engine.data.datasets import Dataset
from engine.errors import InputError
from engine.lab.recipe import LabRecipe, ProblemKey, Splitting
from engine.tensors.pipeline import run
from engine.tensors.roster import entry_of
from engine.tensors.source import Kind
from engine.training.recipe import Recipe

IMAGE = np.zeros((28, 28), np.uint8)
MODELS = ("linear", "mlp:30:relu", "mlp:16,8:tanh", "cnn")


def marked(template: str) -> str:
    """As if in another language."""
    return f"~{template}"


def codes_of_digits() -> Iterator[DigitCode]:
    for model in MODELS:
        for recipe in (Recipe(model=model), Recipe(model=model, loss="mnist_loss", start="random"),
                       Recipe(model=model, optimizer="adam", schedule="one_cycle"),
                       Recipe(model=model, optimizer="momentum", weight_decay=0.01)):
            for digits in ((3, 7), TEN):
                yield replace(plain(digits, recipe, IMAGE), model=model)
    first = Recipe(epochs=4, batch_size=64, start="random", optimizer="adam", weight_decay=0.1)
    mine = Dataset(np.stack([IMAGE, IMAGE]), np.array([7, 3], np.uint8))
    yield DigitCode((3, 7), IMAGE, "normalised", "random", 5, (
        CodeRun(first, changes=((3, 0.125), (4, 2.0)), stop=7),
        CodeRun(first, TrainingImages(mine, weight=30, balanced=True), carries_on=True),
        CodeRun(first, TrainingImages(mine, mnist=False)),
    ))


def all_cells() -> Iterator[Cell]:
    for code in codes_of_digits():
        yield from digit_cells(code, resources.MNIST)
        if missing(code) is None:
            yield from book_cells(code, resources.MNIST)
    for problem in get_args(ProblemKey):
        for splitting in get_args(Splitting):
            for optimiser in ("step", "adam"):
                try:
                    yield from lab_cells(LabRecipe(problem, splitting=splitting, zero=False,
                                                   optimiser=optimiser, steps=200))
                except InputError:  # not for this problem
                    continue
    for kind in get_args(Kind):
        entry, paths = entry_of(kind), resources.SAMPLES[kind]
        source = entry.read(paths, entry.options(), lambda done, of: None, lambda: False)
        yield from tensor_cells(source, paths, run(source, entry.usual(source)))


def words_in(code: str) -> Iterator[str]:
    """Every comment and docstring that says anything."""
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type == tokenize.COMMENT:
            yield token.string.lstrip("# ")
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield ast.get_docstring(node) or ""


@pytest.fixture(scope="module")
def codes() -> list[str]:
    return list(dict.fromkeys(cell.code for cell in all_cells() if cell.code))


def test_no_comment_stays_in_english(codes: list[str]) -> None:
    left = {word for code in codes for word in words_in(said_in(code, marked))
            if re.search("[a-z]{3}", word) and not word.startswith("~")}
    assert left == set()


def test_nothing_but_that_is_changed(codes: list[str]) -> None:
    for code in codes:
        assert said_in(code, str) == code
        assert ast.dump(ast.parse(said_in(code, marked).replace("~", ""))) == ast.dump(
            ast.parse(code.replace("~", "")))


def test_nothing_is_translated_that_no_code_says(codes: list[str]) -> None:
    everything = re.sub(r"\d+", "{number}", "\n".join(codes))
    unsaid = [text.template for text in SAID
              if re.sub(r"\d+", "{number}", text.template) not in everything]
    assert len(unsaid) < 15, unsaid  # of files of other kinds
