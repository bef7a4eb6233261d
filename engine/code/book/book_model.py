"""Step 1 as the book writes it: linear1 with its parameters, or an nn.Sequential."""

from itertools import pairwise

import numpy as np

from engine.code.cells import Cell, packed
from engine.code.digit_plan import DigitCode
from engine.drawings.drawing import PIXELS
from engine.models.capabilities.sequential import Sequential
from engine.models.logits import outputs
from engine.models.networks.activations import Activation
from engine.models.parameters import Array
from engine.models.roster import architecture_of
from engine.models.trained import TrainedModel
from engine.text import Text


def name_of(code: DigitCode) -> str:
    """What the model is called in the code."""
    return "simple_net" if _network(code) else "linear1"


def initialise(code: DigitCode) -> Cell:
    """The model and where it begins."""
    network = _network(code)
    return _of_network(code, network) if network else _linear(code)


def _network(code: DigitCode) -> Sequential | None:
    model = architecture_of(code.model)
    return model if isinstance(model, Sequential) else None


def hidden_of(code: DigitCode) -> tuple[tuple[int, ...], Activation] | None:
    """A network's hidden units and its activation; None of the linear model."""
    network = _network(code)
    return (network.hidden, network.activation) if network else None


_OPENED = Text("The weights that the window started with, compressed and written as text.")


def _linear(code: DigitCode) -> Cell:
    count = outputs(code.digits)
    whole = ""
    if isinstance(code.start, TrainedModel):
        about = _OPENED
        whole = f"start = tensor({_unpacked(next(iter(code.start.parameters.values())))})\n"
    elif code.start == "random":
        about = Text("Random numbers with mean 0 and standard deviation 1. All are drawn at "
                     "once, as in the window: the same seed gives the same numbers.")
        whole = (f"generator = torch.Generator().manual_seed({code.seed})\n"
                 f"start = torch.randn(({count}, 28*28 + 1), generator=generator)\n")
    elif code.start == "baseline":
        about = Text("The RMSE baseline is a linear model too: |x - m|² = |x|² - 2 m·x + |m|², "
                     "and |x|² is the same for every mean m. SGD starts with its weights.")
        whole = ("flat = means.view(-1, 28*28)\n"
                 "start = torch.column_stack([2 * flat, -flat.square().sum(1)])\n"
                 + ("start = start[:1] - start[1:]\n" if code.is_pair else ""))
    else:
        about = Text("All are 0; the book starts with random numbers.")
    made = f"""\
weights = init_params(torch.zeros(28*28, {count}))
bias = init_params(torch.zeros({count}))
""" if not whole else f"""\
{whole}weights = init_params(start[:, :-1].T)  # (28*28, {count})
bias = init_params(start[:, -1])
"""
    return Cell(
        Text("Step 1: initialize"),
        (Text("One weight per pixel and a bias; @ multiplies matrices, so it handles all images "
              "of a batch at once."), about),
        f'''\
def init_params(numbers):
    """Parameters that begin with these numbers: autograd will find their gradients."""
    return numbers.float().clone().requires_grad_()


{made}params = [weights, bias]


def linear1(xb):
    """The logits of a batch: weight times pixel, summed up, and the bias."""
    return xb @ weights + bias
''')


_MODULES = {"relu": "nn.ReLU()", "sigmoid": "nn.Sigmoid()", "tanh": "nn.Tanh()",
            "none": "nn.Identity()"}

_RULES = {
    "zeros": """\
        layer.weight.zero_()
        layer.bias.zero_()
""",
    "random": """\
        outputs, inputs = layer.weight.shape
        drawn = torch.randn(outputs, inputs + 1, generator=generator)
        layer.weight.copy_(drawn[:, :-1])
        layer.bias.copy_(drawn[:, -1])
""",
    "kaiming": """\
        nn.init.kaiming_normal_(layer.weight, nonlinearity="relu", generator=generator)
        layer.bias.zero_()
""",
    "glorot": """\
        nn.init.xavier_uniform_(layer.weight, generator=generator)
        layer.bias.zero_()
""",
}


def _of_network(code: DigitCode, network: Sequential) -> Cell:
    sizes = (PIXELS, *network.hidden, outputs(code.digits))
    module = _MODULES[network.activation]
    layers = f"    {module},\n".join(
        f"    nn.Linear({'28*28' if inputs == PIXELS else inputs}, {units}),\n"
        for inputs, units in pairwise(sizes)
    )
    before = after = ""
    if isinstance(code.start, TrainedModel):
        about = _OPENED
        after = "simple_net.load_state_dict({\n" + "".join(
            f'    "{name}": tensor({_unpacked(each)}),\n'
            for name, each in network.stored(code.start.parameters).items()
        ) + "})\n"
    elif code.start == "pytorch":
        about = Text("nn.Linear starts with its own random numbers within ±1/√inputs; the same "
                     "seed gives the same numbers.")
        before = f"torch.manual_seed({code.seed})\n"
    else:
        about = Text("nn.Linear starts with its own random numbers; the settings use different "
                     "ones.")
        draws = "" if code.start == "zeros" else (
            f"generator = torch.Generator().manual_seed({code.seed})\n")
        after = (f"{draws}with torch.no_grad():\n"
                 f"    for layer in simple_net[::2]:\n{_RULES[code.start]}")
    return Cell(
        Text("Step 1: initialize"),
        (Text("nn.Sequential runs one module after the other: a linear layer, the activation, a "
              "linear layer."), about),
        f"{before}simple_net = nn.Sequential(\n{layers})\n{after}"
        "params = list(simple_net.parameters())\n"
        'print(f"parameters: {sum(p.numel() for p in params)}")\n')


def _unpacked(array: Array) -> str:
    array = np.ascontiguousarray(array)
    return f'unpack("""\n{packed(array)}\n""", np.float32, {array.shape})'
