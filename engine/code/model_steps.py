"""The second half of the digits' code for any model: its own few lines, and torch's autograd."""

from engine.code.cells import Cell, packed
from engine.code.digit_plan import DigitCode
from engine.code.loop_parts import LoopParts
from engine.models.architecture import ModelCode
from engine.models.trained import TrainedModel
from engine.text import Text


def initialise(code: DigitCode, model: ModelCode) -> Cell:
    """Step 1, by the way the curve began, and the model itself."""
    if isinstance(code.start, TrainedModel):
        text = Text("The weights that the window started with, compressed and written as text.")
        lines = "start = {\n" + "".join(
            f'    "{name}": unpack("""\n{packed(each)}\n""", np.float32, {each.shape}),\n'
            for name, each in code.start.parameters.items()
        ) + "}"
    else:
        text, lines = Text("As in the settings."), model.start
    return Cell(Text("Step 1: initialize"), (*model.about, text), f"{lines}\n\n\n{model.model}")


def seven_steps(code: DigitCode) -> Cell:
    """Steps 2 to 7 as a function; only what some run needs is in it."""
    parts = LoopParts(code)
    body = f'''\
losses, accuracies = [], []  # of each step, and of each epoch
@MEMORY

def with_one(images):
    """(n, 785) pixels in 0 to 1, and a 1 that the biases are multiplied by."""
    pixels = np.column_stack([images.reshape(-1, 784), np.full(len(images), 255, np.uint8)])
    return torch.tensor(pixels).float() / 255


@SCHEDULEdef train(
    start, images, labels, loss_of, *, epochs, batch_size, learning_rate, seed,
    make_optimizer{parts.parameters}
):
    """Steps 2 to 7, from these parameters on; the trained parameters."""
    x, valid_x = with_one(images), with_one(valid_images)
    targets = torch.tensor(labels[:, None] == np.array(DIGITS)).float(){parts.target}
    parameters = {{name: torch.tensor(each, requires_grad=True) for name, each in start.items()}}
    optimizer = make_optimizer(list(parameters.values()))
    order = torch.Generator().manual_seed(seed)
@CARRY@TAKEN    for epoch in range(epochs):  # step 6: repeat
        for batch in torch.randperm(len(x), generator=order).split(batch_size):
            before = {{name: each.detach().clone() for name, each in parameters.items()}}
@RATE            found = outputs(parameters, x[batch])  # step 2: predict
            each, slope = loss_of(found.detach(), targets[batch])  # step 3: loss
            loss = each.double().mean().item()
            optimizer.zero_grad()
            found.backward(slope / len(batch))  # step 4: gradient, from that of the loss on
            optimizer.param_groups[0]["lr"] = {parts.rate}
            optimizer.step()  # step 5: step
            finite = all(each.isfinite().all() for each in parameters.values())
            if not (math.isfinite(loss) and finite):
                print(f"At step {{len(losses) + 1}} the loss was no longer a finite number: "
                      f"the learning rate {{{parts.rate}:g}} is too high.")
                return {{name: each.numpy() for name, each in before.items()}}
            losses.append(loss)
@KEEP@STOP        with torch.no_grad():
            found = outputs(parameters, valid_x)
        answers = {parts.predicted("found")}
        accuracies.append((answers.numpy() == valid_labels).mean())
        print(f"epoch {{len(accuracies)}}, step {{len(losses)}}: loss {{loss:.4f}}, "
              f"accuracy {{accuracies[-1]:.4f}}")
@ENDS    # step 7: stop
    return {{name: each.detach().numpy() for name, each in parameters.items()}}
'''
    body = parts.filled(
        body, CARRY=_CARRY * parts.carries, KEEP=_KEEP * parts.carries,
    )
    return Cell(
        Text("Steps 2 to 7: predict, loss, gradient, step, repeat, stop"),
        (Text("PyTorch finds the gradient by autograd, starting from the slope of the loss; the "
              "window computes it explicitly. For each epoch the code prints the loss of the "
              "last step and the accuracy on the validation images."),),
        body)


_CARRY = """\
    if carry_on and memory:
        for name, each in parameters.items():
            optimizer.state[each] = memory[name]
    memory.clear()
"""

_KEEP = """\
            memory.update({
                name: {kind: number.clone() for kind, number in optimizer.state[each].items()}
                for name, each in parameters.items()
            })
"""


def prediction(code: DigitCode) -> Cell:
    """What the model says of the drawing."""
    if not code.drawing.any():
        return Cell(Text("The prediction"), (Text("A blank canvas gets no prediction."),), "")
    return Cell(
        Text("The trained model's prediction for the drawing"), (), """\
with torch.no_grad():
    exact = {name: torch.tensor(each).double() for name, each in parameters.items()}
    found = outputs(exact, with_one(drawing[None]).double())
    logits = found if found.shape[1] > 1 else torch.column_stack([found, torch.zeros_like(found)])
for digit, chance in zip(DIGITS, logits.softmax(1)[0].tolist()):
    print(f"probability of a {digit}: {chance:z.4f}")
""")
