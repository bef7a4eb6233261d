"""The steps as a list that can be edited: ticked, moved, typed, and every change taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gui.model.undo import MOST_ACTS

if TYPE_CHECKING:
    from engine.tensors.operations.operation import Operation
    from engine.tensors.pipeline import TensorStep


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step in the list. is_on: whether it is done."""

    operation: Operation
    is_on: bool = True


Lines = tuple[StepLine, ...]


class StepLines:
    """The list, with what it was before each change."""

    def __init__(self) -> None:
        self._states: list[Lines] = [()]
        self._at = 0

    @property
    def lines(self) -> Lines:
        return self._states[self._at]

    @property
    def operations(self) -> tuple[Operation, ...]:
        """Those that are done."""
        return tuple(each.operation for each in self.lines if each.is_on)

    def number_before(self, row: int, steps: tuple[TensorStep, ...]) -> int | None:
        """Which of the steps there is when all lines before a row are done, 0 being that of the
        raw values; None where they are still to be done since the list was edited.
        """
        number = sum(each.is_on for each in self.lines[:row])
        done = tuple(each.operation for each in steps[1:number + 1])
        return number if number < len(steps) and done == self.operations[:number] else None

    def begin(self, operations: tuple[Operation, ...]) -> None:
        """Another file: its own steps, and nothing to take back."""
        self._states, self._at = [tuple(map(StepLine, operations))], 0

    def states(self) -> tuple[tuple[Lines, ...], int]:
        """All that the list was, and which of these it is."""
        return tuple(self._states), self._at

    def take_back(self, states: tuple[tuple[Lines, ...], int]) -> None:
        """As it was when `states` said so."""
        self._states, self._at = list(states[0]), states[1]

    def change(self, lines: Lines) -> bool:
        """The list from now on; whether it is another one."""
        if lines == self.lines:
            return False
        self._states[self._at + 1 :] = [lines]
        del self._states[: -MOST_ACTS - 1]
        self._at = len(self._states) - 1
        return True

    def set_on(self, row: int, is_on: bool) -> bool:
        lines = list(self.lines)
        lines[row] = replace(lines[row], is_on=is_on)
        return self.change(tuple(lines))

    def move(self, row: int, by: int) -> bool:
        """Exchange it with a neighbour, as far as there is one."""
        lines = list(self.lines)
        to = max(0, min(row + by, len(lines) - 1))
        lines.insert(to, lines.pop(row))
        return self.change(tuple(lines))

    def insert(self, row: int, operation: Operation) -> bool:
        return self.change((*self.lines[:row], StepLine(operation), *self.lines[row:]))

    def put(self, row: int, operation: Operation) -> bool:
        return self.change((*self.lines[:row], StepLine(operation), *self.lines[row + 1 :]))

    def type_line(
        self, row: int, text: str, instead: bool, steps: tuple[TensorStep, ...]
    ) -> bool:
        """A typed step, at a row or in place of the one there. Raises InputError."""
        from engine.tensors.typed import operation_of

        number = self.number_before(row, steps)
        operation = operation_of(text, () if number is None else steps[number].axes)
        return (self.put if instead else self.insert)(row, operation)

    def remove(self, row: int) -> bool:
        return self.change(self.lines[:row] + self.lines[row + 1 :])

    @property
    def can_undo(self) -> bool:
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        return self._at + 1 < len(self._states)

    def undo(self) -> bool:
        self._at -= self.can_undo
        return True

    def redo(self) -> bool:
        self._at += self.can_redo
        return True
