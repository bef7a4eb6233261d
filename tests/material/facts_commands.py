"""What a user can do to a session, each as a command."""

from collections.abc import Callable
from dataclasses import replace

from robot.facts_stage import PAIR, Stage, draw

from engine.lab.recipe import LabRecipe
from gui.model.files.weights import open_weights


def load(name: str) -> Callable[[Stage], None]:
    return lambda stage: stage.session.load_images(stage.files / name)


def load_mnist(stage: Stage) -> None:
    stage.session.load(PAIR)


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


def open_saved_weights(stage: Stage) -> None:
    if stage.session.digits == PAIR:
        open_weights(stage.files / "weights.safetensors", stage.session)


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
        stage.session.collection.remove_all([0])


def add_drawing(stage: Stage) -> None:
    stage.session.collection.add(stage.session.sketch.drawing, stage.session.digits[0])


def undo_in_collection(stage: Stage) -> None:
    stage.session.collection.undo()


def relabel(stage: Stage) -> None:
    if stage.session.collection.drawings:
        stage.session.collection.relabel_all([0], stage.session.digits[-1])


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
    "open weights": open_saved_weights,
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
    "add a drawing": add_drawing,
    "delete a drawing": delete_drawing,
    "bring it back": undo_in_collection,
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
