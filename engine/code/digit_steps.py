"""The second half of the digits' code: the seven steps of SGD, and what came of them."""

from engine.code.cells import Cell, packed
from engine.code.digit_plan import DigitCode
from engine.models.linear import LinearModel
from engine.models.logits import outputs
from engine.text import Text
from engine.training.recipe import Loss


def initialise(code: DigitCode) -> Cell:
    """Step 1, by the way the curve began."""
    shape = f"({outputs(code.digits)}, 785)"
    if isinstance(code.start, LinearModel):
        text = Text("The weights that the window began with, compressed and written as text.")
        lines = (f'start = unpack("""\n{packed(code.start.matrix)}\n""", np.float32, {shape})')
    elif code.start == "random":
        text = Text("Random numbers around 0: the same seed gives the same ones.")
        lines = (f"generator = torch.Generator().manual_seed({code.seed})\n"
                 f"start = torch.randn({shape}, generator=generator).numpy()")
    elif code.start == "baseline":
        text = Text("The baseline by RMSE is a linear model too: |x - m|² = |x|² - 2 m·x + |m|², "
                    "and |x|² is the same for every mean m. SGD begins with its weights.")
        lines = ("flat = means.reshape(len(DIGITS), 784)\n"
                 "rows = np.column_stack([2 * flat, -np.square(flat).sum(axis=1)])\n")
        lines += ("start = (rows[:1] - rows[1:]).astype(np.float32)" if code.is_pair
                  else "start = rows.astype(np.float32)")
    else:
        text, lines = Text("All are 0."), f"start = np.zeros({shape}, np.float32)"
    model = (
        Text("One weight a pixel and a bias, the last number. Their sum with the pixels is the "
             "logit; its sigmoid is the probability of a {digit}.", digit=code.digits[0])
        if code.is_pair else
        Text("For each digit one weight a pixel and a bias, the last number. Their sums with the "
             "pixels are the logits; the softmax of these are the probabilities.")
    )
    return Cell(Text("Step 1: initialise"), (model, text), lines)


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
        Text("The loss, and its slope"),
        (
            Text("The target is 1 for a {first} and 0 for a {second}.", first=first, second=second)
            if code.is_pair else
            Text("The target is 1 for the image's digit and 0 for the others."),
            Text("The slope says how an image's loss changes with its logit; the gradient is made "
                 "of it."),
        ),
        "\n\n".join(_LOSSES[name, code.is_pair] for name in used or ["cross_entropy"]),
    )


def seven_steps(code: DigitCode) -> Cell:
    """Steps 2 to 7 as a function; only what some run needs is in it."""
    changes = any(run.changes for run in code.runs)
    stops = any(run.stop is not None for run in code.runs)
    more = ", changes={}" * changes + ", stop=None" * stops
    target = "[:, :1]" if code.is_pair else ""
    answers = ("torch.where(logits[:, 0] < 0, DIGITS[1], DIGITS[0])" if code.is_pair
               else "torch.tensor(DIGITS)[logits.argmax(1)]")
    body = f'''\
losses, accuracies = [], []  # of each step, and of each epoch


def with_bias(images):
    """(n, 785) bytes: the pixels, and a 255 that the bias is multiplied by."""
    return np.column_stack([images.reshape(-1, 784), np.full(len(images), 255, np.uint8)])


def finish(parameters, inked, w):
    """All 785 parameters of each logit: those that were trained, and those that never change."""
    parameters = parameters.copy()
    parameters[:, inked] = w[:, : len(inked)].numpy()
    return parameters


def train(parameters, images, labels, loss_of, *, epochs, batch_size, learning_rate, seed{more}):
    """Steps 2 to 7, from these parameters on; the trained parameters."""
    rows, valid = with_bias(images), with_bias(valid_images)
    inked = np.flatnonzero(rows.any(axis=0))  # the bias is among them
    width = -(-len(inked) // 16) * 16  # filled up with zeros: whole vectors of the processor

    def select(table):
        selected = np.zeros((len(table), width), table.dtype)
        selected[:, : len(inked)] = table[:, inked]
        return torch.tensor(selected)

    x, valid_x, w = select(rows), select(valid).float(), select(parameters)
    targets = torch.tensor(labels[:, None] == np.array(DIGITS)).float(){target}
    others = np.setdiff1d(np.arange(785), inked)  # pixels whose weights stay as they are
    rest = torch.tensor(valid[:, others] @ (parameters[:, others] / 255).T)
    order = torch.Generator().manual_seed(seed)
@TAKEN    for epoch in range(epochs):  # step 6: repeat
        for batch in torch.randperm(len(x), generator=order).split(batch_size):
@RATE            pixels = x[batch].float()
            logits = pixels @ w.T / 255  # step 2: predict
            each, slope = loss_of(logits, targets[batch])
            loss = each.double().mean().item()  # step 3: loss
            # step 4: the gradient is slope.T @ pixels / (255 * len(batch)), by the chain rule
            # step 5: w - learning_rate * gradient, in one operation
            factor = -learning_rate / (255 * len(batch))
            stepped = torch.addmm(w, slope.T, pixels, alpha=factor)
            if not (math.isfinite(loss) and stepped.isfinite().all()):
                print(f"At step {{len(losses) + 1}} the loss was no longer a finite number: "
                      f"the learning rate {{learning_rate:g}} is too high.")
                return finish(parameters, inked, w)
            w = stepped
            losses.append(loss)
@STOP        logits = rest + valid_x @ w.T / 255
        answers = {answers}
        accuracies.append((answers.numpy() == valid_labels).mean())
        print(f"epoch {{len(accuracies)}}, step {{len(losses)}}: loss {{loss:.4f}}, "
              f"accuracy {{accuracies[-1]:.4f}}")
@ENDS    return finish(parameters, inked, w)  # step 7: stop
'''
    counts = changes or stops
    for mark, line in (
        ("@TAKEN", "    taken = 0\n" * counts),
        ("@RATE", "            learning_rate = changes.get(taken, learning_rate)\n" * changes),
        ("@STOP", "            taken += 1\n" * counts
         + "            if taken == stop:\n                break\n" * stops),
        ("@ENDS", "        if taken == stop:\n            break\n" * stops),
    ):
        body = body.replace(mark, line)
    return Cell(
        Text("Steps 2 to 7: predict, loss, gradient, step, repeat, stop"),
        (
            Text("The gradient is written out by the chain rule, as the window finds it; further "
                 "down autograd finds the same. Of each epoch the loss of its last step is "
                 "printed, and the accuracy on the validation images."),
            Text("Images stay bytes, and the few logits are divided by 255 instead of the many "
                 "pixels. Pixels that no training image has ink in are left out: their gradient "
                 "is always 0."),
        ),
        body)


def autograd(code: DigitCode) -> Cell:
    """The gradient once more, found by torch itself."""
    name = code.runs[0].recipe.loss if code.runs else "cross_entropy"
    target = "[:, :1]" if code.is_pair else ""
    return Cell(
        Text("The same gradient by autograd"),
        (Text("PyTorch can find the gradient itself. Here it is, for the first 256 images and the "
              "trained parameters, beside the one by the chain rule."),),
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
        return Cell(Text("The verdict"), (Text("A blank canvas gets no verdict."),), "")
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
        Text("What the trained model makes of the drawing"), (),
        "logits = drawing.reshape(784) / 255 @ parameters[:, :784].T.astype(np.float64)"
        f" + parameters[:, 784]\n{lines}")
