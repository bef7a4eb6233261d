"""`python -m engine`: the only place where the engine learns where the bundled data lies."""

import sys

import resources
from engine.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], resources.MNIST, resources.PUBLISHED_FIGURES))
