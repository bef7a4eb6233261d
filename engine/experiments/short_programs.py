"""Programs of a few lines, as the chapter has them: what they say is found by running them."""

from collections.abc import Callable

import torch
from PIL import Image
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.data import DataLoader

from engine.data.datasets import Dataset, Split
from engine.experiments.forgotten_unsqueeze import train_and_validate

Said = int | float | str
"""Of a tensor its shape, as 28 × 28."""

Program = Callable[[Split, Callable[[], bool]], Said]
"""Is given the data that is loaded, and asks now and then whether to go on. Many need neither."""

_BATCH = 256


def _inputs(data: Dataset) -> Tensor:
    """(n, 28, 28) between 0 and 1."""
    return torch.tensor(data.images).float() / 255


def _shape(tensor: Tensor) -> str:
    return " × ".join(map(str, tensor.shape))


def _viewed(data: Split) -> Tensor:
    return _inputs(data.train).view(-1, 28 * 28)


def _at_weights(data: Split) -> Tensor:
    weights = torch.ones(28 * 28, 1)
    return _viewed(data) @ weights


def viewed(data: Split, *_: object) -> str:
    """The training images by view(-1, 28*28)."""
    return _shape(_viewed(data))


def one_at_weights(data: Split, *_: object) -> str:
    """One of them @ weights."""
    weights = torch.ones(28 * 28, 1)
    return _shape(_viewed(data)[:1] @ weights)


def all_at_weights(data: Split, *_: object) -> str:
    """All of them @ weights."""
    return _shape(_at_weights(data))


def _dataset(data: Split) -> list[tuple[Tensor, Tensor]]:
    inputs, labels = _viewed(data), torch.tensor(data.train.labels)
    return list(zip(inputs, labels, strict=True))


def element(data: Split, *_: object) -> str:
    """The type of a Dataset's element."""
    return type(_dataset(data)[0]).__name__


def zipped(*_: object) -> str:
    """list(zip(…)), as the chapter asks for it."""
    return str(list(zip([1, 2, 3, 4], "abcd", strict=True)))


def _loader(data: Split) -> DataLoader[tuple[Tensor, Tensor]]:
    return DataLoader(_dataset(data), batch_size=_BATCH)  # type: ignore[arg-type]  # a list will do


def batches(data: Split, *_: object) -> int:
    """How many a DataLoader hands out."""
    return sum(1 for _ in _loader(data))


def last_batch(data: Split, *_: object) -> int:
    """How many images the last of them has."""
    return [len(labels) for _, labels in _loader(data)][-1]


def corner(*_: object) -> str:
    """The bottom right four of 1 to 9, doubled."""
    numbers = torch.arange(1, 10).view(3, 3)
    return str((2 * numbers)[1:, 1:].tolist())


def sliced(data: Split, *_: object) -> str:
    """An image's rows and columns 4:10."""
    return _shape(_inputs(data.train)[0][4:10, 4:10])


def odd_doubled(*_: object) -> str:
    """A list comprehension."""
    return str([2 * each for each in [1, 2, 3, 4, 5] if each % 2 == 1])


def _coloured(data: Split) -> Tensor:
    picture = Image.fromarray(data.train.images[0]).convert("RGB")
    return torch.tensor(list(picture.tobytes())).view(28, 28, 3).permute(2, 0, 1)


def grey(data: Split, *_: object) -> str:
    """A training image."""
    return _shape(_inputs(data.train)[0])


def coloured(data: Split, *_: object) -> str:
    """The same in red, green and blue."""
    return _shape(_coloured(data))


def grey_numbers(data: Split, *_: object) -> int:
    """How many numbers it is."""
    return _inputs(data.train)[0].numel()


def coloured_numbers(data: Split, *_: object) -> int:
    """How many it is in colour."""
    return _coloured(data).numel()


def _zigzag(layers: int, units: int) -> nn.Sequential:
    """Layers of that many ReLUs, whose line goes up and down as often as can be, over 0 to 1."""
    network = nn.Sequential()
    for _ in range(layers):
        into, out = nn.Linear(1, units), nn.Linear(units, 1)
        with torch.no_grad():
            into.weight.fill_(1.0)
            into.bias.copy_(-torch.arange(units) / units)
            out.weight.copy_(torch.tensor([[units * (2.0 if at else 1.0) * (-1) ** at
                                            for at in range(units)]]))
            out.bias.zero_()
        network.extend([into, nn.ReLU(), out])
    return network.double()


def _straight_pieces(network: nn.Sequential) -> int:
    """Into how many straight pieces its line falls between 0 and 1."""
    x = torch.linspace(0, 1, 1025, dtype=torch.float64)
    middle = ((x[1:] + x[:-1]) / 2).requires_grad_()  # of a power of two as many: between the bends
    network(middle.unsqueeze(1)).sum().backward()
    assert middle.grad is not None
    return 1 + int((middle.grad.diff().abs() > 1e-6).sum())


def pieces_of_one_layer(*_: object) -> int:
    """Of eight ReLUs side by side."""
    return _straight_pieces(_zigzag(layers=1, units=8))


def pieces_of_four_layers(*_: object) -> int:
    """Of four layers of two."""
    return _straight_pieces(_zigzag(layers=4, units=2))


def relus_differ_by(*_: object) -> float:
    """The function and the module, at most, over −2 to 2."""
    x = torch.linspace(-2, 2, 401)
    return float((functional.relu(x) - nn.ReLU()(x)).abs().max())


def relu_parameters(*_: object) -> int:
    """Those of nn.ReLU()."""
    return sum(each.numel() for each in nn.ReLU().parameters())


def module_in_sequential(*_: object) -> str:
    """What a network with nn.ReLU() makes of an image."""
    network = nn.Sequential(nn.Linear(28 * 28, 30), nn.ReLU(), nn.Linear(30, 1))
    return _shape(network(torch.ones(1, 28 * 28)))


def function_in_sequential(*_: object) -> str:
    """What comes of F.relu in its place."""
    layers: list[object] = [nn.Linear(28 * 28, 30), functional.relu, nn.Linear(30, 1)]
    try:
        nn.Sequential(*layers)  # type: ignore[call-overload]  # the very mistake
    except TypeError as error:
        return type(error).__name__
    return "no error"


def forgotten_shape(data: Split, *_: object) -> str:
    """A batch's predictions − its labels, without unsqueeze(1)."""
    labels = torch.tensor(data.train.labels[:_BATCH])
    return _shape(_at_weights(data)[:_BATCH] - labels)


def forgotten_loss(data: Split, goes_on: Callable[[], bool]) -> float:
    """After training so."""
    return train_and_validate(data, False, goes_on).loss


def forgotten_accuracy(data: Split, goes_on: Callable[[], bool]) -> float:
    """After training so."""
    return train_and_validate(data, False, goes_on).accuracy


def unsqueezed_accuracy(data: Split, goes_on: Callable[[], bool]) -> float:
    """After the same with unsqueeze(1)."""
    return train_and_validate(data, True, goes_on).accuracy


PROGRAMS: dict[str, Program] = {each.__name__: each for each in (
    viewed, one_at_weights, all_at_weights, element, zipped, batches,
    last_batch, corner, sliced, odd_doubled, grey, coloured, grey_numbers, coloured_numbers,
    pieces_of_one_layer, pieces_of_four_layers, relus_differ_by, relu_parameters,
    module_in_sequential, function_in_sequential, forgotten_loss, forgotten_accuracy,
    forgotten_shape, unsqueezed_accuracy,
)}
"""By their names."""
