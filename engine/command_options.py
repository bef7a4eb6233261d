"""What the command line takes, and the recipe that it asks for."""

import argparse
from dataclasses import fields
from pathlib import Path
from typing import get_args

from engine.data.dataset_files import check_digits
from engine.errors import InputError
from engine.models.networks.activations import ACTIVATIONS
from engine.models.roster import architecture_of, families, key_of, usual_key
from engine.training.optimizing.roster import kind_of, kinds
from engine.training.recipe import BOUNDS, CHOICES, DeviceName, Recipe

_STARTS = "; ".join(f"{architecture_of(usual_key(family)).starts[0]} for {family}"
                    for family in families())


def parser() -> argparse.ArgumentParser:
    """What the command line takes."""
    found = argparse.ArgumentParser(
        prog="python -m engine", description="Train and judge digit classifiers without a window."
    )
    commands = found.add_subparsers(dest="command", required=True)
    train = commands.add_parser("train", help="train a model and say how well it does")
    predict = commands.add_parser("evaluate", help="judge every classifier on drawings")
    find = commands.add_parser("find-rate", help="suggest a learning rate for these settings")
    check = commands.add_parser("figures", help="recompute the tutorials' published figures")
    recipe, keys = Recipe(), [each.key for each in kinds()]
    rates = "; ".join(f"{each.rate} for {each.key}" for each in kinds())
    for command in (train, predict, find):
        command.add_argument("--digits", type=_digits, default=(3, 7), help="such as 3,7 (default)")
        command.add_argument("--data", type=Path, help="a folder of images, an IDX file or a CSV")
        command.add_argument("--invert", choices=("yes", "no"),
                             help="make images of dark ink on light paper light on black, or not")
        for name, bounds in BOUNDS.items():
            usual = getattr(recipe, name)
            whose = [each.key for each in kinds() if name in each.settings]
            command.add_argument(
                _option(name), type=type(usual),
                help=f"{'of ' + ', '.join(whose) + ': ' if whose else ''}from {bounds.low} to "
                     f"{bounds.high} (default {rates if name == 'learning_rate' else usual})",
            )
        for name, allowed in {**CHOICES, "optimizer": keys}.items():
            by_model = name == "start"
            usual = getattr(recipe, name)
            command.add_argument(
                f"--{name}", choices=allowed, default=None if by_model else usual,
                help=f"(default {_STARTS if by_model else usual})",
            )
        command.add_argument(
            "--model", default=recipe.model,
            help=f"what is trained: {', '.join(families())} (default {recipe.model})",
        )
        command.add_argument(
            "--hidden", default="", metavar="UNITS",
            help="of a network: units of its one or two hidden layers, such as 30 or 128,64",
        )
        command.add_argument(
            "--activation", choices=ACTIVATIONS, default="",
            help="of a network: what stands between its layers (default relu)",
        )
    train.add_argument(
        "--save", type=Path, metavar="FILE",
        help="write the weights (.safetensors), or the model for other programs (.onnx)",
    )
    predict.add_argument("--strokes", type=Path, required=True, metavar="FILE", help="JSON lines")
    predict.add_argument("--weights", type=Path, metavar="FILE", help="use these, train nothing")
    check.add_argument("--device", choices=get_args(DeviceName), default="cpu")
    check.add_argument(
        "--data", type=Path, metavar="FOLDER",
        help="only those on data as tensors, of the tutorial's files in this folder",
    )
    for command in (train, predict, find, check):
        command.add_argument("--json", action="store_true", help="print JSON instead of text")
    return found


def _digits(text: str) -> tuple[int, ...]:
    try:
        digits = tuple(int(digit) for digit in text.split(","))
        check_digits(digits)
    except (ValueError, InputError) as error:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not two or more different digits, such as 3,7"
        ) from error
    return digits


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def recipe_of(options: argparse.Namespace) -> Recipe:
    """What `train` and `evaluate` were asked for. Raises InputError as Recipe does, and for a
    setting that the optimizer has not.
    """
    given = {each.name: getattr(options, each.name) for each in fields(Recipe)
             if getattr(options, each.name, None) is not None}
    given["model"] = key_of(options.model, options.hidden, options.activation)
    optimizer = kind_of(options.optimizer)
    recipe = Recipe(**{
        "learning_rate": optimizer.rate, "start": architecture_of(given["model"]).starts[0], **given
    })
    own = {name for each in kinds() for name in each.settings}
    for name in given:
        if name in own and name not in optimizer.settings:
            raise InputError(
                "{option} is no setting of the optimizer {optimizer}. Leave it out, or choose "
                "another --optimizer: {others}.", option=_option(name), optimizer=optimizer.key,
                others=", ".join(each.key for each in kinds() if name in each.settings),
            )
    return recipe
