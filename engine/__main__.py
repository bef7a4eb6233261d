"""`python -m engine`: the only place where the engine learns where the bundled data lies."""

import os
import sys

import resources
from engine.commands import main
from engine.figures.command import TensorFigures

BROKEN_PIPE = 141
"""The exit status of a program that the signal for it has ended, as shells give it."""


def run() -> int:
    """The exit status. Who reads the output may stop reading it, as `head -1` does."""
    try:
        try:
            tensors = TensorFigures(
                resources.TENSOR_FIGURES, resources.WHITE_WINE, bikes=resources.BIKE_SHARING)
            return main(sys.argv[1:], resources.MNIST, resources.PUBLISHED_FIGURES, tensors)
        finally:  # also where it ends in --help
            sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python flushes once more
        return BROKEN_PIPE


if __name__ == "__main__":
    sys.exit(run())
