"""The first half of the code as the book writes it: images as tensors, pairs, batches."""

from pathlib import Path

import numpy as np

from engine.code import digit_data
from engine.code.cells import Cell
from engine.code.digit_plan import DigitCode
from engine.models.trained import TrainedModel
from engine.text import Text


def beginning(code: DigitCode, folder: Path) -> Cell:
    """What this is, how far its figures are the window's, what it needs, where MNIST lies."""
    packs = bool(code.datasets) or isinstance(code.start, TrainedModel)
    modules = ["base64"] * packs + ["gzip", "sys"] + ["zlib"] * packs
    return Cell(
        Text("Recognizing digits as in the book: {digits}", digits=digit_data.words(code)),
        (
            Text("With the names and structure of chapter 4 of “Deep Learning for Coders with "
                 "fastai & PyTorch”; torch.utils.data replaces fastai's DataLoader. Needs only "
                 "torch and numpy."),
            AGREEMENT,
            digit_data.DATA,
            *digit_data.notes(code),
        ),
        digit_data.imports(modules, ("numpy as np", "torch", "torch.nn.functional as F"))
        + "from torch import nn, tensor\nfrom torch.utils.data import DataLoader\n"
        + digit_data.settings(folder, packs),
    )


AGREEMENT = Text(
    "Same start, same order of images, same batches as in the window. But the sums are computed "
    "in a different order, so float32 rounds differently: on the CPU of the same computer the "
    "printed numbers match the window, except that occasionally the last digit of a loss differs "
    "by 1, or an accuracy by an image or two. If the learning rate is too high and the loss "
    "jumps, rounding errors grow and more may differ. The window ends a run whose loss is no "
    "longer a finite number; this code does not check."
)


def similarity(code: DigitCode) -> Cell:
    """The baseline: which mean image is closest?"""
    own = """
for name, distance in (("L1", mnist_distance), ("RMSE", mnist_rmse)):
    for digit, far in zip(DIGITS, distance(tensor(drawing).double() / 255, means)):
        print(f"{name} from the drawing to the mean {digit}: {far:.4f}")
"""
    first, second = code.digits[:2]
    of_two = f"""

def is_{first}(x):
    return mnist_distance(x, means[0]) < mnist_distance(x, means[1])


of_each = [pixels_of(valid_images[valid_labels == digit]) for digit in DIGITS]
on_{first}s = is_{first}(of_each[0]).double().mean()
on_{second}s = (1 - is_{first}(of_each[1]).double()).mean()
print(f"is_{first}: accuracy {{on_{first}s:.4f}} on the {first}s, {{on_{second}s:.4f}} on the "
      f"{second}s; their mean {{(on_{first}s + on_{second}s) / 2:.4f}}")
"""
    return Cell(
        Text("The baseline: which mean image is closest?"),
        (Text("The images of each digit are stacked; their mean is the typical digit. "
              "Broadcasting subtracts the one mean from each of the many images."),),
        '''\
def pixels_of(images):
    """Bytes as numbers in 0 to 1; in float64, as these means and distances are in the window."""
    return tensor(images).double() / 255


means = torch.stack([pixels_of(train_images[train_labels == digit]).mean(0) for digit in DIGITS])


def mnist_distance(a, b):
    """The mean of the absolute differences: F.l1_loss, image by image."""
    return (a - b).abs().mean((-1, -2))


def mnist_rmse(a, b):
    """The root of the mean of their squares: F.mse_loss(a, b).sqrt(), image by image."""
    return ((a - b) ** 2).mean((-1, -2)).sqrt()


for name, distance in (("L1", mnist_distance), ("RMSE", mnist_rmse)):
    far = torch.stack([distance(pixels_of(valid_images), mean) for mean in means], 1)
    correct = tensor(DIGITS)[far.argmin(1)] == tensor(valid_labels)
    print(f"baseline by {name}: accuracy {correct.double().mean():.4f}")
''' + of_two * code.is_pair + own * bool(np.any(code.drawing)))


def datasets(code: DigitCode) -> Cell:
    """Lists of pairs, and what hands them out in batches."""
    if code.is_pair:
        about = Text("The target is 1 for a {first} and 0 for a {second}, as a column: without "
                     "unsqueeze(1) the loss would compare each image with every target.",
                     first=code.digits[0], second=code.digits[1])
        targets = "    y = tensor(labels == DIGITS[0]).float().unsqueeze(1)\n"
    else:
        about = Text("The target is the digit's index in DIGITS, from 0.")
        targets = "    y = tensor([DIGITS.index(label) for label in labels.tolist()])\n"
    return Cell(
        Text("Dataset and DataLoader"),
        (
            Text("A Dataset is a list of pairs: an image as a row of 784 pixels, and its target."),
            about,
            Text("A DataLoader returns them in batches. shuffle=True would work, but in a "
                 "different order from the window; so the order is made here from the seed."),
        ),
        f'''\
def make_dataset(images, labels):
    """A list of (image, target)."""
    x = tensor(images).float().view(-1, 28*28) / 255
{targets}    return list(zip(x, y))


class Shuffled:
    """The numbers of the images, in a new order each time that it is asked for them."""

    def __init__(self, count, seed):
        self.count, self.generator = count, torch.Generator().manual_seed(seed)

    def __len__(self):
        return self.count

    def __iter__(self):
        return iter(torch.randperm(self.count, generator=self.generator).tolist())


def make_dl(dset, batch_size, seed):
    return DataLoader(dset, batch_size=batch_size, sampler=Shuffled(len(dset), seed))


valid_dset = make_dataset(valid_images, valid_labels)
valid_dl = DataLoader(valid_dset, batch_size=len(valid_dset))  # one batch: see validate_epoch
xb, yb = next(iter(valid_dl))
print(f"a batch: images {{tuple(xb.shape)}}, targets {{tuple(yb.shape)}}")
''')
