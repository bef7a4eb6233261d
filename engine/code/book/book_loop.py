"""Steps 2 to 7 as the book writes them: loss, optimizer, train_epoch, validate_epoch."""

from engine.code.book.book_model import name_of
from engine.code.cells import Cell
from engine.code.digit_plan import CodeRun, DigitCode
from engine.code.digit_runs import learned_from
from engine.code.optimizer_code import is_plain, make_optimizer
from engine.text import Text
from engine.training.recipe import Loss

_LOSSES: dict[tuple[Loss, bool], str] = {
    ("mnist_loss", True): '''\
def mnist_loss(predictions, targets):
    """How far the probabilities are from the targets, on average. predictions: logits."""
    predictions = torch.sigmoid(predictions)
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
''',
    ("cross_entropy", True):
        "cross_entropy = nn.BCEWithLogitsLoss()  # of two classes, with the sigmoid in it\n",
    ("mnist_loss", False): '''\
def mnist_loss(predictions, targets):
    """How far the label's probability is from 1, on average. predictions: logits."""
    predictions = torch.softmax(predictions, 1)
    return (1 - predictions.gather(1, targets.unsqueeze(1))).mean()
''',
    ("cross_entropy", False):
        "cross_entropy = nn.CrossEntropyLoss()  # with the softmax in it\n",
}


def losses(code: DigitCode) -> Cell:
    """The losses that the runs use."""
    used: list[Loss] = list(dict.fromkeys(run.recipe.loss for run in code.runs))
    squash = (
        Text("The model outputs logits; a sigmoid turns each into a probability.")
        if code.is_pair else
        Text("The model outputs one logit per digit; a softmax turns them into probabilities.")
    )
    more = (
        Text("The book's function for two digits, extended to more: it uses the label's "
             "probability.") if "mnist_loss" in used and not code.is_pair else None
    )
    return Cell(
        Text("The loss"), (squash, *([more] if more else [])),
        "\n\n".join(_LOSSES[name, code.is_pair] for name in used or ["cross_entropy"]))


def optimizer(code: DigitCode) -> list[Cell]:
    """The plain one, where a run needs it."""
    if code.runs and not any(is_plain(run.recipe) for run in code.runs):
        return []
    return [Cell(
        Text("Step 5 as a class"),
        (Text("torch.optim.SGD does the same; it is short enough to write out."),),
        '''\
class BasicOptim:
    """Moves each parameter against its gradient, by lr times it."""

    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        with torch.no_grad():
            for p in self.params:
                p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
''')]


def epochs(code: DigitCode) -> Cell:
    """Steps 2 to 7 as functions; only what some run needs is in it."""
    schedules = any(run.recipe.schedule == "one_cycle" for run in code.runs)
    more = ", schedule=None" * schedules
    given = ", schedule" * schedules
    moves = """\
        if schedule:
            schedule.step()
""" * schedules
    if code.is_pair:
        correct = """\
    preds = xb >= 0  # where the sigmoid is at least 0.5
    return (preds == yb).float().mean()"""
    else:
        correct = """\
    preds = xb.argmax(1)
    return (preds == yb).float().mean()"""
    return Cell(
        Text("Steps 2 to 7: predict, loss, gradient, step, repeat, stop"),
        (Text("backward() adds to the existing gradients, hence zero_grad() after each step. For "
              "each epoch the code prints the loss of the last step and the accuracy on the "
              "validation images."),),
        f'''\
losses, accuracies = [], []  # of each step, and of each epoch


def calc_grad(xb, yb, model, loss_func):
    preds = model(xb)  # step 2: predict
    loss = loss_func(preds, yb)  # step 3: loss
    loss.backward()  # step 4: gradient
    return loss.item()


def train_epoch(model, dl, loss_func, opt{more}):
    for xb, yb in dl:
        losses.append(calc_grad(xb, yb, model, loss_func))
        opt.step()  # step 5: step
        opt.zero_grad()
{moves}

def batch_accuracy(xb, yb):
    """The share of a batch's predictions that are right. xb: logits."""
{correct}


def validate_epoch(model):
    """The mean of the batches' accuracies: of one batch, so that each image counts the same."""
    with torch.no_grad():
        accs = [batch_accuracy(model(xb), yb) for xb, yb in valid_dl]
    return torch.stack(accs).mean().item()


def train_model(model, dl, loss_func, opt, epochs{more}):
    for epoch in range(epochs):  # step 6: repeat; step 7: stop
        train_epoch(model, dl, loss_func, opt{given})
        accuracies.append(validate_epoch(model))
        print(f"epoch {{len(accuracies)}}, step {{len(losses)}}: loss {{losses[-1]:.4f}}, "
              f"accuracy {{accuracies[-1]:.4f}}")
''')


def runs(code: DigitCode) -> Cell:
    """Data, optimizer and a call for each run."""
    if not code.runs:
        return Cell(Text("Train"), (Text("No steps yet."),), "")
    single, lines = len(code.runs) == 1, list[str]()
    for number, run in enumerate(code.runs, 1):
        lines += [] if single else [f"# run {number}"]
        lines += _run(code, run, single)
    text = () if single else (
        Text("Each run continues from the weights of the previous run and shuffles with its own "
             "seed."),)
    return Cell(Text("Train"), text, "\n".join(lines))


def _run(code: DigitCode, run: CodeRun, named: bool) -> list[str]:
    recipe = run.recipe
    count, size, rate, seed = ("EPOCHS", "BATCH_SIZE", "LEARNING_RATE", "SEED") if named else (
        str(recipe.epochs), str(recipe.batch_size), repr(recipe.learning_rate), str(recipe.seed))
    images, labels, preparation = learned_from(code, run)
    if is_plain(recipe):
        made = f"BasicOptim(params, lr={rate})"
    else:
        made = make_optimizer(recipe, "params", rate)
    lines = [
        *preparation, f"dl = make_dl(make_dataset({images}, {labels}), {size}, seed={seed})",
        f"opt = {made}",
    ]
    schedule = ""
    if recipe.schedule == "one_cycle":
        schedule = ", schedule=schedule"
        lines += [
            "schedule = torch.optim.lr_scheduler.OneCycleLR(",
            f"    opt, max_lr={rate}, total_steps={count} * len(dl), cycle_momentum=False",
            ")",
        ]
    return [*lines,
            f"train_model({name_of(code)}, dl, {recipe.loss}, opt, epochs={count}{schedule})"]
