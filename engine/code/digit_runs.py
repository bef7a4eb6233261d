"""The calls that make the runs of the digits' code: each with its recipe and its images."""

from dataclasses import replace

from engine.code.cells import Cell
from engine.code.digit_data import names
from engine.code.digit_plan import CodeRun, DigitCode
from engine.code.optimizer_code import is_plain, make_optimizer
from engine.models.roster import architecture_of
from engine.text import Text


def runs(code: DigitCode) -> Cell:
    """A call of it for each run."""
    if not code.runs:
        return Cell(Text("Train"), (Text("No steps yet."),), "parameters = start")
    single, every_pixel = len(code.runs) == 1, False
    lines = []
    for number, run in enumerate(code.runs, 1):
        every_pixel = bool(run.recipe.weight_decay) or (run.carries_on and every_pixel)
        images, labels, preparation = learned_from(code, run)
        before = "start" if number == 1 else "parameters"
        lines += [] if single else [f"# run {number}"]
        lines += preparation
        lines.append(
            f"parameters = train(\n    {before}, {images}, {labels}, {run.recipe.loss},\n"
            f"    {_settings(run, single, every_pixel)}\n)"
        )
    text = () if single else (
        Text("Each run continues from the weights of the previous run and shuffles with its own "
             "seed."),)
    return Cell(Text("Train"), text, "\n".join(lines))


def _settings(run: CodeRun, named: bool, every_pixel: bool) -> str:
    recipe = run.recipe
    values = ("EPOCHS", "BATCH_SIZE", "LEARNING_RATE", "SEED") if named else (
        str(recipe.epochs), str(recipe.batch_size), repr(recipe.learning_rate), str(recipe.seed))
    text = "epochs={}, batch_size={}, learning_rate={}, seed={},".format(*values)
    text += _options(run, every_pixel)
    if run.changes:
        pairs = ", ".join(f"{step}: {rate!r}" for step, rate in run.changes)
        text += f"\n    changes={{{pairs}}},  # steps taken: the learning rate from there on"
    if run.stop is not None:
        text += f"\n    stop={run.stop},  # it was stopped after so many steps"
    return text


def _options(run: CodeRun, every_pixel: bool) -> str:
    """What is not a plain step at one rate."""
    recipe, text = run.recipe, ""
    own_loop = architecture_of(recipe.model).code((3, 7), "zeros", 0) is None
    if not own_loop or not is_plain(replace(recipe, schedule="constant")):
        made = make_optimizer(recipe, "w", repr(recipe.learning_rate))
        text += f"\n    make_optimizer=lambda w: {made},"
    if every_pixel and own_loop:
        why = "weight decay" if recipe.weight_decay else "what the optimizer remembers"
        text += f"\n    every_pixel=True,  # {why} moves the weights without ink, too"
    if recipe.schedule == "one_cycle":
        text += "\n    schedule=one_cycle,"
    if run.carries_on:
        text += "\n    carry_on=True,  # the optimizer goes on with what it remembers"
    return text


def learned_from(code: DigitCode, run: CodeRun) -> tuple[str, str, list[str]]:
    """What the images and the labels are called, and the lines that make them."""
    training_images = run.training_images
    if training_images.mine is None:
        return "train_images", "train_labels", []
    index = next(i for i, each in enumerate(code.datasets) if each is training_images.mine)
    images, labels = f"{names(code)[index]}_images", f"{names(code)[index]}_labels"
    lines = []
    if training_images.balanced:
        lines += [
            f"most = np.bincount({labels}).max()  # each digit counts equally",
            "chosen = np.concatenate([",
            f"    np.resize(np.flatnonzero({labels} == digit), most) for digit in "
            f"np.unique({labels})", "])",
            f"images, labels = {images}[chosen], {labels}[chosen]",
        ]
        images, labels = "images", "labels"
    if training_images.mnist:
        times = training_images.weight
        lines += [
            f"# the weight of each drawing of yours: {times}",
            f"images = np.concatenate([train_images, np.repeat({images}, {times}, axis=0)])",
            f"labels = np.concatenate([train_labels, np.repeat({labels}, {times})])",
        ]
        images, labels = "images", "labels"
    return images, labels, lines
