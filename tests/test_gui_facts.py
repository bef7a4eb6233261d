"""Whatever the session tells: all of it is true when it is told, and so is all else there is."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from facts_material import Witness, faults
from PIL import Image
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from strokes import SEVEN, THREE, Path2D
from window_robot import Robot

import resources
from engine.data.dataset_files import read_mnist
from engine.drawings.drawing import Drawing, Point, Stroke
from engine.drawings.stroke_file import LabelledDrawing, write_drawings
from engine.lab.recipe import LabRecipe
from engine.models.linear import LinearModel
from engine.models.weights_file import write_weights
from engine.training.recipe import Recipe
from gui.model.facts import Facts
from gui.model.session import Session

PAIR, MORE = (3, 7), (1, 4, 8)
LONG = 60_000
RECIPE = Recipe(epochs=2, batch_size=8, device="cpu")


@dataclass(frozen=True, slots=True)
class Stage:
    """A session, what it can open, and the witness of all that it tells."""

    session: Session
    witness: Witness
    qtbot: QtBot
    files: Path

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=LONG)

    def settle(self) -> None:
        """Let everything happen that is due."""
        self.wait(lambda: not self.session.loading.is_loading)
        for _ in range(3):
            QApplication.processEvents()
            self.session.refresh_queue.finish()

    def stop(self) -> None:
        self.session.training.trainer.stop()
        self.session.lab.trainer.stop()
        self.settle()


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
    write_weights(folder / "weights.safetensors", LinearModel(PAIR, weights))
    write_drawings(folder / "drawings.jsonl", [
        LabelledDrawing(_drawing(THREE, pen), 3) for pen in (1.5, 2.0)
    ] + [LabelledDrawing(_drawing(SEVEN, pen), 7) for pen in (1.5, 2.0, 3.0)])
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


def begin(stage: Stage) -> None:
    """The digits of the small folder, nothing learned, five drawings, a three on the canvas."""
    session, training = stage.session, stage.session.training
    stage.witness.is_listening = False
    stage.stop()
    if session.digit_set is None or session.digit_set.origin != str(stage.files / "37"):
        session.load_folder(stage.files / "37")
    stage.wait(lambda: training.can_train and not session.loading.is_loading)
    training.set_recipe(RECIPE)
    training.set_data("mnist", 100, False)
    training.set_pace(None)
    training.reset()
    for record in training.runs.records:
        training.runs.delete(record.number)
    session.set_form("normalised")
    for _ in session.collection.drawings:
        session.collection.remove(0)
    session.collection.open(stage.files / "drawings.jsonl")
    session.lab.set_recipe(LabRecipe())
    session.lab.set_pace(None)
    session.lab.reset()
    session.sketch.clear()
    draw(stage)
    stage.settle()
    stage.witness.forget()
    stage.witness.is_listening = True


def _drawing(strokes: tuple[Path2D, ...], pen: float = 2.5) -> Drawing:
    return Drawing(tuple(Stroke(tuple(Point(x, y) for x, y in path)) for path in strokes), pen)


# what the user does


def load(name: str) -> Callable[[Stage], None]:
    return lambda stage: stage.session.load_folder(stage.files / name)


def load_mnist(stage: Stage) -> None:
    stage.session.load(PAIR)


def draw(stage: Stage) -> None:
    sketch = stage.session.sketch
    for path in THREE:
        sketch.press(*path[0])
        for x, y in path[1::10]:
            sketch.move(x, y)
        sketch.lift()


def with_recipe(**fields: object) -> Callable[[Stage], None]:
    def command(stage: Stage) -> None:
        training = stage.session.training
        training.set_recipe(replace(training.recipe, **fields))  # type: ignore[arg-type]  # any of its fields

    return command


def train(stage: Stage) -> None:
    """A run, from its beginning to its end."""
    training = stage.session.training
    training.trainer.stop()
    training.set_recipe(replace(training.recipe, epochs=2))
    training.set_pace(None)
    training.train()
    stage.wait(lambda: not training.trainer.is_running)


def run(stage: Stage) -> None:
    """A run that goes on while the next commands come."""
    training = stage.session.training
    training.set_recipe(replace(training.recipe, epochs=10_000))
    training.set_pace(1)
    training.train()
    stage.wait(lambda: training.steps > 0 or not training.trainer.is_running)


def step(stage: Stage) -> None:
    training = stage.session.training
    before = training.steps
    training.step()
    stage.wait(lambda: training.steps > before or not training.trainer.is_running)


def fine_tune(stage: Stage) -> None:
    training = stage.session.training
    training.set_recipe(replace(training.recipe, epochs=2))
    training.set_pace(None)
    training.fine_tune()
    stage.wait(lambda: not training.trainer.is_running)


def open_weights(stage: Stage) -> None:
    if stage.session.digits == PAIR:
        stage.session.open_weights(stage.files / "weights.safetensors")


def travel(to: float) -> Callable[[Stage], None]:
    def command(stage: Stage) -> None:
        timeline = stage.session.training.timeline
        timeline.go(round(to * timeline.progress.steps))

    return command


def restore(stage: Stage) -> None:
    training, digit_set = stage.session.training, stage.session.digit_set
    assert digit_set is not None
    for record in training.runs.of(digit_set.digits, digit_set.origin)[:1]:
        training.restore(record)


def delete_run(stage: Stage) -> None:
    runs = stage.session.training.runs
    for record in runs.records[:1]:
        runs.delete(record.number)


def go_on_from_here(stage: Stage) -> None:
    if stage.session.training.steps:
        stage.session.training.go_on_from_here()


def lay_aside_and_take_back(stage: Stage) -> None:
    training = stage.session.training
    snapshot = training.lay_aside()
    training.reset()
    training.take_back(snapshot)


def delete_drawing(stage: Stage) -> None:
    if stage.session.collection.drawings:
        stage.session.collection.remove(0)


def relabel(stage: Stage) -> None:
    if stage.session.collection.drawings:
        stage.session.collection.relabel(0, stage.session.digits[-1])


def save_drawings(stage: Stage) -> None:
    stage.session.collection.save(stage.files / "saved.jsonl")


def run_lab(stage: Stage) -> None:
    lab = stage.session.lab
    lab.take(20)
    stage.wait(lambda: not lab.is_in_flow)


def lab_with(**fields: object) -> Callable[[Stage], None]:
    def command(stage: Stage) -> None:
        lab = stage.session.lab
        lab.set_recipe(replace(lab.recipe, **fields))  # type: ignore[arg-type]  # any of its fields

    return command


COMMANDS: dict[str, Callable[[Stage], None]] = {
    "load other digits": load("148"),
    "load the same folder": load("37"),
    "load MNIST": load_mnist,
    "reset": lambda stage: stage.session.training.reset(),
    "start from random numbers": with_recipe(start="random"),
    "start from the baseline": lambda stage: stage.session.training.start_from_baseline(),
    "another seed": with_recipe(start="random", seed=7),
    "another rate": with_recipe(learning_rate=0.1),
    "another pace": lambda stage: stage.session.training.set_pace(20),
    "learn from both": lambda stage: stage.session.training.choose_data("both", True),
    "another weight": lambda stage: stage.session.training.set_data(weight=7),
    "train": train,
    "run": run,
    "step": step,
    "toggle": lambda stage: stage.session.training.toggle(),
    "stop": lambda stage: stage.session.training.trainer.stop(),
    "fine-tune": fine_tune,
    "press by hand": lambda stage: stage.session.training.by_hand.next(),
    "a step by hand": lambda stage: stage.session.training.by_hand.whole_step(),
    "stop by hand": lambda stage: stage.session.training.by_hand.stop(),
    "open weights": open_weights,
    "go back in time": travel(0.4),
    "go to the start": travel(0),
    "go to the newest": travel(1),
    "go on from here": go_on_from_here,
    "restore a run": restore,
    "delete a run": delete_run,
    "lay aside and take back": lay_aside_and_take_back,
    "as drawn": lambda stage: stage.session.set_form("raw"),
    "normalised": lambda stage: stage.session.set_form("normalised"),
    "draw": draw,
    "pen down": lambda stage: stage.session.sketch.press(9, 9),
    "clear": lambda stage: stage.session.sketch.clear(),
    "undo": lambda stage: stage.session.sketch.undo(),
    "show an image": lambda stage: stage.session.show_image("train", 1),
    "set a pixel": lambda stage: stage.session.sketch.set_pixel("raw", 3, 4, 200),
    "add a drawing": lambda stage: stage.session.collection.add(
        stage.session.sketch.drawing, stage.session.digits[0]),
    "delete a drawing": delete_drawing,
    "bring it back": lambda stage: stage.session.collection.bring_back(),
    "relabel": relabel,
    "save the drawings": save_drawings,
    "run the lab": run_lab,
    "pause the lab": lambda stage: stage.session.lab.pause(),
    "go back in the lab": lambda stage: stage.session.lab.go(3),
    "another problem": lab_with(problem="scores"),
    "another rate in the lab": lab_with(learning_rate=0.001),
    "reset the lab": lambda stage: stage.session.lab.reset(),
    "take up a recipe": lambda stage: stage.session.lab.take_up(LabRecipe("speed")),
}

BEFORE: dict[str, tuple[str, ...]] = {
    "at the start": (),
    "looking back": ("train", "learn from both", "train", "go back in time"),
    "running": ("run", "run the lab"),
    "by hand": ("a step by hand", "press by hand"),
}


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
