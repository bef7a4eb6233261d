"""Programs of a few lines, as the chapter has them: what they say is found by running them."""

from collections.abc import Callable

import torch
from PIL import Image
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.data import DataLoader

from engine.data.datasets import Dataset, Split
from engine.experiments.forgotten_unsqueeze import learned

Said = int | float | str
"""Of a tensor its shape, as 28 × 28."""

Program = Callable[[Split, Callable[[], bool]], Said]
"""Is given the data that is loaded, and asks again and again whether to go on. Many need neither."""

_BATCH = 256


def _inputs(data: Dataset) -> Tensor:
    """(n, 28, 28) between 0 and 1."""
    return torch.from_numpy(data.images).float() / 255


def _shape(tensor: Tensor) -> str:
    return " × ".join(map(str, tensor.shape))


def _viewed(data: Split) -> Tensor:
    return _inputs(data.train).view(-1, 28 * 28)


def _at_weights(data: Split) -> Tensor:
    weights = torch.ones(28 * 28, 1)
    return _viewed(data) @ weights


def viewed(data: Split, *_: object) -> str:
    return _shape(_viewed(data))


def one_at_weights(data: Split, *_: object) -> str:
    weights = torch.ones(28 * 28, 1)
    return _shape(_viewed(data)[:1] @ weights)


def all_at_weights(data: Split, *_: object) -> str:
    return _shape(_at_weights(data))


def _dataset(data: Split) -> list[tuple[Tensor, Tensor]]:
    inputs, labels = _viewed(data), torch.from_numpy(data.train.labels)
    return list(zip(inputs, labels, strict=True))


def element(data: Split, *_: object) -> str:
    return type(_dataset(data)[0]).__name__


def zipped(*_: object) -> str:
    return str(list(zip([1, 2, 3, 4], "abcd", strict=True)))


def batches(data: Split, *_: object) -> int:
    loader = DataLoader(_dataset(data), batch_size=_BATCH)
    return sum(1 for _ in loader)


def last_batch(data: Split, *_: object) -> int:
    loader = DataLoader(_dataset(data), batch_size=_BATCH)
    return [len(labels) for _, labels in loader][-1]


def corner(*_: object) -> str:
    numbers = torch.arange(1, 10).view(3, 3)
    return str((2 * numbers)[1:, 1:].tolist())


def sliced(data: Split, *_: object) -> str:
    return _shape(_inputs(data.train)[0][4:10, 4:10])


def odd_doubled(*_: object) -> str:
    return str([2 * each for each in [1, 2, 3, 4, 5] if each % 2 == 1])


def _coloured(data: Split) -> Tensor:
    picture = Image.fromarray(data.train.images[0]).convert("RGB")
    return torch.tensor(list(picture.tobytes())).view(28, 28, 3).permute(2, 0, 1)


def grey(data: Split, *_: object) -> str:
    return _shape(_inputs(data.train)[0])


def coloured(data: Split, *_: object) -> str:
    return _shape(_coloured(data))


def grey_numbers(data: Split, *_: object) -> int:
    return _inputs(data.train)[0].numel()


def coloured_numbers(data: Split, *_: object) -> int:
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
    return _straight_pieces(_zigzag(layers=1, units=8))


def pieces_of_four_layers(*_: object) -> int:
    return _straight_pieces(_zigzag(layers=4, units=2))


def relus_differ_by(*_: object) -> float:
    x = torch.linspace(-2, 2, 401)
    return float((functional.relu(x) - nn.ReLU()(x)).abs().max())


def relu_parameters(*_: object) -> int:
    return sum(each.numel() for each in nn.ReLU().parameters())


def module_in_sequential(*_: object) -> str:
    network = nn.Sequential(nn.Linear(28 * 28, 30), nn.ReLU(), nn.Linear(30, 1))
    return _shape(network(torch.ones(1, 28 * 28)))


def function_in_sequential(*_: object) -> str:
    layers: list[object] = [nn.Linear(28 * 28, 30), functional.relu, nn.Linear(30, 1)]
    try:
        nn.Sequential(*layers)  # type: ignore[arg-type]  # it is the very mistake
    except TypeError as error:
        return type(error).__name__
    return "no error"


def forgotten_shape(data: Split, *_: object) -> str:
    labels = torch.from_numpy(data.train.labels[:_BATCH])
    return _shape(_at_weights(data)[:_BATCH] - labels)


def forgotten_loss(data: Split, goes_on: Callable[[], bool]) -> float:
    return learned(data, False, goes_on).loss


def forgotten_accuracy(data: Split, goes_on: Callable[[], bool]) -> float:
    return learned(data, False, goes_on).accuracy


def unsqueezed_accuracy(data: Split, goes_on: Callable[[], bool]) -> float:
    return learned(data, True, goes_on).accuracy


PROGRAMS: dict[str, Program] = {each.__name__: each for each in (
    viewed, one_at_weights, all_at_weights, element, zipped, batches,
    last_batch, corner, sliced, odd_doubled, grey, coloured, grey_numbers, coloured_numbers,
    pieces_of_one_layer, pieces_of_four_layers, relus_differ_by, relu_parameters,
    module_in_sequential, function_in_sequential, forgotten_loss, forgotten_accuracy,
    forgotten_shape, unsqueezed_accuracy,
)}
"""By their names."""
