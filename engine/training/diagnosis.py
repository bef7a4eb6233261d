"""Reading a loss curve: is the training going wrong?"""

import math
from collections.abc import Sequence

from engine.training.recipe import Loss

WINDOW = 20
"""Steps whose losses are averaged before anything is said of them."""

FAR = 1.5
"""How many times guessing's loss is far above it."""

SWINGS = 200
"""Steps among which jumps are counted."""

JUMPS = 26
"""So many jumps among them are too many. On MNIST, sensible rates reach 23 (one image a batch), a
rate of 10 with 16 images a batch reaches 26 to 36, one of 100 with 256 reaches 39. It is so with
every optimizer, each with its own rates: their usual ones reach none of this, nor does any of what
is_diverging and is_too_slow look for, and a hundred times the usual is told as for plain SGD."""

LARGE = 64
"""Images of a batch from which its loss is hardly an accident any more."""

JUMPS_IF_LARGE = 8
"""So many are too many with LARGE batches, where a jump is a smaller one: from LOW to guessing.

Measured on 3 and 7, 4 and 9 (500 steps) and all ten digits (400) with 64 and 256 images a batch,
SGD, momentum and Adam at 1 to 200 times their usual rates, 20 orders of the images each. Of 1,246
runs that came to less than 1.25 times the loss of the usual rate, 6 had as many jumps. Of 1,374
that came to twice that loss and more, this or is_diverging told all but 154, most of them of two to
four times; jumps from guessing to FAR above it, which were counted before, left out 262, and were
found in 1 of the good ones."""

LOW = 0.7
"""What is as well below guessing, as a part of it."""

PATIENCE = 100
"""Steps in which a loss that falls at all is seen to fall."""

STILL: dict[Loss, float] = {"cross_entropy": 0.25, "mnist_loss": 0.05}
"""How far, relative to the start, a loss may stray that counts as not moving. mnist_loss gets stuck
near guessing where the rate is too high, and only its straying by over 0.05 tells that apart."""

LONG = (1000, 4000)
"""The shortest and the longest stretch of steps compared for a plateau. Of 200 steps, the accidents
of batches outweigh one in a hundred: the default run would be said to stand still, yet it falls."""


HIGH_DECAY = 0.3
"""The weight decay above which a loss that does not fall is not the rate's fault. On 3 and 7 and on
all ten digits, linear and 784-30, each optimizer at its usual rate: up to here nothing is found of
what is looked for below; from a decay of 1 on, most of it. Without any, nothing."""


def guessing_loss(loss: Loss, digits: int) -> float:
    """The loss of giving every digit the same probability: ln k, or for mnist_loss 1 - 1/k."""
    return math.log(digits) if loss == "cross_entropy" else 1 - 1 / digits


def is_diverging(losses: Sequence[float], loss: Loss, digits: int) -> bool:
    """Whether the newest losses are far above both where the run began and guessing.

    losses: of every step so far, in order. Far is half as much again, over WINDOW steps.
    """
    if len(losses) < WINDOW + 1:
        return False
    recent = sum(losses[-WINDOW:]) / WINDOW
    return not recent <= FAR * max(guessing_loss(loss, digits), losses[0])


def has_settled(losses: Sequence[float], loss: Loss, digits: int) -> bool:
    """Whether the mean of the newest PATIENCE losses is well below guessing: it goes well by now.

    losses: of every step so far, in order. It is not asked of each of them: with a rate of 87 on
    3 and 7, whose mean is 0.2 in the end and whose accuracy 98 %, some are above it for ever.
    """
    if len(losses) < PATIENCE:
        return False
    return sum(losses[-PATIENCE:]) / PATIENCE < LOW * guessing_loss(loss, digits)


def is_oscillating(
    losses: Sequence[float], loss: Loss, digits: int, batch_size: int = 1
) -> bool:
    """Whether the newest losses keep jumping from below guessing to above it: a high rate.

    losses: of every step so far, in order; the last SWINGS count. batch_size: images a batch, by
    which it is known how many jumps are accidents. Only cross-entropy swings (mnist_loss is flat
    where it is large), and only a run that began at guessing is looked at: one that began above
    goes up and down on its way, however low its rate. Where each batch is all of the data the loss
    leaps once and sinks slowly; that is for is_diverging.
    """
    if loss != "cross_entropy" or len(losses) < SWINGS:
        return False
    guess = guessing_loss(loss, digits)
    if not math.isclose(losses[0], guess, rel_tol=0.01):
        return False
    low, high, most = guess, FAR * guess, JUMPS
    if batch_size >= LARGE:
        low, high, most = LOW * guess, guess, JUMPS_IF_LARGE
    jumps, below = 0, False
    for each in losses[-SWINGS:]:
        if each <= low:
            below = True
        elif below and each > high:
            jumps, below = jumps + 1, False
    return jumps >= most


def is_too_slow(losses: Sequence[float], loss: Loss, digits: int) -> bool:
    """Whether the loss has not moved in PATIENCE steps from a start no better than guessing.

    losses: of every step so far, in order. Compares the last WINDOW steps with the first: their
    mean is over 95 % of that mean, and none strays from it by more than STILL. So few images a
    batch that their losses stray farther from a random start do not count.
    """
    if len(losses) < PATIENCE:
        return False
    start = sum(losses[:WINDOW]) / WINDOW
    recent = losses[-WINDOW:]
    return (
        start >= 0.9 * guessing_loss(loss, digits)
        and sum(recent) / WINDOW > 0.95 * start
        and all(abs(each - start) <= STILL[loss] * start for each in recent)
    )


def has_plateaued(losses: Sequence[float]) -> bool:
    """Whether the loss has fallen by a tenth or more, but by less than one in a hundred lately.

    losses: of every step so far, in order. Lately is the last third of the run against the third
    before, each within LONG: so no call reads more than 8,000 losses, however long the run is.
    """
    stretch = min(max(len(losses) // 3, LONG[0]), LONG[1])
    if len(losses) < 2 * stretch + WINDOW:
        return False
    recent = sum(losses[-stretch:]) / stretch
    before = sum(losses[-2 * stretch : -stretch]) / stretch
    return 0.99 * before < recent < 0.9 * sum(losses[:WINDOW]) / WINDOW
