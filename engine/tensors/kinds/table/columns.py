"""What kind a column is, continuous, ordinal or categorical, and by what it is told."""

from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor

from engine.errors import brief
from engine.tensors.kinds.table.layout import Role
from engine.tensors.kinds.table.looks import look_of
from engine.text import Text

ColumnKind = Literal["continuous", "ordinal", "categorical"]

FEW = 30
"""Different whole numbers up to which they may be steps of a scale."""

EXACT = 2**24
"""Up to here float32 holds every whole number."""


@dataclass(frozen=True, slots=True)
class Column:
    """classes: the texts of a column of texts, in the order of their numbers, else empty.

    first, count: the least whole number and how many there are up to the greatest, for one-hot;
    count is 0 where that makes no sense. is_constant: it is the same in every row, is_rounded: at
    least in float32. looks_like_numbers: they are texts that a person would take for numbers or
    dates.
    """

    name: str
    kind: ColumnKind
    reason: Text
    role: Role = "number"
    classes: tuple[str, ...] = ()
    first: int = 0
    count: int = 0
    is_constant: bool = False
    is_rounded: bool = False
    looks_like_numbers: bool = False


def column_of(name: str, role: Role, values: Tensor, classes: tuple[str, ...]) -> Column:
    """values: (rows,) float32, of which there is one at least."""
    least, most = float(values.min()), float(values.max())
    constant = least == most
    if role == "text":
        what = look_of(classes)
        reason = _of_texts(classes, len(values)) if what is None else what
        return Column(name, "categorical", reason, role, classes, 0, len(classes), constant,
                      looks_like_numbers=what is not None)
    if role == "date":
        return Column(name, "ordinal", Text(
            "Dates, of which the day of the month is taken, as a number from 1 to 31."
        ), role, (), 1, 31, constant)
    if not _is_whole(values[:1000]) or not _is_whole(values):
        return Column(name, "continuous", Text("Numbers with fractions."), is_constant=constant)
    is_rounded = max(abs(least), abs(most)) >= EXACT
    if constant and not is_rounded:
        return Column(name, "ordinal", Text(
            "The same number in every row: its variance is 0, and to normalize it is to divide "
            "0 by 0, which gives nan."), first=int(least), count=1, is_constant=True)
    if is_rounded:  # nor need they be the same in the file
        return Column(name, "continuous", Text(
            "Whole numbers beyond 16,777,216, which float32 rounds. If they are names of things, "
            "leave the column out."), is_constant=constant, is_rounded=True)
    span = int(most - least) + 1
    if span > 10 * FEW:
        return Column(name, "continuous", Text("Whole numbers from {least} to {most}.",
                                               least=int(least), most=int(most)))
    different = int((torch.bincount((values - least).long(), minlength=span) > 0).sum())
    if different == 2:
        return Column(name, "categorical", Text(
            "Two numbers only, {least} and {most}: no or yes.", least=int(least), most=int(most)
        ), first=int(least), count=span)
    numbers = {"least": int(least), "most": int(most), "different": different}
    if different <= FEW and span <= 2 * different:
        return Column(name, "ordinal", Text(
            "Whole numbers from {least} to {most}, {different} of them: steps of a scale. If they "
            "only name classes, use one-hot.", **numbers), first=int(least), count=span)
    return Column(name, "continuous", Text(
        "Whole numbers from {least} to {most}, {different} of them.", **numbers))


def _is_whole(values: Tensor) -> bool:
    return bool((values == values.round()).all())


def _of_texts(classes: tuple[str, ...], rows: int) -> Text:
    numbered = ", ".join(f"{index} = {brief(text, 30)}" for index, text in enumerate(classes[:8]))
    if len(classes) > 8:
        numbered += ", …"
    if len(classes) == rows > 10:
        return Text("Texts, each another: names rather than classes ({numbered}).",
                    numbered=numbered)
    return Text("Texts, numbered in sorted order: {numbered}.", numbered=numbered)

