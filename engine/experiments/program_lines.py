"""The programs of short_programs as a reader writes them, with what each said beside its line.

`train` and `valid` are given: what has images, (n, 28, 28) bytes, and labels. A test runs every
line, and compares.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lines:
    """before: what has to be run first, in this order. last: whose value is said; or its error."""

    last: str
    before: tuple[str, ...] = ()


_TORCH = "import torch"
_INPUTS = "x = torch.tensor(train.images).float() / 255"
_ROWS = "x = x.view(-1, 28*28)"
_WEIGHTS = "weights = torch.ones(28*28, 1)"
_LABELS = "labels = torch.tensor(train.labels)"
_NETWORK = """\
from torch import nn
import torch.nn.functional as F"""
_DATASET = "dset = list(zip(x, labels))"
_BATCHES = """\
from torch.utils.data import DataLoader
batches = list(DataLoader(dset, batch_size=256))"""
_IMAGE = "image = torch.tensor(train.images[0])"
_RGB = """\
from PIL import Image
picture = Image.fromarray(train.images[0]).convert("RGB")
rgb = torch.tensor(list(picture.tobytes())).view(28, 28, 3).permute(2, 0, 1)"""
_LOOP = """\
def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()

def batch_accuracy(predictions, targets):
    return ((predictions.sigmoid() > 0.5) == targets).float().mean()

def tensors(data, unsqueezed):
    targets = torch.tensor(data.labels == train.labels.min()).int()
    inputs = torch.tensor(data.images).float().view(-1, 28*28) / 255
    return inputs, targets.unsqueeze(1) if unsqueezed else targets

def learn(unsqueezed):
    random = torch.Generator().manual_seed(0)
    inputs, targets = tensors(train, unsqueezed)
    weights = torch.randn(28*28, 1, generator=random).requires_grad_()
    bias = torch.randn(1, generator=random).requires_grad_()
    for epoch in range(5):
        for batch in torch.randperm(len(inputs), generator=random).split(256):
            mnist_loss(inputs[batch] @ weights + bias, targets[batch]).backward()
            for p in (weights, bias):
                p.data -= 1.0 * p.grad
                p.grad.zero_()
    inputs, targets = tensors(valid, unsqueezed)
    predictions = (inputs @ weights + bias).detach()
    return mnist_loss(predictions, targets).item(), batch_accuracy(predictions, targets).item()
"""
_ZIGZAG = """\
def zigzag(layers, units):
    network = nn.Sequential()
    for layer in range(layers):
        into, out = nn.Linear(1, units), nn.Linear(units, 1)
        with torch.no_grad():
            into.weight.fill_(1)
            into.bias.copy_(-torch.arange(units) / units)
            out.weight.copy_(torch.tensor([[units * (2.0 if at else 1.0) * (-1) ** at
                                            for at in range(units)]]))
            out.bias.zero_()
        network.extend([into, nn.ReLU(), out])
    return network.double()

def straight_pieces(network):
    ends = torch.linspace(0, 1, 1025, dtype=torch.float64)
    x = ((ends[1:] + ends[:-1]) / 2).requires_grad_()
    network(x.unsqueeze(1)).sum().backward()
    return 1 + int((x.grad.diff().abs() > 1e-6).sum())
"""

LINES: dict[str, Lines] = {
    "viewed": Lines("x.shape", (_TORCH, _INPUTS, _ROWS)),
    "one_at_weights": Lines("(x[:1] @ weights).shape", (_TORCH, _INPUTS, _ROWS, _WEIGHTS)),
    "all_at_weights": Lines("(x @ weights).shape", (_TORCH, _INPUTS, _ROWS, _WEIGHTS)),
    "element": Lines("type(dset[0])", (_TORCH, _INPUTS, _ROWS, _LABELS, _DATASET)),
    "zipped": Lines('list(zip([1, 2, 3, 4], "abcd"))'),
    "batches": Lines("len(batches)", (_TORCH, _INPUTS, _ROWS, _LABELS, _DATASET, _BATCHES)),
    "last_batch": Lines(
        "len(batches[-1][1])", (_TORCH, _INPUTS, _ROWS, _LABELS, _DATASET, _BATCHES)),
    "corner": Lines("(2 * t)[1:, 1:].tolist()", (_TORCH, "t = torch.arange(1, 10).view(3, 3)")),
    "sliced": Lines("image[4:10, 4:10].shape", (_TORCH, _IMAGE)),
    "odd_doubled": Lines("[2*n for n in [1, 2, 3, 4, 5] if n % 2 == 1]"),
    "grey": Lines("image.shape", (_TORCH, _IMAGE)),
    "grey_numbers": Lines("image.numel()", (_TORCH, _IMAGE)),
    "coloured": Lines("rgb.shape", (_TORCH, _RGB)),
    "coloured_numbers": Lines("rgb.numel()", (_TORCH, _RGB)),
    "pieces_of_one_layer": Lines(
        "straight_pieces(zigzag(layers=1, units=8))", (_TORCH, _NETWORK, _ZIGZAG)),
    "pieces_of_four_layers": Lines(
        "straight_pieces(zigzag(layers=4, units=2))", (_TORCH, _NETWORK, _ZIGZAG)),
    "relus_differ_by": Lines(
        "(F.relu(numbers) - nn.ReLU()(numbers)).abs().max().item()",
        (_TORCH, _NETWORK, "numbers = torch.linspace(-2, 2, 401)")),
    "relu_parameters": Lines(
        "sum(p.numel() for p in nn.ReLU().parameters())", (_TORCH, _NETWORK)),
    "module_in_sequential": Lines(
        "network(torch.ones(1, 28*28)).shape",
        (_TORCH, _NETWORK,
         "network = nn.Sequential(nn.Linear(28*28, 30), nn.ReLU(), nn.Linear(30, 1))")),
    "function_in_sequential": Lines(
        "nn.Sequential(nn.Linear(28*28, 30), F.relu, nn.Linear(30, 1))", (_TORCH, _NETWORK)),
    "forgotten_shape": Lines(
        "(x[:256] @ weights - labels[:256]).shape", (_TORCH, _INPUTS, _ROWS, _WEIGHTS, _LABELS)),
    "forgotten_loss": Lines("learn(unsqueezed=False)[0]", (_TORCH, _LOOP)),
    "forgotten_accuracy": Lines("learn(unsqueezed=False)[1]", (_TORCH, _LOOP)),
    "unsqueezed_accuracy": Lines("learn(unsqueezed=True)[1]", (_TORCH, _LOOP)),
}
"""By the names of short_programs."""


def listing(said: Sequence[tuple[str, str]]) -> str:
    """One program of several: what each needs, once, then each last line with what it said.

    said: names of LINES, each with that.
    """
    before = dict.fromkeys(block for name, _ in said for block in LINES[name].before)
    blocks = [f"\n{block}" if block.startswith("def ") else f"{block}\n" for block in before]
    lasts = "".join(f"{LINES[name].last}  # {words}\n" for name, words in said)
    return "".join(blocks) + ("\n" if blocks else "") + lasts
