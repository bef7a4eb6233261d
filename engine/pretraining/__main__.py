"""`python -m engine.pretraining MNIST FOLDER`: make the files of weights that are shipped.

MNIST is the folder with its four files. What is not said is as in PLANS. Without --hold-out all
60,000 training images are learned from. Of its 10,000 validation images nothing is learned: the
accuracy on them is printed at the end.
"""

import argparse
from dataclasses import replace
from pathlib import Path

from engine.data.dataset_files import read_mnist
from engine.data.datasets import Dataset
from engine.models.classifier import accuracy
from engine.models.weights_file import write_weights
from engine.pretraining.networks import DIGITS, KINDS
from engine.pretraining.pretrain import PLANS, pretrained


def main() -> None:
    """Make each file that was asked for, one after another."""
    parser = argparse.ArgumentParser(description="Make the weights that are shipped.")
    parser.add_argument("mnist", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", choices=tuple(KINDS), help="make this file alone")
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--share", type=float, help="of drawn-on ones, sevens")
    parser.add_argument("--seed", type=int)
    parser.add_argument("--hold-out", type=int, default=0, metavar="N", help="so many last images")
    parser.add_argument("--images", type=int, help="learn from so many alone, for a trial")
    options = parser.parse_args()
    data = read_mnist(options.mnist, DIGITS)
    last = len(data.train) - options.hold_out
    train = _part(data.train, 0, min(last, options.images or last))
    judged = _part(data.train, last, len(data.train)) if options.hold_out else data.valid
    name = "held-out" if options.hold_out else "validation"
    asked = {name: getattr(options, name) for name in ("epochs", "share", "seed")}
    others = {name: each for name, each in asked.items() if each is not None}
    options.folder.mkdir(parents=True, exist_ok=True)
    for file, kind in KINDS.items():
        if options.only in (None, file):
            model = pretrained(kind, train, replace(PLANS[file], **others), _tell)
            write_weights(options.folder / file, model)
            print(f"{file}: {model.parameters.count} parameters, accuracy "
                  f"{accuracy(model, judged):z.4f} on {len(judged)} {name} images", flush=True)


def _part(data: Dataset, first: int, stop: int) -> Dataset:
    return Dataset(data.images[first:stop], data.labels[first:stop])


def _tell(epoch: int, loss: float) -> None:
    print(f"epoch {epoch}: loss {loss:z.4f}", flush=True)


if __name__ == "__main__":
    main()
