"""Whatever the session tells: all of it is true when it is told, and so is all else there is."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from material.facts_commands import BEFORE, COMMANDS, load
from material.facts_material import Witness, faults
from material.strokes import SEVEN, THREE
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from robot.facts_stage import MORE, PAIR, Stage, begin, drawing_of
from robot.window_robot import Robot

import resources
from engine.data.dataset_files import read_mnist
from engine.drawings.stroke_file import LabelledDrawing, write_drawings
from engine.models.linear import linear_model
from engine.models.weights_file import write_weights
from gui.model.session import Session


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two folders of a few images, weights, and drawings."""
    folder = tmp_path_factory.mktemp("facts")
    for digits in (PAIR, MORE):
        images = read_mnist(resources.MNIST, digits)
        for part, data in (("train", images.train), ("valid", images.valid)):
            for digit in digits:
                place = folder / "".join(map(str, digits)) / part / str(digit)
                place.mkdir(parents=True)
                for number, image in enumerate(data.images[data.labels == digit][:20]):
                    Image.fromarray(image).save(place / f"{number}.png")
    weights = np.random.default_rng(5).normal(0, 0.1, (1, 785)).astype(np.float32)
    write_weights(folder / "weights.safetensors", linear_model(PAIR, weights))
    write_drawings(folder / "drawings.jsonl", [
        LabelledDrawing(drawing_of(THREE, pen), 3) for pen in (1.5, 2.0)
    ] + [LabelledDrawing(drawing_of(SEVEN, pen), 7) for pen in (1.5, 2.0, 3.0)])
    return folder


@pytest.fixture(scope="module")
def of_module(qapp: QApplication, files: Path) -> Iterator[tuple[Session, Witness]]:
    session = Session()
    witness = Witness(session)
    yield session, witness
    session.shutdown()


@pytest.fixture
def stage(of_module: tuple[Session, Witness], files: Path, qtbot: QtBot) -> Iterator[Stage]:
    session, witness = of_module
    stage = Stage(session, witness, qtbot, files)
    begin(stage)
    yield stage
    stage.stop()


# what the user does


@pytest.mark.parametrize("command", COMMANDS)
def test_all_is_true_at_every_signal(stage: Stage, command: str) -> None:
    for before, commands in BEFORE.items():
        begin(stage)
        for each in (*commands, command):
            COMMANDS[each](stage)
        stage.settle()
        assert not stage.witness.wrong, before
        assert not list(faults(stage.session)), before


@pytest.mark.parametrize("seed", range(6))
def test_all_is_true_whatever_is_done_one_after_the_other(stage: Stage, seed: int) -> None:
    chosen = random.Random(seed).choices(list(COMMANDS), k=30)
    for number, command in enumerate(chosen):
        COMMANDS[command](stage)
        stage.settle()
        assert not stage.witness.wrong, f"{chosen[:number]}, then {command}"
        assert not list(faults(stage.session)), f"{chosen[:number]}, then {command}"


def test_every_view_can_be_shown_at_every_signal(robot: Robot, files: Path) -> None:
    """With what there is then: none has to wait for another signal, or to look what is amiss."""
    session, explore = robot.session, robot.window.explore
    stage = Stage(session, Witness(session), robot.qtbot, files)
    stage.witness.is_listening = False
    begin(stage)
    stage.witness.is_listening = False
    views = [robot.window.show_view(key) for key in explore.actions_]
    refreshed = []

    def show_all() -> None:
        for view in views:
            view.refresh()
            refreshed.append(view)

    for signal in session.facts.in_order:
        if signal not in (session.training.noticed, session.lab.noticed):
            signal.connect(show_all)
    for command in ("a step by hand", "load other digits", "train", "go back in time",
                    "a step by hand", "press by hand", "load the same folder", "open weights"):
        COMMANDS[command](stage)
        stage.settle()
    assert set(refreshed) == set(views) and len(views) > 12
    stage.stop()


def test_going_on_from_the_start_begins_as_the_recipe_says_by_then(stage: Stage) -> None:
    for command in ("start from random numbers", "train", "another seed", "go to the start",
                    "go on from here"):
        COMMANDS[command](stage)
    assert not list(faults(stage.session))


# in which order


def heard_of(stage: Stage, command: Callable[[Stage], None]) -> list[str]:
    """The facts in the order in which they came, one command's."""
    in_order = [stage.witness.names[signal] for signal in stage.session.facts.in_order]
    stage.witness.forget()
    command(stage)
    stage.settle()
    return [name for name in stage.witness.heard if name in in_order]


@pytest.mark.parametrize(("command", "before"), [
    ("load other digits", ()), ("load other digits", ("train", "go back in time")),
    ("load the same folder", ("a step by hand",)), ("start from random numbers", ()),
    ("start from the baseline", ("train",)), ("open weights", ("train",)),
    ("restore a run", ("train", "train", "go back in time")), ("go on from here", ("train",)),
    ("lay aside and take back", ()), ("as drawn", ("train",)), ("go back in time", ("train",)),
    ("press by hand", ("train",)), ("another problem", ("run the lab",)),
])
def test_the_facts_of_one_command_come_once_and_in_their_order(
    stage: Stage, command: str, before: tuple[str, ...]
) -> None:
    for each in before:
        COMMANDS[each](stage)
    stage.stop()
    if command == "lay aside and take back":
        snapshot = stage.session.training.lay_aside()
        heard = heard_of(stage, lambda stage: stage.session.training.take_back(snapshot))
    else:
        heard = heard_of(stage, COMMANDS[command])
    ranks = [stage.witness.names[signal] for signal in stage.session.facts.in_order]
    assert heard == sorted(set(heard), key=ranks.index)
    assert len(heard) >= 2


def test_every_signal_told_has_its_place_in_the_order(stage: Stage) -> None:
    """All of the session's parts are heard by the witness, and so are those that are told."""
    assert set(stage.session.facts.in_order) <= set(stage.witness.names)
    assert len(set(stage.witness.names.values())) == len(stage.witness.names)
    assert len(stage.session.facts.in_order) > 20


# the run by hand


def test_the_run_by_hand_goes_on_without_a_view(stage: Stage) -> None:
    run = stage.session.training.by_hand
    run.whole_step()
    assert run.is_running and stage.session.training.steps == 1
    load("148")(stage)
    stage.settle()
    assert not run.is_running and run.last is None
    run.whole_step()
    assert stage.session.training.by_hand is run
    assert run.predicted is not None and set(run.predicted.labels.tolist()) <= set(MORE)
