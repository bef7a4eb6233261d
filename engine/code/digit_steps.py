"""The second half of the digits' code: the seven steps of SGD, and what came of them."""

from engine.code.cells import Cell, packed
from engine.code.digit_plan import DigitCode
from engine.models.logits import outputs
from engine.models.trained import LinearInParameters
from engine.text import Text
from engine.training.recipe import Loss


def initialise(code: DigitCode) -> Cell:
    """Step 1, by the way the curve began."""
    shape = f"({outputs(code.digits)}, 785)"
    if isinstance(code.start, LinearInParameters):
        text = Text("The weights that the window started with, compressed and written as text.")
        lines = (f'start = unpack("""\n{packed(code.start.matrix)}\n""", np.float32, {shape})')
    elif code.start == "random":
        text = Text("Random numbers around 0: the same seed gives the same numbers.")
        lines = (f"generator = torch.Generator().manual_seed({code.seed})\n"
                 f"start = torch.randn({shape}, generator=generator).numpy()")
    elif code.start == "baseline":
        text = Text("The RMSE baseline is a linear model too: |x - m|² = |x|² - 2 m·x + |m|², "
                    "and |x|² is the same for every mean m. SGD starts with its weights.")
        lines = ("flat = means.reshape(len(DIGITS), 784)\n"
                 "rows = np.column_stack([2 * flat, -np.square(flat).sum(axis=1)])\n")
        lines += ("start = (rows[:1] - rows[1:]).astype(np.float32)" if code.is_pair
                  else "start = rows.astype(np.float32)")
    else:
        text, lines = Text("All are 0."), f"start = np.zeros({shape}, np.float32)"
    model = (
        Text("One weight per pixel and a bias (the last number). Multiplied with the pixels and "
             "summed, they give the logit; its sigmoid is the probability of a "
             "{digit}.", digit=code.digits[0])
        if code.is_pair else
        Text("For each digit, one weight per pixel and a bias (the last number). Multiplied with "
             "the pixels and summed, they give the logits; their softmax gives the probabilities.")
    )
    return Cell(Text("Step 1: initialize"), (model, text), lines)


_LOSSES: dict[tuple[Loss, bool], str] = {
    ("cross_entropy", True): '''\
def cross_entropy(logits, targets):
    """Each image's -log p(label), and its derivative by the logit: p - target."""
    losses = torch.nn.functional.softplus(logits) - logits * targets
    return losses, torch.sigmoid(logits) - targets
''',
    ("mnist_loss", True): '''\
def mnist_loss(logits, targets):
    """Each image's 1 - p(label), and its derivative by the logit."""
    p = torch.sigmoid(logits)
    losses = torch.where(targets == 1, 1 - p, p)
    return losses, (1 - 2 * targets) * p * (1 - p)
''',
    ("cross_entropy", False): '''\
def cross_entropy(logits, targets):
    """Each image's -log p(label), and its derivatives by the logits: p - target."""
    losses = -(torch.log_softmax(logits, 1) * targets).sum(1)
    return losses, torch.softmax(logits, 1) - targets
''',
    ("mnist_loss", False): '''\
def mnist_loss(logits, targets):
    """Each image's 1 - p(label), and its derivatives by the logits."""
    p = torch.softmax(logits, 1)
    of_label = (p * targets).sum(1, keepdim=True)
    return 1 - of_label[:, 0], of_label * (p - targets)
''',
}


def loss(code: DigitCode) -> Cell:
    """The losses that the runs use, with their slopes."""
    used: list[Loss] = list(dict.fromkeys(run.recipe.loss for run in code.runs))
    first, second, *_ = code.digits
    return Cell(
        Text("The loss and its slope"),
        (
            Text("The target is 1 for a {first} and 0 for a {second}.", first=first, second=second)
            if code.is_pair else
            Text("The target is 1 for the image's digit and 0 for the others."),
            Text("The slope says how an image's loss changes with its logit; the gradient is "
                 "built from it."),
        ),
        "\n\n".join(_LOSSES[name, code.is_pair] for name in used or ["cross_entropy"]),
    )


def autograd(code: DigitCode) -> Cell:
    """The gradient once more, found by torch itself."""
    name = code.runs[0].recipe.loss if code.runs else "cross_entropy"
    target = "[:, :1]" if code.is_pair else ""
    return Cell(
        Text("The same gradient by autograd"),
        (Text("PyTorch can find the gradient itself. Here it is for the first 256 images and the "
              "trained parameters, next to the chain-rule gradient."),),
        f"""\
x = torch.tensor(with_bias(train_images[:256]) / 255).float()
targets = torch.tensor(train_labels[:256, None] == np.array(DIGITS)).float(){target}
w = torch.tensor(parameters, requires_grad=True)
each, slope = {name}(x @ w.T, targets)
each.mean().backward()
by_hand = slope.detach().T @ x / len(x)
print(f"gradient by autograd and by hand: they differ by {{(w.grad - by_hand).abs().max():.1e}}")
""")


def prediction(code: DigitCode) -> Cell:
    """What the model says of the drawing."""
    if not code.drawing.any():
        return Cell(Text("The prediction"), (Text("A blank canvas gets no prediction."),), "")
    if code.is_pair:
        lines = """\
p = torch.sigmoid(torch.tensor(logits[0])).item()
print(f"logit of the drawing {logits[0]:z.4f}")  # z: no -0.0000
for digit, chance in zip(DIGITS, (p, 1 - p)):
    print(f"probability of a {digit}: {chance:z.4f}")
"""
    else:
        lines = """\
powers = np.exp(logits - logits.max())
for digit, chance in zip(DIGITS, powers / powers.sum()):
    print(f"probability of a {digit}: {chance:.4f}")
"""
    return Cell(
        Text("The trained model's prediction for the drawing"), (),
        "logits = drawing.reshape(784) / 255 @ parameters[:, :784].T.astype(np.float64)"
        f" + parameters[:, 784]\n{lines}")
