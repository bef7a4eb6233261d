"""The commands of `python -m engine`, for machines without a screen."""

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from math import isfinite
from os.path import isdir
from pathlib import Path

from engine.command_options import parser, recipe_of
from engine.data.dataset_files import read_mnist
from engine.data.datasets import Split
from engine.data.image_sets import find_source, read_images
from engine.drawings.stroke_file import read_drawings
from engine.errors import InputError
from engine.evaluation import evaluate
from engine.figures.command import TensorFigures, print_figures
from engine.models.classifier import Classifier
from engine.models.onnx_file import write_onnx
from engine.models.pixel_similarity import Similarity, mean_images
from engine.models.trained import TrainedModel
from engine.models.weights_file import find_weights, write_weights
from engine.training.recipe import Controls
from engine.training.record import Diverged
from engine.training.torch_missing import is_missing, torch_missing

_STRIDE = 16

_WRITERS: dict[str, Callable[[Path, TrainedModel], None]] = {
    ".safetensors": write_weights, ".onnx": write_onnx,
}
"""Of a trained model, by the file's ending."""


def main(
    arguments: Sequence[str], mnist: Path, published: Path, tensors: TensorFigures | None = None
) -> int:
    """Run one command; the exit status. mnist, published, tensors: where the bundled data lies."""
    options = parser().parse_args(arguments)
    try:
        if options.command == "train":
            return _train(options, mnist)
        if options.command == "evaluate":
            return _evaluate(options, mnist)
        if options.command == "find-rate":
            return _find_rate(options, mnist)
        if tensors is not None:
            tensors = replace(tensors, data=options.data)
        return print_figures(published, mnist, options.device, options.json, tensors)
    except InputError as error:
        print(error, file=sys.stderr)
        return 2
    except ModuleNotFoundError as error:
        if not is_missing(error):
            raise
        print(torch_missing(), file=sys.stderr)
        return 2


def _data(options: argparse.Namespace, mnist: Path) -> Split:
    if options.data is None:
        return read_mnist(mnist, options.digits)
    source = find_source(options.data)
    if options.invert is not None:
        source = replace(source, invert=options.invert == "yes")
    images = read_images(source)
    if source.invert is None and len(images.dark_on_light):
        raise InputError(
            "{path}: of {of} images, {count} look like dark ink on light paper; the models expect "
            "light ink on black. Say --invert yes or --invert no.", path=options.data,
            of=len(images.split.train) + len(images.split.valid), count=len(images.dark_on_light),
        )
    split = images.split.only(options.digits)
    if split.train.digits != tuple(sorted(options.digits)):
        raise InputError(
            "{path} has training images of {found} only. Choose --digits among those.",
            path=options.data, found=",".join(map(str, split.train.digits)) or "–",
        )
    if not len(split.valid):
        raise InputError(
            "{path} has no validation images of {digits}. Choose other --digits.",
            path=options.data, digits=",".join(map(str, options.digits)),
        )
    return split


def _fit(split: Split, options: argparse.Namespace, progress: bool, report: bool) -> TrainedModel:
    from engine.training.digit_training import (  # torch takes seconds to load
        DigitTraining,
        initialise,
    )
    from engine.training.loop import fit

    recipe = recipe_of(options)
    model = initialise(options.digits, split.train, recipe)
    started = time.perf_counter()
    try:
        controls = Controls(recipe.learning_rate, _STRIDE)
        for step in fit(DigitTraining(model, split, recipe), controls):
            model = step.model
            if step.note:
                print(step.note, file=sys.stderr)
            if step.accuracy is None:
                continue
            if report and options.json:
                line = {"epoch": step.epoch, "loss": step.loss, "accuracy": step.accuracy}
                print(json.dumps(line), flush=True)
            elif report:
                print(
                    f"{_clear(progress)}epoch {step.epoch:3}  loss {step.loss:z.4f}  "
                    f"accuracy {step.accuracy:z.4f}", flush=True,
                )
            if progress:
                _bar(step.epoch / recipe.epochs, step.images / (time.perf_counter() - started))
    except Diverged as error:
        raise InputError("{reason} Choose a smaller --learning-rate.", reason=error) from error
    finally:
        if progress:
            print(_clear(True), end="", file=sys.stderr, flush=True)
    return model


