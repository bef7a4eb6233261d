"""The one mechanism for what takes long beside the window."""

from collections.abc import Callable
from typing import Any

import pytest
from measures.present import present
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from engine.looks import Look
from gui.model.training.background_measures import QUICK, BackgroundMeasures
from gui.widgets.thin_progress import ThinProgress


@pytest.fixture
def measures(qapp: QObject) -> BackgroundMeasures:
    return BackgroundMeasures(qapp)


def without_end(look: Look | None) -> None:
    while True:
        present(look)()


def gives(value: object) -> Callable[[Look | None], Any]:
    return lambda look: value


def test_what_is_quick_is_there_at_once(measures: BackgroundMeasures) -> None:
    assert measures.ask("a", (1,), QUICK, gives("it")) == "it"
    assert not measures.is_running


def test_what_takes_long_is_told_when_it_is_there(
    measures: BackgroundMeasures, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(measures.found):
        assert measures.ask("a", (1,), None, gives("it")) is None
        assert measures.is_working_on("a") and not measures.is_working_on("b")
    assert measures.ask("a", (1,), None, gives("another")) == "it"
    assert measures.is_of("a", (1,)) and not measures.is_of("a", (2,))


def test_the_window_closes_however_long_it_would_take(measures: BackgroundMeasures) -> None:
    measures.ask("a", (1,), None, without_end)
    measures.ask("b", (1,), None, without_end)
    measures.shutdown()
    assert not measures.is_running
    assert measures.ask("c", (1,), None, without_end) is None and not measures.is_running


def test_what_nobody_wants_any_more_makes_room_for_the_next(
    measures: BackgroundMeasures, qtbot: QtBot
) -> None:
    measures.ask("a", (1,), None, without_end)
    measures.forget("a")
    with qtbot.waitSignal(measures.found):
        measures.ask("b", (1,), None, gives("it"))
    assert measures.latest("a") is None and present(measures.latest("b"))[1] == "it"


def test_what_was_left_can_be_asked_for_again(measures: BackgroundMeasures, qtbot: QtBot) -> None:
    measures.ask("a", (1,), None, without_end)
    measures.leave("a")
    with qtbot.waitSignal(measures.found):
        measures.ask("a", (1,), None, gives("it"))
    assert measures.ask("a", (1,), None, without_end) == "it"


@pytest.mark.raises_on_purpose
def test_what_fails_is_not_tried_again_and_says_why(
    measures: BackgroundMeasures, qtbot: QtBot
) -> None:
    def fails(look: Look | None) -> None:
        raise OSError("there is none")

    with qtbot.waitSignal(measures.found):
        measures.ask("a", (1,), None, fails)
    assert str(measures.failure("a", (1,))) == "there is none"
    assert measures.failure("a", (2,)) is None
    assert measures.ask("a", (1,), None, fails) is None and not measures.is_running


def test_a_bar_comes_where_it_takes_longer_than_a_moment(qtbot: QtBot) -> None:
    bar = ThinProgress("How far it is")
    qtbot.addWidget(bar)
    bar.be_busy(True)
    assert not bar.isVisible()
    qtbot.waitUntil(bar.isVisible)
    bar.be_busy(False)
    assert not bar.isVisible()
