"""The first half of the digits' code: the files, the drawing, and the baseline."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from engine.code.cells import UNPACK, Cell, packed
from engine.code.digit_plan import NOT_AUGMENTED, DigitCode
from engine.data.datasets import Dataset
from engine.models.roster import architecture_of
from engine.models.trained import TrainedModel
from engine.text import Text


def beginning(code: DigitCode, folder: Path) -> Cell:
    """What this is, what it needs, where MNIST lies."""
    packs = bool(code.datasets) or isinstance(code.start, TrainedModel)
    modules = ["base64"] * packs + ["gzip", "math", "sys"] + ["zlib"] * packs
    return Cell(
        Text("Recognizing digits in plain PyTorch: {digits}", digits=words(code)),
        (
            EXACT if is_by_hand(code) else NEARLY_EXACT,
            DATA,
            *notes(code),
        ),
        imports(modules, ("numpy as np", "torch")) + settings(folder, packs),
    )


EXACT = Text(
    "What Three or Seven does, written out: on the CPU of the same computer, the same numbers to "
    "the last printed digit. Needs only torch and numpy."
)

NEARLY_EXACT = Text(
    "What Three or Seven does, written out, but for the gradient, which PyTorch's autograd finds "
    "here. It adds in a different order: on the CPU of the same computer, the printed numbers are "
    "the window's, except that occasionally a last digit differs by 1. If the loss jumps, rounding "
    "errors grow and more may differ. Needs only torch and numpy."
)


def is_by_hand(code: DigitCode) -> bool:
    """Whether the gradient is written out, each operation as in the window: the linear model's."""
    return architecture_of(code.model).code(code.digits, "zeros", code.seed) is None


DATA = Text("DATA is the folder with MNIST's four files; another can be given on the command line.")


def words(code: DigitCode) -> str:
    """The digits."""
    return ", ".join(map(str, code.digits))


def notes(code: DigitCode) -> tuple[Text, ...]:
    """What the code does otherwise than the window."""
    varies = any(run.recipe.variants.in_use for run in code.runs)
    return (*code.notes, *([NOT_AUGMENTED] if varies else []))


def imports(modules: Sequence[str], libraries: Sequence[str]) -> str:
    """Those of the standard library, pathlib's Path among them, and others'."""
    return "\n".join([
        *(f"import {name}" for name in modules), "from pathlib import Path", "",
        *(f"import {name}" for name in libraries), "",
    ])


def settings(folder: Path, packs: bool) -> str:
    """Threads and files. packs: whether arrays are written into the code."""
    return f"""
torch.set_num_threads(1)  # the order in which numbers are added up decides on their last bits

DATA = Path({str(folder)!r})
if len(sys.argv) == 2 and not sys.argv[1].startswith("-"):
    DATA = Path(sys.argv[1])
if not (DATA / "train-images-idx3-ubyte.gz").is_file():
    sys.exit(f"MNIST's files (train-images-idx3-ubyte.gz ...) are not in {{DATA}}: set DATA, or "
             "give their folder as the first argument.")
""" + (f"\n\n{UNPACK}" if packs else "")


def recipe(code: DigitCode) -> Cell:
    """The digits; of a single run also its recipe."""
    digits = f"DIGITS = {code.digits!r}"
    if len(code.runs) != 1:
        return Cell(Text("The digits"), (), digits)
    settings = code.runs[0].recipe
    return Cell(
        Text("The digits and the settings"), (), f"""\
{digits}
EPOCHS = {settings.epochs}  # how many times every image is seen
BATCH_SIZE = {settings.batch_size}  # images that the gradient of a step is the mean over
LEARNING_RATE = {settings.learning_rate!r}  # the factor of the gradient
SEED = {settings.seed}  # of the random numbers
""")


