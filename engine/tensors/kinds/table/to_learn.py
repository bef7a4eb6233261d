"""A table as inputs and a target, to be learned by a linear model."""

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from engine.data.given_examples import GivenExamples
from engine.errors import InputError
from engine.tensors.kinds.table.columns import Column
from engine.tensors.kinds.table.source import TableSource
from engine.tensors.kinds.table.words import (
    MOST_ONE_HOT,
    frequent_words,
    has_word,
    is_prose,
    words_code,
)
from engine.tensors.operations.operation import exact
from engine.tensors.thresholds import Condition

MOST_INPUTS = 40
"""Columns that the lab can show weights of."""

MOST_ROWS = 10_000
"""Rows that the lab can show every one of. Of more, so many are drawn from a seed."""

FEWEST_ROWS = 10


@dataclass(frozen=True, slots=True)
class _Input:
    """A column of numbers, or of it whether it is one class, or whether a word stands in it.

    texts: the column with that word. place: which of the file's columns it is.
    """

    name: str
    column: int
    equals: float | None = None
    texts: Column | None = None
    word: str = ""
    place: int = 0

    def of(self, rows: Tensor) -> Tensor:
        values = rows[:, self.column]
        if self.texts is not None:
            return has_word(self.texts, values, self.word)
        return values if self.equals is None else (values == self.equals).float()

    def code(self, chosen: str) -> str:
        """chosen: what takes the rows that are learned from; empty where all are."""
        values = f"x[:, {self.column}]"
        if self.texts is not None:
            return (f"torch.tensor([float({self.word!r} in words(text)) "
                    f"for text in columns[{self.place}]]){chosen}")
        return values if self.equals is None else f"({values} == {exact(self.equals)}).float()"


def can_be_target(column: Column) -> bool:
    """Numbers can, and texts of two classes."""
    return not column.is_constant and (not column.classes or len(column.classes) == 2)


def is_yes_no(column: Column) -> bool:
    """Whether it has two values only, so that they are no and yes without a threshold."""
    return column.kind == "categorical" and column.count >= 2 and (
        len(column.classes) in (0, 2))


def usual_inputs(source: TableSource, target: int) -> tuple[int, ...]:
    """All but the target, what never changes, and names; of sentences the first column."""
    found, has_sentences = [], False
    for index, each in enumerate(source.columns):
        if index == target or each.is_constant:
            continue
        if len(each.classes) <= MOST_ONE_HOT or (is_prose(each) and not has_sentences):
            found.append(index)
            has_sentences |= len(each.classes) > MOST_ONE_HOT
    return tuple(found)


def examples_of(
    source: TableSource, inputs: tuple[int, ...], target: int, yes: Condition | None = None,
    path: Path | None = None, seed: int = 0,
) -> GivenExamples:
    """Inputs and a target.

    inputs, target: columns. yes: what makes a target of numbers a yes; None where it is to be a
    number, or has two values. path: of the file, for the code. Raises InputError where nothing can
    be learned.
    """
    columns, raw = source.columns, source.parts[0].raw
    chosen = _inputs(source, inputs)
    if not chosen:
        raise InputError("There is no column to learn from. Choose one that is not the target.")
    if len(chosen) > MOST_INPUTS:
        raise InputError(
            "These columns make {count} inputs; the lab shows at most {most}. Choose fewer.",
            count=len(chosen), most=MOST_INPUTS,
        )
    if not can_be_target(columns[target]):
        raise InputError(
            "“{name}” is no target: it has texts of more than two kinds, or is the same in every "
            "row. Choose a column of numbers, or of yes and no.", name=columns[target].name,
        )
    if len(raw) < FEWEST_ROWS:
        raise InputError("Rows in the table: {count}. It takes {least} to learn from.",
                         count=len(raw), least=FEWEST_ROWS)
    taken = ""
    lines = [source.code.replace("{path!r}", repr(str(path or source.title)))]
    if any(each.texts is not None for each in chosen):
        lines.append(f"\n\n{words_code('words')}\n")
    if len(raw) > MOST_ROWS:
        order = torch.randperm(len(raw), generator=torch.Generator().manual_seed(seed))
        raw = raw[order[:MOST_ROWS]]
        taken = f"[order[:{MOST_ROWS}]]"
        lines += [
            f"order = torch.randperm(len(x), generator=torch.Generator().manual_seed({seed}))",
            f"x = x[order[:{MOST_ROWS}]]",
        ]
    name, targets, code = _target(columns[target], target, raw, yes)
    if float(targets.min()) == float(targets.max()):
        raise InputError(
            "“{name}” is the same in every row, so there is nothing to learn. Choose another "
            "target, or another threshold.", name=name,
        )
    rows = ",\n    ".join(each.code(taken) for each in chosen)
    lines += [f"inputs = torch.stack([\n    {rows},\n])", f"targets = {code}"]
    return GivenExamples(
        source.title, tuple(each.name for each in chosen),
        tuple(each.of(raw).contiguous().numpy() for each in chosen), name,
        targets.contiguous().numpy(), yes is not None or is_yes_no(columns[target]),
        "\n".join(lines),
    )


def _inputs(source: TableSource, inputs: tuple[int, ...]) -> list[_Input]:
    """Texts of more than two classes become an input a class, sentences an input a word."""
    found = []
    for index in inputs:
        column = source.columns[index]
        if is_prose(column):
            words = frequent_words(column, source.parts[0].raw[:, index])
            place = source.layout.columns[index]
            found += [_Input(f"{column.name}: {each}", index, None, column, each, place)
                      for each in words]
        elif len(column.classes) <= 2:
            found.append(_Input(column.name, index))
        else:
            found += [_Input(f"{column.name} = {text}", index, float(number))
                      for number, text in enumerate(column.classes)]
    return found


def _target(column: Column, index: int, rows: Tensor, yes: Condition | None
            ) -> tuple[str, Tensor, str]:
    """Its name, its numbers, and the Python of these."""
    if yes is not None:
        return (f"{column.name} {yes.sign} {exact(yes.value)}", yes.holds(rows).float(),
                f"({yes.code()}).float()")
    if not is_yes_no(column):
        return column.name, rows[:, index], f"x[:, {index}]"
    most = float(rows[:, index].max())
    name = column.classes[1] if column.classes else f"{exact(most)}"
    return (f"{column.name} = {name}", (rows[:, index] == most).float(),
            f"(x[:, {index}] == {exact(most)}).float()")