def _bar(done: float, rate: float) -> None:
    full = round(30 * done)
    text = f"[{'#' * full}{'.' * (30 - full)}] {done:4.0%}  {rate:z,.0f} images/s"
    print(f"{_clear(True)}{text}", end="", file=sys.stderr, flush=True)


def _clear(progress: bool) -> str:
    return "\r\x1b[2K" if progress else ""


def _train(options: argparse.Namespace, mnist: Path) -> int:
    write = _writer(options.save) if options.save else None  # what is wrong is said at once
    if write and not isdir(options.save.absolute().parent):
        raise InputError("There is no folder {path} to write into. Choose another one.",
                         path=options.save.parent)
    model = _fit(_data(options, mnist), options, sys.stderr.isatty(), report=True)
    if write:
        write(options.save, model)
    return 0


def _find_rate(options: argparse.Namespace, mnist: Path) -> int:
    from engine.experiments.rate_trials import suggested  # torch takes seconds to load

    split = _data(options, mnist)
    tried, found = suggested(options.digits, split, split.train, recipe_of(options))
    if found is None:
        raise InputError("No rate trains better than the start. Choose another --start.")
    valley = found.valley
    if options.json:
        print(json.dumps({
            "learning_rate": found.rate,
            "from": valley and valley.first, "to": valley and valley.last,
            "tried": [[each.rate, each.loss] for each in tried],
            "trials": [[each.rate, each.loss if isfinite(each.loss) else None, each.accuracy]
                       for each in found.trials]}))
    else:
        low = "" if valley is None else (
            f"the loss is low from {valley.first:.3g} to {valley.last:.3g}; ")
        print(f"learning rate {found.rate:g}  ({low}short runs tried: {len(found.trials)})")
    return 0


def _writer(path: Path) -> Callable[[Path, TrainedModel], None]:
    writer = _WRITERS.get(path.suffix.lower())
    if writer is None:
        raise InputError(
            "{path} does not end in one of {known}. Choose one of them.",
            path=path, known=", ".join(_WRITERS),
        )
    return writer


def _evaluate(options: argparse.Namespace, mnist: Path) -> int:
    digits = options.digits
    drawings = [
        labelled for labelled in read_drawings(options.strokes)
        if labelled.label in digits and not labelled.drawing.is_blank
    ]
    if not drawings:
        raise InputError(
            "{path} has no drawings of {digits}. Choose other --digits or another file.",
            path=options.strokes, digits=",".join(map(str, digits)),
        )
    split = _data(options, mnist)
    means = mean_images(split.train, digits)
    if options.weights:
        model = find_weights(options.weights, digits).model
        if model.digits != digits:
            raise InputError(
                "{path} has weights for {found}, not {digits}. Use --digits {found}.",
                path=options.weights, found=",".join(map(str, model.digits)),
                digits=",".join(map(str, digits)),
            )
    else:
        model = _fit(split, options, sys.stderr.isatty(), report=False)
    classifiers: dict[str, Classifier] = {
        "similarity_l1": Similarity(digits, means, "l1"),
        "similarity_rmse": Similarity(digits, means, "rmse"),
        model.key: model,
    }
    results = evaluate(classifiers, drawings)
    if options.json:
        print(json.dumps({"n": len(drawings), "classifiers": results}))
        return 0
    print(f"{len(drawings)} drawings{'raw':>14}{'normalised':>13}")
    for name, accuracies in results.items():
        print(f"{name:<16}{accuracies['raw']:>13.4f}{accuracies['normalised']:>13.4f}")
    return 0