def images(code: DigitCode) -> Cell:
    """The four files, and the images of the digits."""
    which = "digits < 10" if len(code.digits) == 10 else ""
    chosen = which or "np.isin(digits, DIGITS)"
    return Cell(
        Text("Read MNIST"),
        (Text("An IDX file starts with a few big-endian numbers that give the length of each "
              "axis; the bytes follow. Images are (n, 28, 28) bytes: 0 is paper, 255 is ink."),),
        f'''\
def read_idx(name):
    """The array in one of MNIST's files."""
    data = gzip.decompress((DATA / name).read_bytes())
    axes = data[3]
    shape = [int.from_bytes(data[4 + 4 * i : 8 + 4 * i], "big") for i in range(axes)]
    return np.frombuffer(data, np.uint8, offset=4 + 4 * axes).reshape(shape)


def read_part(part):
    """The images of the chosen digits, and what each of them shows."""
    images = read_idx(f"{{part}}-images-idx3-ubyte.gz")
    digits = read_idx(f"{{part}}-labels-idx1-ubyte.gz")
    chosen = {chosen}
    return images[chosen], digits[chosen]


train_images, train_labels = read_part("train")
valid_images, valid_labels = read_part("t10k")
print(f"{{len(train_images)}} images to learn from, {{len(valid_images)}} to be judged on")
''')


def mine(code: DigitCode) -> list[Cell]:
    """The user's images, where a run learns from them."""
    sets = code.datasets
    if not sets:
        return []
    return [Cell(
        Text("Your drawings"),
        (Text("Your training drawings as images of 28×28 bytes, compressed and written as text. "
              "Held-out drawings are not included."),),
        "\n".join(_dataset(name, data) for name, data in zip(names(code), sets, strict=True)),
    )]


def names(code: DigitCode) -> list[str]:
    """What the code calls each of code.datasets: names begin with it."""
    return ["my"] if len(code.datasets) == 1 else [
        f"my_{index + 1}" for index in range(len(code.datasets))
    ]


def _dataset(name: str, data: Dataset) -> str:
    labels = ", ".join(map(str, data.labels.tolist()))
    return f'''\
{name}_images = unpack("""
{packed(data.images)}
""", np.uint8, ({len(data)}, 28, 28))
{name}_labels = np.array([{labels}], np.uint8)
'''


def drawing(code: DigitCode) -> Cell:
    """The present drawing, byte by byte."""
    if not code.drawing.any():
        return Cell(Text("The drawing"), (Text("The canvas is blank."),),
                    "drawing = np.zeros((28, 28), np.uint8)")
    text = {
        "normalised": Text("The drawing on the canvas, fitted like MNIST's digits: the models get "
                           "these 28×28 bytes."),
        "raw": Text("The drawing on the canvas, as drawn: the models get these 28×28 bytes."),
    }[code.form]
    rows = "\n".join(
        f"    [{','.join(f'{value:3d}' for value in row)}]," for row in code.drawing.tolist()
    )
    return Cell(Text("The drawing"), (text,), f"drawing = np.array([\n{rows}\n], np.uint8)")


def means() -> Cell:
    """The mean images."""
    return Cell(
        Text("Mean images: what a typical digit looks like"),
        (Text("Each pixel is the mean of that pixel over all training images of the digit, "
              "0 to 1."),),
        """\
means = np.stack([
    train_images[train_labels == digit].sum(axis=0, dtype=np.int64)
    / (255 * (train_labels == digit).sum())
    for digit in DIGITS
])
""")


def distances(code: DigitCode) -> Cell:
    """The two distances, how well they do, and what they say of the drawing."""
    own = """
for name, distance in (("L1", l1), ("RMSE", rmse)):
    for digit, mean in zip(DIGITS, means):
        far = distance(drawing[None], mean)[0]
        print(f"{name} from the drawing to the mean {digit}: {far:.4f}")
"""
    return Cell(
        Text("The baseline: which mean image is closest?"),
        (Text("L1 is the mean of the absolute differences, RMSE the root of the mean of their "
              "squares. One mean is subtracted from all images at once: that is broadcasting."),),
        '''\
def l1(images, mean):
    """(n,) distances of images to a mean image."""
    return np.abs(images / 255 - mean).mean(axis=(1, 2))


def rmse(images, mean):
    """(n,) distances of images to a mean image."""
    return np.sqrt(np.square(images / 255 - mean).mean(axis=(1, 2)))


for name, distance in (("L1", l1), ("RMSE", rmse)):
    table = np.stack([distance(valid_images, mean) for mean in means], axis=1)
    answers = np.array(DIGITS)[table.argmin(axis=1)]
    print(f"baseline by {name}: accuracy {(answers == valid_labels).mean():.4f}")
''' + own * bool(np.any(code.drawing)))
