"""Facts are held back until a command is complete, and told once, in one order."""

import pytest
from PySide6.QtCore import QObject, Signal

from gui.model.facts import Facts


class Pair(QObject):
    """Two numbers that are always the same."""

    first_changed = Signal()
    second_changed = Signal()
    noticed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.facts = Facts()
        self.facts.put_in_order(self.first_changed, self.second_changed, self.noticed)
        self.first = self.second = 0

    def set(self, number: int) -> None:
        with self.facts.together():
            self.facts.tell(self.noticed, f"{number}")
            self.second = number
            self.facts.tell(self.second_changed)
            self.first = number
            self.facts.tell(self.first_changed)
            self.facts.tell(self.second_changed)


def heard_by(pair: Pair) -> list[tuple[str, int, int]]:
    heard: list[tuple[str, int, int]] = []
    for name in ("first_changed", "second_changed"):
        getattr(pair, name).connect(
            lambda name=name: heard.append((name, pair.first, pair.second)))
    pair.noticed.connect(lambda text: heard.append((text, pair.first, pair.second)))
    return heard


def test_facts_are_held_back_put_in_order_and_told_once() -> None:
    pair = Pair()
    heard = heard_by(pair)
    with pair.facts.together():
        pair.set(4)
        assert heard == []
        pair.set(5)
    assert heard == [("first_changed", 5, 5), ("second_changed", 5, 5), ("4", 5, 5), ("5", 5, 5)]


def test_every_slot_hears_one_order_when_a_slot_gives_a_command() -> None:
    pair = Pair()
    pair.first_changed.connect(lambda: pair.set(2) if pair.first == 1 else None)
    heard = heard_by(pair)  # later than the slot above
    pair.set(1)
    assert heard == [
        ("first_changed", 2, 2), ("first_changed", 2, 2), ("second_changed", 2, 2),
        ("1", 2, 2), ("2", 2, 2),
    ]


def test_what_was_told_before_an_error_is_told_all_the_same() -> None:
    pair = Pair()
    heard = heard_by(pair)
    with pytest.raises(ZeroDivisionError), pair.facts.together():
        pair.set(3)
        raise ZeroDivisionError
    assert heard == [("first_changed", 3, 3), ("second_changed", 3, 3), ("3", 3, 3)]
