"""`python -m engine`: the only place where the engine learns where the bundled data lies."""

import sys

import resources
from engine.commands import main
from engine.figures.command import TensorFigures

if __name__ == "__main__":
    tensors = TensorFigures(resources.TENSOR_FIGURES, resources.WHITE_WINE)
    sys.exit(main(sys.argv[1:], resources.MNIST, resources.PUBLISHED_FIGURES, tensors))
