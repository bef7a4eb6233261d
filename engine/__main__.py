"""`python -m engine`: the only place where the engine learns where the bundled data lies."""

import sys

import resources
from engine.commands import main
from engine.figures.command import TensorFigures
from engine.streams import in_streams


def run() -> int:
    """The exit status."""
    tensors = TensorFigures(
        resources.TENSOR_FIGURES, resources.WHITE_WINE, bikes=resources.BIKE_SHARING)
    return main(sys.argv[1:], resources.MNIST, resources.PUBLISHED_FIGURES, tensors)


if __name__ == "__main__":
    sys.exit(in_streams(run))
