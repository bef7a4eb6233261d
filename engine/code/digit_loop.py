"""The loop of the linear model's code: steps 2 to 7 of SGD, the gradient by the chain rule."""

from textwrap import indent

from engine.code.cells import Cell
from engine.code.digit_plan import DigitCode
from engine.code.loop_parts import LoopParts
from engine.code.optimizer_code import is_plain
from engine.text import Text


def seven_steps(code: DigitCode) -> Cell:
    """Steps 2 to 7 as a function; only what some run needs is in it."""
    parts = LoopParts(code)
    optimizes = not all(is_plain(run.recipe) for run in code.runs)
    decays = any(run.recipe.weight_decay for run in code.runs)
    more = ", make_optimizer=None" * optimizes + ", every_pixel=False" * decays + parts.parameters
    body = f'''\
losses, accuracies = [], []  # of each step, and of each epoch
@MEMORY

def with_bias(images):
    """(n, 785) bytes: the pixels, and a 255 that the bias is multiplied by."""
    return np.column_stack([images.reshape(-1, 784), np.full(len(images), 255, np.uint8)])


def finish(parameters, inked, w):
    """All 785 parameters of each logit: those that were trained, and those that never change."""
    parameters = parameters.copy()
    parameters[:, inked] = w[:, : len(inked)].numpy()
    return parameters


@SCHEDULEdef train(
    parameters, images, labels, loss_of, *, epochs, batch_size, learning_rate, seed{more}
):
    """Steps 2 to 7, from these parameters on; the trained parameters."""
    rows, valid = with_bias(images), with_bias(valid_images)
    inked = np.flatnonzero(rows.any(axis=0){" | every_pixel" * decays})  # the bias is among them
    width = -(-len(inked) // 16) * 16  # filled up with zeros: whole vectors of the processor

    def select(table):
        selected = np.zeros((len(table), width), table.dtype)
        selected[:, : len(inked)] = table[:, inked]
        return torch.tensor(selected)

    x, valid_x, w = select(rows), select(valid).float(), select(parameters)
    targets = torch.tensor(labels[:, None] == np.array(DIGITS)).float(){parts.target}
    others = np.setdiff1d(np.arange(785), inked)  # pixels whose weights stay as they are
    rest = torch.tensor(valid[:, others] @ (parameters[:, others] / 255).T)
    order = torch.Generator().manual_seed(seed)
@OPTIMIZER@TAKEN    for epoch in range(epochs):  # step 6: repeat
        for batch in torch.randperm(len(x), generator=order).split(batch_size):
@RATE            pixels = x[batch].float()
            logits = pixels @ w.T / 255  # step 2: predict
            each, slope = loss_of(logits, targets[batch])
            loss = each.double().mean().item()  # step 3: loss
@STEP            if not (math.isfinite(loss) and stepped.isfinite().all()):
                print(f"At step {{len(losses) + 1}} the loss was no longer a finite number: "
                      f"the learning rate {{{parts.rate}:g}} is too high.")
                return finish(parameters, inked, w)
            w = stepped@KEEP
            losses.append(loss)
@STOP        logits = rest + valid_x @ w.T / 255
        answers = {parts.predicted("logits")}
        accuracies.append((answers.numpy() == valid_labels).mean())
        print(f"epoch {{len(accuracies)}}, step {{len(losses)}}: loss {{loss:.4f}}, "
              f"accuracy {{accuracies[-1]:.4f}}")
@ENDS    return finish(parameters, inked, w)  # step 7: stop
'''
    body = parts.filled(
        body, OPTIMIZER=_OPTIMIZER * optimizes + _CARRY * parts.carries,
        STEP=_step(optimizes, parts.rate), KEEP=_KEEP * parts.carries,
    )
    return Cell(
        Text("Steps 2 to 7: predict, loss, gradient, step, repeat, stop"),
        (
            Text("The gradient is written out with the chain rule, as in the window; further "
                 "down autograd finds the same. For each epoch the code prints the loss of the "
                 "last step and the accuracy on the validation images."),
            Text("Images stay bytes, and the few logits are divided by 255 instead of the many "
                 "pixels. Pixels without ink in any training image are left out: their gradient "
                 "is always 0."),
        ),
        body)


_OPTIMIZER = """\
    mine = torch.zeros_like(w)  # the optimizer steps in place: on a copy, until it is seen
    optimizer = make_optimizer([mine]) if make_optimizer else None
"""

_CARRY = """\
    if carry_on and memory:
        optimizer.state[mine] = {
            name: select(each) if each.ndim else torch.tensor(each) for name, each in memory.items()
        }
    memory.clear()
"""

_KEEP = """
            memory.update({
                name: finish(np.zeros_like(parameters), inked, each) if each.ndim else each.numpy()
                for name, each in (optimizer.state[mine] if optimizer else {}).items()
            })"""


def _step(optimizes: bool, rate: str) -> str:
    plain = f"""\
# step 4: the gradient is slope.T @ pixels / (255 * len(batch)), by the chain rule
# step 5: w - learning_rate * gradient, in one operation
factor = -{rate} / (255 * len(batch))
stepped = torch.addmm(w, slope.T, pixels, alpha=factor)
"""
    if not optimizes:
        return indent(plain, 12 * " ")
    return f"""\
            if optimizer:
                mine.copy_(w)
                mine.grad = slope.T @ pixels / (255 * len(batch))  # step 4: gradient
                optimizer.param_groups[0]["lr"] = {rate}
                optimizer.step()  # step 5: step
                stepped = mine.clone()
            else:
{indent(plain, 16 * " ")}"""
