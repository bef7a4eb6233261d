"""What comes of it, as the book writes it: the same model in another form, and the drawing."""

from engine.code.book.book_model import hidden_of, name_of
from engine.code.cells import Cell
from engine.code.digit_plan import DigitCode
from engine.models.logits import outputs
from engine.models.networks.activations import Activation
from engine.text import Text

_FUNCTIONS: dict[Activation, str] = {
    "relu": "F.relu(res)", "sigmoid": "torch.sigmoid(res)", "tanh": "torch.tanh(res)",
    "none": "res",
}


def same_again(code: DigitCode) -> Cell:
    """The trained model in the book's other form, and how far the two are apart."""
    hidden = hidden_of(code)
    return _as_module(code) if hidden is None else _as_function(*hidden)


def _as_module(code: DigitCode) -> Cell:
    return Cell(
        Text("The same with nn.Linear"),
        (Text("nn.Linear stores weights and bias itself: with the trained values it gives the "
              "same result as linear1."),),
        f"""\
linear_model = nn.Linear(28*28, {outputs(code.digits)})
with torch.no_grad():
    linear_model.weight.copy_(weights.T)
    linear_model.bias.copy_(bias)
    xb, yb = next(iter(valid_dl))
    apart = (linear_model(xb) - linear1(xb)).abs().max()
print(f"nn.Linear and linear1: they differ by {{apart:.1e}}")
""")


def _as_function(hidden: tuple[int, ...], activation: Activation) -> Cell:
    names = [(f"w{index}", f"b{index}") for index in range(1, len(hidden) + 2)]
    body = f"    res = {_FUNCTIONS[activation]}\n".join(
        f"    res = {'res' if index else 'xb'} @ {weight}.T + {bias}\n"
        for index, (weight, bias) in enumerate(names)
    )
    about = (
        Text("F.relu is the function that sets negative values to 0; nn.ReLU is a module that "
             "calls it, so that it can be used in nn.Sequential.") if activation == "relu" else
        Text("A module such as nn.ReLU calls a function, so that it can be used in nn.Sequential.")
    )
    return Cell(
        Text("The same as a function"), (about,),
        f'''\
{", ".join(name for pair in names for name in pair)} = params


def by_function(xb):
    """What simple_net gives, written out."""
{body}    return res


with torch.no_grad():
    xb, yb = next(iter(valid_dl))
    apart = (by_function(xb) - simple_net(xb)).abs().max()
print(f"function and nn.Sequential: they differ by {{apart:.1e}}")
''')


def prediction(code: DigitCode) -> Cell:
    """What the model says of the drawing."""
    if not code.drawing.any():
        return Cell(Text("The prediction"), (Text("A blank canvas gets no prediction."),), "")
    chances = """\
p = torch.sigmoid(logits[0, 0]).item()
print(f"logit of the drawing {logits[0, 0]:z.4f}")  # z: no -0.0000
for digit, chance in zip(DIGITS, (p, 1 - p)):
    print(f"probability of a {digit}: {chance:z.4f}")
""" if code.is_pair else """\
for digit, chance in zip(DIGITS, torch.softmax(logits, 1)[0]):
    print(f"probability of a {digit}: {chance:.4f}")
"""
    return Cell(
        Text("The trained model's prediction for the drawing"), (), f"""\
with torch.no_grad():
    logits = {name_of(code)}(tensor(drawing).float().view(-1, 28*28) / 255)
{chances}""")
